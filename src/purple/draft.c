/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/draft.h"

#include <imgstore.h>
#include <string.h>
#include "purple/markup.h"

struct AttuneDraft {
  GPtrArray *messages; /* char * */
  GArray *images;      /* int: ids in libpurple's image store, one reference each */
};

static void
drop_image (gpointer id)
{
  purple_imgstore_unref_by_id (*(int *) id);
}

AttuneDraft *
attune_draft_new (void)
{
  AttuneDraft *draft = g_new0 (AttuneDraft, 1);

  draft->messages = g_ptr_array_new_with_free_func (g_free);
  draft->images = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_set_clear_func (draft->images, drop_image);
  return draft;
}

void
attune_draft_free (AttuneDraft *draft)
{
  if (draft == NULL)
    return;
  g_ptr_array_unref (draft->messages);
  g_array_unref (draft->images);
  g_free (draft);
}

static void
keep_image (int id, gpointer data)
{
  AttuneDraft *draft = data;

  if (purple_imgstore_find_by_id (id) == NULL)
    return;
  purple_imgstore_ref_by_id (id);
  g_array_append_val (draft->images, id);
}

void
attune_draft_add (AttuneDraft *draft, const char *message)
{
  g_ptr_array_add (draft->messages, g_strdup (message));
  attune_markup_foreach_image (message, keep_image, draft);
}

AttuneDraft *
attune_draft_from_entry (PurpleConversation *conv, const char *markup)
{
  AttuneDraft *draft = attune_draft_new ();
  g_auto (GStrv) lines = NULL;
  guint i;

  if (!(purple_conversation_get_features (conv) & PURPLE_CONNECTION_NO_NEWLINES))
    {
      attune_draft_add (draft, markup);
      return draft;
    }
  lines = g_strsplit (markup, "<br>", -1);
  for (i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      attune_draft_add (draft, lines[i]);
  return draft;
}

static AttuneDraft *
copy_from (const AttuneDraft *draft, guint first)
{
  AttuneDraft *copy = attune_draft_new ();
  guint i;

  for (i = first; i < draft->messages->len; i++)
    attune_draft_add (copy, attune_draft_message (draft, i));
  return copy;
}

AttuneDraft *
attune_draft_copy (const AttuneDraft *draft)
{
  return copy_from (draft, 0);
}

AttuneDraft *
attune_draft_take_from (AttuneDraft *draft, guint first)
{
  AttuneDraft *rest;

  if (first >= draft->messages->len)
    return NULL;
  rest = copy_from (draft, first);
  g_ptr_array_set_size (draft->messages, (gint) first);
  return rest;
}

guint
attune_draft_length (const AttuneDraft *draft)
{
  return draft->messages->len;
}

const char *
attune_draft_message (const AttuneDraft *draft, guint index)
{
  return g_ptr_array_index (draft->messages, index);
}

static char *
join (const AttuneDraft *draft, char *(*convert) (const char *))
{
  GString *joined = g_string_new (NULL);
  guint i;

  for (i = 0; i < draft->messages->len; i++)
    {
      g_autofree char *line = convert (attune_draft_message (draft, i));

      if (i > 0)
        g_string_append_c (joined, '\n');
      g_string_append (joined, line);
    }
  return g_string_free (joined, FALSE);
}

static char *
as_typed (const char *message)
{
  return g_strdup (message);
}

char *
attune_draft_markup (const AttuneDraft *draft)
{
  return join (draft, as_typed);
}

char *
attune_draft_plain (const AttuneDraft *draft)
{
  return join (draft, attune_markup_to_plain);
}

PurpleMessageFlags
attune_draft_flags (const AttuneDraft *draft, PurpleConnectionFlags features)
{
  PurpleMessageFlags flags = 0;

  /* What came through the hook has its links already where the protocol takes
   * markup; making them again could change the bytes. Elsewhere libpurple
   * makes links for the eye only. */
  if (features & PURPLE_CONNECTION_HTML)
    flags |= PURPLE_MESSAGE_NO_LINKIFY;
  if (draft->images->len > 0)
    flags |= PURPLE_MESSAGE_IMAGES;
  return flags;
}
