/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/reflection.h"
#include "harness.h"

/* Each row is one word in several forms; all have one stem. */
static void
test_stems (void)
{
  static const char *const ROWS[][4] = {
    { "stop", "stops", "stopped", "stopping" }, { "deliver", "delivers", "delivered", "delivering" },
    { "parcel", "parcels", NULL },              { "cancel", "cancels", "canceled", "canceling" },
    { "charge", "charges", "charged", "charging" },
  };
  gsize i;
  guint k;

  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *stem = attune_stem (ROWS[i][0]);

      for (k = 1; k < 4 && ROWS[i][k] != NULL; k++)
        {
          g_autofree char *other = attune_stem (ROWS[i][k]);

          g_assert_cmpstr (other, ==, stem);
        }
    }
}

static void
test_short_words (void)
{
  static const char *const WORDS[] = { "", "a", "is", "bus", "red", "ed", "yes" };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (WORDS); i++)
    {
      g_autofree char *stem = attune_stem (WORDS[i]);

      g_assert_cmpstr (stem, ==, WORDS[i]);
    }
}

typedef struct {
  const char *path;
  const char *customer;
  const char *agent;
  const char *reflected; /* the sentence; NULL: none */
} Row;

static const Row ROWS[] = {
  { "/reflection/retold", "My parcel with the wedding dress never arrived.", "I see. So the dress for the wedding has not arrived yet.",
    "So the dress for the wedding has not arrived yet." },
  { "/reflection/other-forms", "You cancelled my flight and nobody answers.", "Being cancelled on for that flight is rough.",
    "Being cancelled on for that flight is rough." },
  { "/reflection/nothing-said", "", "So the dress for the wedding has not arrived yet.", NULL },
  { "/reflection/other-matter", "My parcel never arrived.", "The shop opens on weekdays at nine.", NULL },
  { "/reflection/one-word", "My parcel never arrived.", "A parcel can weigh up to thirty kilos with us.", NULL },
  { "/reflection/function-words", "I am there and you are not.", "You are there and I am not.", NULL },
  { "/reflection/too-short", "My parcel never arrived.", "Parcel arrived?", NULL },
  { "/reflection/an-instruction", "My router keeps restarting.", "Please restart the router and keep it on.", NULL },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  const AttunePacks *packs = harness_packs ();
  g_autoptr (GHashTable) stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (AttuneText) customer = attune_text_new (row->customer, -1);
  g_autoptr (AttuneText) agent = attune_text_new (row->agent, -1);
  g_autoptr (GArray) signals = attune_signals_find (packs, "en", agent);
  const AttuneSignal *found;
  g_autofree char *seen = NULL;

  attune_stems_collect (stems, packs, "en", customer);
  attune_reflections_find (signals, packs, "en", agent, stems);
  found = attune_signals_with_detail (signals, ATTUNE_SIGNAL_REFLECTION, ATTUNE_REFLECTION_RETOLD);
  if (found != NULL)
    seen = attune_text_slice (agent, found->start, found->end);
  g_assert_cmpstr (seen, ==, row->reflected);
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reflection/stems", test_stems);
  g_test_add_func ("/reflection/short-words", test_short_words);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    g_test_add_data_func (ROWS[i].path, &ROWS[i], test_row);
  return g_test_run ();
}
