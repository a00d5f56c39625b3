/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/coach.h"
#include "target.h"

/* Any bytes as a rule pack: what loads can be tested, listed and judged with;
 * what does not is reported with its line. */

static const char *const messages[] = {
  "That must be so difficult! Calm down, the team is working on it.",
  "Hi Dana, I understand \342\200\234how\342\200\235 you feel :( caf\303\251 #42 \360\237\230\200",
};

static void
assert_problems (const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++) {
    const GError *problem = problems->pdata[i];
    g_assert_cmpint (problem->domain, ==, ATTUNE_PACK_ERROR);
    g_assert_true (g_regex_match_simple ("^fuzz\\.yaml:[0-9]+: .", problem->message, G_REGEX_RAW, 0));
  }
}

static void
assert_rules (const AttunePacks *packs)
{
  const GPtrArray *rules = attune_packs_rules (packs);

  for (guint i = 0; i < rules->len; i++) {
    const AttuneRule *rule = rules->pdata[i];
    g_assert_nonnull (rule->id);
    g_assert_nonnull (rule->language);
    g_assert_cmpuint (rule->line, >=, 1);
    g_assert_cmpuint (rule->catches->len, >, 0);
    g_assert_cmpuint (rule->passes->len, >, 0);
    g_assert_true (rule->check != NULL || rule->signal != ATTUNE_SIGNAL_NONE);
  }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (GPtrArray) failures = g_ptr_array_new_with_free_func (g_free);

  attune_packs_load_data (packs, "fuzz.yaml", (const char *) data, size, problems);
  assert_problems (problems);
  assert_rules (packs);
  attune_packs_test (packs, NULL, failures);

  g_autoptr (AttuneConversation) conversation = attune_conversation_new (packs, "en");
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++) {
    attune_conversation_customer_said (conversation, messages[i]);
    g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, messages[i], ATTUNE_MODE_COACH);
    g_autofree char *fixed = attune_verdict_fix (verdict, messages[i]);
    g_assert_true (fixed == NULL || *fixed != '\0');
  }
  return 0;
}
