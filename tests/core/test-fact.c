/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/fact.h"
#include "harness.h"

/* path, text, "kind:text; kind:text" */
static const char *const ROWS[][3] = {
  { "/fact/none", "It is the blue one.", "" },
  { "/fact/empty", "", "" },
  { "/fact/small-number", "I have 2 lamps.", "" },
  { "/fact/price", "It was 19.99 in the shop.", "" },
  { "/fact/order", "Order number 44710093, please.", "order-number:44710093" },
  { "/fact/order-short", "my booking is 4471", "order-number:4471" },
  { "/fact/order-hash", "it is #4471", "order-number:#4471" },
  { "/fact/order-hyphen", "Order 4471-0093", "order-number:4471-0093" },
  { "/fact/code", "GEX8LD", "number:GEX8LD" },
  { "/fact/email", "Write to j.smith@example.com.", "email:j.smith@example.com" },
  { "/fact/phone", "Call 07700 900112", "phone:07700 900112" },
  { "/fact/phone-named", "My phone number is 07700 900112", "phone:07700 900112" },
  { "/fact/hash-word", "#help #lamp2", "" },
  { "/fact/phone-plus", "+4915112345678 is mine", "phone:4915112345678" },
  { "/fact/phone-three-parts", "746 914 1482 works", "phone:746 914 1482" },
  { "/fact/date-iso", "since 2019-11-29", "date:2019-11-29" },
  { "/fact/date-slash", "on 29/11/2019", "date:29/11/2019" },
  { "/fact/date-dots", "am 29.11.2019", "date:29.11.2019" },
  { "/fact/date-month", "on 3rd March", "date:3rd" },
  { "/fact/date-month-first", "March 3", "date:3" },
  { "/fact/several", "Order 44710093, j.smith@example.com, 07700 900112",
    "order-number:44710093; email:j.smith@example.com; phone:07700 900112" },
  { "/fact/url", "https://example.com/44710093", "" },
};

static void
test_row (gconstpointer data)
{
  const char *const *row = data;
  g_autoptr (AttuneText) text = attune_text_new (row[1], -1);
  g_autoptr (GPtrArray) facts = attune_facts_find (harness_packs (), "en", text);
  g_autoptr (GString) seen = g_string_new (NULL);
  guint i;

  for (i = 0; i < facts->len; i++)
    {
      const AttuneFact *fact = g_ptr_array_index (facts, i);

      g_string_append_printf (seen, i > 0 ? "; %s:%s" : "%s:%s", fact->kind, fact->text);
    }
  g_assert_cmpstr (seen->str, ==, row[2]);
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    g_test_add_data_func (ROWS[i][0], ROWS[i], test_row);
  return g_test_run ();
}
