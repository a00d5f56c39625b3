/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "finch/entry.h"

#include <string.h>

/* Bytes of the text that are not sent. */
static guint
prefix (const char *text)
{
  return text[0] == '/' ? 1 : 0;
}

const char *
attune_entry_draft (GntEntry *entry)
{
  const char *text = gnt_entry_get_text (entry);

  if (*text == '\0' || (text[0] == '/' && text[1] != '/') || !g_utf8_validate (text, -1, NULL))
    return NULL;
  return text + prefix (text);
}

gboolean
attune_entry_has_action (GntEntry *entry)
{
  return g_str_has_prefix (gnt_entry_get_text (entry), "/me ");
}

guint
attune_entry_cursor (GntEntry *entry)
{
  /* There is no function for it. */
  guint at = (guint) (entry->cursor - entry->start);

  return at - MIN (at, prefix (entry->start));
}

static void
act (GntEntry *entry, const char *action)
{
  gnt_bindable_perform_action_named (GNT_BINDABLE (entry), action, NULL);
}

void
attune_entry_move (GntEntry *entry, guint cursor)
{
  const char *text = gnt_entry_get_text (entry);
  gsize at = MIN (prefix (text) + (gsize) cursor, strlen (text));

  act (entry, "cursor-home");
  if (at == 0)
    return;
  /* The last step as the key does it: so the entry scrolls along. */
  entry->cursor = g_utf8_find_prev_char (entry->start, entry->start + at);
  act (entry, "cursor-next");
}

void
attune_entry_replace (GntEntry *entry, const char *draft, guint cursor)
{
  g_autofree char *whole = g_strconcat (prefix (draft) > 0 ? "/" : "", draft, NULL);

  gnt_entry_set_text (entry, whole);
  attune_entry_move (entry, cursor);
}
