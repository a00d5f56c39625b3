/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "companion/spoken.h"

struct AttuneSpoken {
  GHashTable *rules; /* char *: the names */
};

AttuneSpoken *
attune_spoken_new (void)
{
  AttuneSpoken *spoken = g_new0 (AttuneSpoken, 1);

  spoken->rules = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return spoken;
}

void
attune_spoken_free (AttuneSpoken *spoken)
{
  if (spoken == NULL)
    return;
  g_hash_table_unref (spoken->rules);
  g_free (spoken);
}

void
attune_spoken_forget (AttuneSpoken *spoken)
{
  g_hash_table_remove_all (spoken->rules);
}

void
attune_spoken_apply (AttuneSpoken *spoken, AttuneLive *live)
{
  const GPtrArray *nudges = live->verdict->nudges;
  g_autoptr (GPtrArray) now = live->shown;
  guint i;

  /* In the verdict's order: the most serious first. */
  live->shown = g_ptr_array_new ();
  for (i = 0; i < nudges->len; i++)
    {
      AttuneNudge *nudge = g_ptr_array_index (nudges, i);

      if (g_ptr_array_find (now, nudge, NULL) || g_hash_table_contains (spoken->rules, nudge->rule))
        g_ptr_array_add (live->shown, nudge);
    }
  attune_spoken_forget (spoken);
  for (i = 0; i < live->shown->len; i++)
    g_hash_table_add (spoken->rules, g_strdup (((AttuneNudge *) g_ptr_array_index (live->shown, i))->rule));
}
