/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/draft-kind.h"

#include <string.h>

#include "core/coach.h"
#include "core/text.h"

static const char *const AUTOMATIC[] = { "[auto", "(auto", "auto-reply", "auto reply", "automatic reply", "<auto", NULL };

static gboolean
is_automatic (const char *draft)
{
  g_autofree char *start = g_ascii_strdown (draft, MIN (strlen (draft), 20));
  guint i;

  for (i = 0; AUTOMATIC[i] != NULL; i++)
    if (g_str_has_prefix (start, AUTOMATIC[i]))
      return TRUE;
  return FALSE;
}

/* /me is talk; any other word behind a slash is a command, "/" alone and paths
 * such as "/etc/hosts" are not for the customer's heart either. */
static gboolean
is_command (const char *draft)
{
  return draft[0] == '/' && !g_str_has_prefix (draft, "/me ");
}

gboolean
attune_draft_is_encryption (const char *draft)
{
  static const char *const STARTS[] = { "?OTR:", "?OTR,", "?OTR|", "?OTR?", "?OTRv", "?OTR Error:", "-----BEGIN ", NULL };
  guint i;

  for (i = 0; STARTS[i] != NULL; i++)
    if (g_str_has_prefix (draft, STARTS[i]))
      return TRUE;
  return FALSE;
}

static gboolean
looks_like_code (const char *draft)
{
  static const char *const STARTS[] = { "sudo ", "$ ", "# ", "`", "git ", "apt ", "curl ", "cd ", "{", "<?", "SELECT ", NULL };
  const char *line_end;
  guint marks = 0;
  const char *p;
  gsize i;

  for (; g_ascii_isspace (*draft); draft++)
    ;
  for (p = strchr (draft, '?'); p != NULL; p = strchr (p + 1, '?'))
    if (p[1] == '\0' || p[1] == ' ')
      return FALSE;
  line_end = draft + strcspn (draft, "\n");
  for (p = strpbrk (draft, "{}();=$|&<>\\/"); p != NULL && p < line_end; p = strpbrk (p + 1, "{}();=$|&<>\\/"))
    marks++;
  if (line_end - draft >= 12 && marks * 6 > line_end - draft)
    return TRUE;
  for (i = 0; STARTS[i] != NULL; i++)
    if (g_str_has_prefix (draft, STARTS[i]))
      return TRUE;
  return FALSE;
}

/* Whether a word is there that the agent wrote in their own voice; a line that
 * begins with ">" is somebody else's. */
static gboolean
has_talk (const AttuneText *text)
{
  guint line = text->body;
  guint at = text->body;
  guint i;

  for (i = 0; i < text->n_words; i++)
    {
      const AttuneWord *word = &text->words[i];

      for (; at < word->start; at++)
        if (text->original[at] == '\n')
          line = at + 1;
      if ((word->kind == ATTUNE_WORD_PLAIN || word->kind == ATTUNE_WORD_EMOJI) && text->original[line] != '>')
        return TRUE;
    }
  return FALSE;
}

gboolean
attune_draft_is_talk (const AttuneText *text)
{
  const char *draft = text->original + text->body;

  return !is_command (draft) && !attune_draft_is_encryption (draft) && !is_automatic (draft) && !looks_like_code (draft) && has_talk (text);
}

gboolean
attune_coach_is_for_customer (const char *draft)
{
  g_autoptr (AttuneText) text = attune_text_new (draft, -1);

  return attune_draft_is_talk (text);
}
