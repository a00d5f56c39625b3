/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/reason-tally.h"

#include <string.h>

#include "core/report-word.h"

#define MOST_REASONS 4096

struct AttuneReasons {
  GHashTable *table; /* its folded form -> AttuneReason */
  guint64 total;
};

static void
free_reason (gpointer data)
{
  AttuneReason *reason = data;

  g_free (reason->text);
  g_free (reason);
}

AttuneReasons *
attune_reasons_new (void)
{
  AttuneReasons *reasons = g_new0 (AttuneReasons, 1);

  reasons->table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_reason);
  return reasons;
}

void
attune_reasons_free (AttuneReasons *reasons)
{
  if (reasons == NULL)
    return;
  g_hash_table_unref (reasons->table);
  g_free (reasons);
}

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  const AttuneReason *x = *(AttuneReason *const *) a;
  const AttuneReason *y = *(AttuneReason *const *) b;

  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;
  return strcmp (x->text, y->text);
}

GPtrArray *
attune_reasons_list (const AttuneReasons *reasons, guint most)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer reason;

  g_hash_table_iter_init (&iter, reasons->table);
  while (g_hash_table_iter_next (&iter, NULL, &reason))
    g_ptr_array_add (list, reason);
  g_ptr_array_sort (list, compare_reasons);
  g_ptr_array_set_size (list, (int) MIN (list->len, most));
  return list;
}

static gboolean
is_rare (gpointer key, gpointer reason, gpointer limit)
{
  return ((const AttuneReason *) reason)->n <= *(const guint64 *) limit;
}

/* Half of them go, and those that are as rare. */
static void
drop_rare (AttuneReasons *reasons)
{
  g_autoptr (GPtrArray) list = attune_reasons_list (reasons, MOST_REASONS / 2 + 1);
  guint64 limit = ((const AttuneReason *) g_ptr_array_index (list, list->len - 1))->n;

  g_hash_table_foreach_remove (reasons->table, is_rare, &limit);
}

static void
add_line (AttuneReasons *reasons, char *line, guint64 n)
{
  g_autofree char *key = g_utf8_casefold (line, -1);
  AttuneReason *reason = g_hash_table_lookup (reasons->table, key);

  if (reason == NULL)
    {
      if (g_hash_table_size (reasons->table) >= MOST_REASONS)
        drop_rare (reasons);
      reason = g_new0 (AttuneReason, 1);
      reason->text = g_strdup (line);
      g_hash_table_insert (reasons->table, g_steal_pointer (&key), reason);
    }
  else if (strcmp (line, reason->text) < 0)
    {
      g_free (reason->text);
      reason->text = g_strdup (line);
    }
  reason->n += n;
}

void
attune_reasons_add (AttuneReasons *reasons, const char *text, guint64 n)
{
  g_autofree char *line = attune_report_word (text);

  reasons->total += n;
  if (*line != '\0')
    add_line (reasons, line, n);
}

void
attune_reasons_merge (AttuneReasons *reasons, const AttuneReasons *more)
{
  GHashTableIter iter;
  gpointer reason;

  g_hash_table_iter_init (&iter, more->table);
  while (g_hash_table_iter_next (&iter, NULL, &reason))
    add_line (reasons, ((AttuneReason *) reason)->text, ((AttuneReason *) reason)->n);
  reasons->total += more->total;
}

guint64
attune_reasons_total (const AttuneReasons *reasons)
{
  return reasons->total;
}
