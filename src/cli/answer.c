/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "cli/answer.h"

#include <stdlib.h>
#include <string.h>

static gboolean
begins_with (const char *answer, const char *letter)
{
  g_autofree char *begin = g_utf8_substring (answer, 0, 1);
  g_autofree char *folded = g_utf8_casefold (begin, -1);
  g_autofree char *wanted = g_utf8_casefold (letter, -1);

  return *wanted != '\0' && g_str_equal (folded, wanted);
}

/* The locale may know less of the language than our catalogues do: the letter that
 * the question asks for is a yes in any case. */
gboolean
attune_answer_is_yes (const char *question, const char *answer)
{
  const char *letters = strrchr (question, '[');
  g_autofree char *asked = letters == NULL ? g_strdup ("") : g_strndup (letters + 1, strcspn (letters + 1, "/]"));

  if (!g_utf8_validate (answer, -1, NULL) || *answer == '\0')
    return FALSE;
  return rpmatch (answer) == 1 || begins_with (answer, "y") || begins_with (answer, asked);
}
