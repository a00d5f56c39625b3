/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/pack.h"

#include <string.h>

#include "core/text.h"

typedef struct {
  const AttunePacks *packs;
  GPtrArray *failures;
} Tester;

static void G_GNUC_PRINTF (3, 4)
fail (Tester *tester, const AttuneRule *rule, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list values;

  va_start (values, format);
  what = g_strdup_vprintf (format, values);
  va_end (values);
  g_ptr_array_add (tester->failures, g_strdup_printf ("%s:%u: the rule “%s” %s", rule->file, rule->line, rule->id, what));
}

/* The first match of @rule in @text. */
static gboolean
find (Tester *tester, const AttuneRule *rule, const AttuneText *text, AttuneRuleMatch *found)
{
  g_autoptr (GArray) matches = attune_packs_match (tester->packs, rule->language, text);
  guint i;

  for (i = 0; i < matches->len; i++)
    {
      *found = g_array_index (matches, AttuneRuleMatch, i);
      if (found->rule == rule)
        return TRUE;
    }
  return FALSE;
}

static void
test_suggestion (Tester *tester, const AttuneRule *rule, const AttuneRuleMatch *match, const AttuneText *text)
{
  g_autofree char *suggestion = attune_packs_suggestion (tester->packs, match, text);
  g_autofree char *corrected = NULL;
  g_autoptr (AttuneText) corrected_text = NULL;
  AttuneRuleMatch again;

  if (suggestion == NULL)
    return;
  corrected = g_strdup_printf ("%.*s%s%s", (int) text->words[match->first_word].start, text->original, suggestion,
                               text->original + text->words[match->first_word + match->n_words - 1].end);
  corrected_text = attune_text_new (corrected, -1);
  if (find (tester, rule, corrected_text, &again))
    fail (tester, rule, "still fires on its own suggestion: “%s”", corrected);
}

static void
test_rule (Tester *tester, const AttuneRule *rule)
{
  AttuneRuleMatch match;
  guint i;

  for (i = 0; i < rule->catches->len; i++)
    {
      const char *example = g_ptr_array_index (rule->catches, i);
      g_autoptr (AttuneText) text = attune_text_new (example, -1);

      if (!find (tester, rule, text, &match))
        fail (tester, rule, "should catch “%s” and does not", example);
      else
        test_suggestion (tester, rule, &match, text);
    }
  for (i = 0; i < rule->passes->len; i++)
    {
      const char *example = g_ptr_array_index (rule->passes, i);
      g_autoptr (AttuneText) text = attune_text_new (example, -1);

      if (find (tester, rule, text, &match))
        fail (tester, rule, "should pass “%s” and fires", example);
    }
}

guint
attune_packs_test (const AttunePacks *packs, const char *file, GPtrArray *failures)
{
  const GPtrArray *rules = attune_packs_rules (packs);
  Tester tester = { packs, failures };
  guint tested = 0;
  guint i;

  for (i = 0; i < rules->len; i++)
    {
      const AttuneRule *rule = g_ptr_array_index (rules, i);

      if (file != NULL && strcmp (rule->file, file) != 0)
        continue;
      test_rule (&tester, rule);
      tested += rule->catches->len + rule->passes->len;
    }
  return tested;
}
