/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "purple/own-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A list of YAML: ["gutting", "a real pain"]. Only letters, digits and what
 * stands within words is left, so nothing has to be escaped. */
static char *
list_of (const char *typed)
{
  g_autofree char *valid = g_utf8_make_valid (typed, -1);
  g_auto (GStrv) entries = g_strsplit (valid, ",", -1);
  GString *list = g_string_new (NULL);
  guint i;

  for (i = 0; entries[i] != NULL; i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);
      const char *at;

      for (at = entries[i]; *at != '\0'; at = g_utf8_next_char (at))
        {
          gunichar letter = g_utf8_get_char (at);

          if (g_unichar_isalnum (letter) || g_unichar_ismark (letter) || letter == '\'' || letter == 0x2019 || letter == '-')
            g_string_append_unichar (words, letter);
          else if (words->len > 0 && words->str[words->len - 1] != ' ')
            g_string_append_c (words, ' ');
        }
      g_strchomp (words->str);
      if (*words->str != '\0')
        g_string_append_printf (list, "%s\"%s\"", list->len == 0 ? "" : ", ", words->str);
    }
  return g_string_free (list, list->len == 0);
}

char *
attune_own_words_pack (const char *hard, const char *phrases)
{
  g_autofree char *hard_list = list_of (hard);
  g_autofree char *phrase_list = list_of (phrases);
  GString *pack;

  if (hard_list == NULL && phrase_list == NULL)
    return NULL;
  pack = g_string_new ("language: en\n");
  if (hard_list != NULL)
    g_string_append_printf (pack, "words:\n  feeling: {add: [%s]}\n", hard_list);
  if (phrase_list != NULL)
    g_string_append_printf (pack,
                            "check: dismissal\n"
                            "rules:\n"
                            "  - id: own-phrase\n"
                            "    match: [%s]\n"
                            "    say: \"%s\"\n"
                            "    source: \"%s\"\n"
                            "    catches: [%s]\n"
                            "    passes: [\"…\"]\n",
                            phrase_list, _("“%s” is a phrase that you wanted to notice."), _("Your own words, in the preferences."), phrase_list);
  return g_string_free (pack, FALSE);
}
