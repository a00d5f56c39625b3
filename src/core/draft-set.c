/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/draft-set.h"

#define PAGE_BITS 8

typedef struct {
  gint64 id;
  gint64 time;
} Draft;

/* Ids come in runs: a draft takes eight bytes in the page of its run. */
typedef struct {
  gint64 number; /* first, for g_int64_hash() */
  gint64 times[1 << PAGE_BITS]; /* NONE: not there */
} Page;

#define NONE G_MININT64

struct AttuneDraftSet {
  GHashTable *pages;
  GHashTable *others; /* Draft: another one has its place */
};

static guint
hash_draft (gconstpointer key)
{
  const Draft *draft = key;

  return g_int64_hash (&draft->id) * 31 + g_int64_hash (&draft->time);
}

static gboolean
equal_drafts (gconstpointer a, gconstpointer b)
{
  const Draft *x = a;
  const Draft *y = b;

  return x->id == y->id && x->time == y->time;
}

AttuneDraftSet *
attune_draft_set_new (void)
{
  AttuneDraftSet *set = g_new0 (AttuneDraftSet, 1);

  set->pages = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  set->others = g_hash_table_new_full (hash_draft, equal_drafts, g_free, NULL);
  return set;
}

void
attune_draft_set_free (AttuneDraftSet *set)
{
  if (set == NULL)
    return;
  g_hash_table_unref (set->pages);
  g_hash_table_unref (set->others);
  g_free (set);
}

static gint64 *
find_place (const AttuneDraftSet *set, gint64 id)
{
  gint64 number = id >> PAGE_BITS;
  Page *page = g_hash_table_lookup (set->pages, &number);

  return page == NULL ? NULL : &page->times[id & ((1 << PAGE_BITS) - 1)];
}

gboolean
attune_draft_set_has (const AttuneDraftSet *set, gint64 id, gint64 time)
{
  const gint64 *place = find_place (set, id);
  Draft draft = { id, time };

  return place != NULL && (*place == time || g_hash_table_contains (set->others, &draft));
}

static void
add_page (AttuneDraftSet *set, gint64 id)
{
  Page *page = g_new (Page, 1);
  guint i;

  page->number = id >> PAGE_BITS;
  for (i = 0; i < G_N_ELEMENTS (page->times); i++)
    page->times[i] = NONE;
  g_hash_table_insert (set->pages, &page->number, page);
}

gboolean
attune_draft_set_add (AttuneDraftSet *set, gint64 id, gint64 time)
{
  gint64 *place = find_place (set, id);
  Draft draft = { id, time };

  if (attune_draft_set_has (set, id, time))
    return FALSE;
  if (place == NULL)
    {
      add_page (set, id);
      place = find_place (set, id);
    }
  if (*place == NONE)
    *place = time;
  else
    g_hash_table_add (set->others, g_memdup2 (&draft, sizeof draft));
  return TRUE;
}
