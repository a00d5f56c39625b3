/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

#include <string.h>
#include "core/check.h"

typedef struct {
  const char *check;
  const HarnessCase *row;
} Test;

static void
assert_no_problems (const GPtrArray *problems)
{
  guint i;

  for (i = 0; i < problems->len; i++)
    g_test_message ("%s", ((const GError *) g_ptr_array_index (problems, i))->message);
  g_assert_cmpuint (problems->len, ==, 0);
}

const AttunePacks *
harness_packs (void)
{
  static gsize loaded = 0;

  if (g_once_init_enter (&loaded))
    {
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
      AttunePacks *packs = attune_packs_new ();

      g_assert_cmpuint (attune_packs_load_folder (packs, attune_packs_default_folder (), problems), >, 0);
      assert_no_problems (problems);
      g_once_init_leave (&loaded, (gsize) packs);
    }
  return (const AttunePacks *) loaded;
}

AttunePacks *
harness_packs_from (const char *yaml)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  AttunePacks *packs = attune_packs_new ();

  g_assert_true (attune_packs_load_data (packs, "own.yaml", yaml, strlen (yaml), problems));
  assert_no_problems (problems);
  return packs;
}

void
harness_play (AttuneConversation *conversation, const char *chat)
{
  g_auto (GStrv) lines = g_strsplit (chat, "\n", -1);
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "C: "))
      attune_conversation_customer_said (conversation, lines[i] + 3);
    else
      {
        g_assert_true (g_str_has_prefix (lines[i], "A: "));
        attune_conversation_agent_sent (conversation, lines[i] + 3);
      }
}

AttuneConversation *
harness_conversation (const char *contact, const char *others, const char *chat)
{
  AttuneConversation *conversation = attune_conversation_new (harness_packs (), "en");

  if (contact != NULL)
    attune_conversation_set_contact (conversation, contact);
  if (others != NULL)
    {
      g_auto (GStrv) names = g_strsplit (others, ";", -1);

      attune_conversation_set_others (conversation, (const char *const *) names);
    }
  if (chat != NULL)
    harness_play (conversation, chat);
  return conversation;
}

const AttuneNudge *
harness_nudge (const AttuneVerdict *verdict, const char *check)
{
  guint i;

  for (i = 0; i < verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);

      if (strcmp (nudge->check, check) == 0)
        return nudge;
    }
  return NULL;
}

guint
harness_place_of_check (const char *id)
{
  const AttuneCheck *check;

  for (check = attune_checks (); check->id != NULL; check++)
    if (strcmp (check->id, id) == 0)
      return check - attune_checks ();
  g_assert_not_reached ();
}

void
harness_assert_in_order (const AttuneVerdict *verdict)
{
  guint holding = 0;
  guint i;

  for (i = 0; i < verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);
      const AttuneNudge *before = i > 0 ? g_ptr_array_index (verdict->nudges, i - 1) : NULL;

      holding += nudge->level > ATTUNE_LEVEL_HINT;
      if (before == NULL)
        continue;
      g_assert_cmpint (before->level, >=, nudge->level);
      if (before->level == nudge->level && nudge->level > ATTUNE_LEVEL_HINT)
        g_assert_cmpuint (harness_place_of_check (before->check), <=, harness_place_of_check (nudge->check));
    }
  g_assert_cmpuint (holding, <=, 2);
}

/* --- cases --------------------------------------------------------------- */

static void
assert_well_formed (const AttuneNudge *nudge, const char *draft)
{
  g_assert_nonnull (nudge->rule);
  g_assert_nonnull (nudge->message);
  g_assert_true (g_utf8_validate (nudge->message, -1, NULL));
  g_assert_null (strstr (nudge->message, "%s"));
  g_assert_true (g_str_has_suffix (nudge->message, ".") || g_str_has_suffix (nudge->message, "?"));
  if (nudge->start == ATTUNE_NOWHERE)
    g_assert_cmpuint (nudge->end, ==, ATTUNE_NOWHERE);
  else
    {
      g_assert_cmpuint (nudge->start, <, nudge->end);
      g_assert_cmpuint (nudge->end, <=, strlen (draft));
    }
}

/* The fix changes its place only, and the check holds for it no more. */
static void
assert_fix (const Test *test, const AttuneConversation *conversation, const AttuneNudge *nudge)
{
  const char *draft = test->row->draft;
  g_autofree char *fixed = attune_nudge_apply (nudge, draft);
  g_autoptr (AttuneVerdict) again = NULL;
  const AttuneNudge *left;

  if (test->row->fixed != NULL)
    g_assert_cmpstr (fixed, ==, test->row->fixed);
  if (fixed == NULL)
    return;
  g_test_message ("fixed: %s", fixed);
  g_assert_cmpmem (fixed, nudge->fix_start, draft, nudge->fix_start);
  g_assert_true (g_str_has_suffix (fixed, draft + nudge->fix_end));
  g_assert_nonnull (nudge->suggestion);
  again = attune_coach_judge (conversation, fixed, ATTUNE_MODE_COACH);
  left = harness_nudge (again, test->check);
  if (left != NULL)
    g_assert_cmpint (left->level, ==, ATTUNE_LEVEL_HINT);
}

static void
test_case (gconstpointer data)
{
  const Test *test = data;
  g_autoptr (AttuneConversation) conversation = harness_conversation (test->row->contact, test->row->others, test->row->chat);
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, test->row->draft, ATTUNE_MODE_COACH);
  const AttuneNudge *nudge = harness_nudge (verdict, test->check);

  if (nudge != NULL)
    g_test_message ("%s: %s (%s)", nudge->rule, nudge->message, nudge->suggestion != NULL ? nudge->suggestion : "nothing to suggest");
  g_assert_cmpstr (nudge != NULL ? attune_level_name (nudge->level) : NULL, ==, test->row->says);
  if (nudge == NULL)
    return;
  assert_well_formed (nudge, test->row->draft);
  assert_fix (test, conversation, nudge);
}

void
harness_add_cases (const char *path, const char *check, const HarnessCase *cases, guint n_cases)
{
  guint i;

  for (i = 0; i < n_cases; i++)
    {
      g_autofree char *full = g_strdup_printf ("/%s/%s", path, cases[i].name);
      Test *test = g_new (Test, 1);

      test->check = check;
      test->row = &cases[i];
      g_test_add_data_func_full (full, test, test_case, g_free);
    }
}

/* Whichever check it is. */
static void
test_any (gconstpointer data)
{
  const HarnessCase *row = data;
  g_autoptr (AttuneConversation) conversation = harness_conversation (row->contact, row->others, row->chat);
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, row->draft, ATTUNE_MODE_COACH);
  guint i;

  for (i = 0; i < verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);

      g_test_message ("%s %s: %s", nudge->check, attune_level_name (nudge->level), nudge->message);
      assert_well_formed (nudge, row->draft);
    }
  if (row->says == NULL)
    g_assert_false (attune_verdict_holds (verdict));
  else
    g_assert_cmpstr (attune_level_name (attune_verdict_top_level (verdict)), ==, row->says);
}

void
harness_add_examples (const char *path, const HarnessExample *examples, guint n_examples)
{
  guint i;

  for (i = 0; i < n_examples; i++)
    {
      const HarnessExample *example = &examples[i];
      g_autofree char *below = g_strdup_printf ("%s/%s", path, example->check);

      if (strcmp (example->check, "any") == 0)
        {
          g_autofree char *full = g_strdup_printf ("/%s/%s", below, example->row.name);

          g_test_add_data_func (full, &example->row, test_any);
        }
      else
        harness_add_cases (below, example->check, &example->row, 1);
    }
}
