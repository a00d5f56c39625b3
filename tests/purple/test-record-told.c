/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-policy.h"
#include "mock-record.h"

#include <glib/gstdio.h>
#include <prefs.h>
#include <string.h>
#include <util.h>

/* What is recorded, what is not, and what agents are told of it. */

#define ANNOUNCED "records the text of drafts"
#define POLICY(line) "[attune]\n" line "\n"

/* With this policy from the start, an empty record, and Dana, who has complained in a
 * window that is new. */
static void
begin (MockWorld *world, const char *policy)
{
  mock_record_begin ();
  mock_policy_begin (world, policy);
  purple_conversation_destroy (world->conv);
  world->conv = mock_world_open (world->account, MOCK_DANA);
  mock_world_complain (world);
}

static guint
count_lines (const char *part)
{
  guint n = 0;
  guint i;

  for (i = 0; i < mock_ui_lines ()->len; i++)
    n += strstr (g_ptr_array_index (mock_ui_lines (), i), part) != NULL;
  return n;
}

/* No text, no names, no account: not of drafts, and not of who it was. */
static void
test_nothing_said (MockWorld *world)
{
  static const char *const WORDS[] = { "difficult", "Calm", "opened", "smashed", "Dana", "dana", "Whitfield", "shop.example", "agent@" };
  guint i;

  mock_record_begin ();
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_send (world->conv, MOCK_COLD " Calm down.");
  mock_ui_press_enter (world->conv);
  mock_assert_record (1, "edited 3");
  for (i = 0; i < G_N_ELEMENTS (WORDS); i++)
    g_assert_false (query_finds (mock_record_path (), WORDS[i]));
  g_assert_cmpuint (count_lines (ANNOUNCED), ==, 0);
}

static void
test_text (MockWorld *world)
{
  const char *changed = "Hi Dana, I can see why you are upset. What happened?";

  begin (world, POLICY ("record=text"));
  mock_ui_send (world->conv, "<b>Hi Dana</b>, that must be difficult. What happened?");
  mock_ui_send (world->conv, changed);
  mock_ui_send (world->conv, "Calm down.");
  purple_conversation_destroy (world->conv);
  world->conv = mock_world_open (world->account, MOCK_DANA);
  mock_ui_press_enter (world->conv);
  mock_assert_record (2, "edited 2, sent-as-is 2");
  query_assert (mock_record_path (), "SELECT typed, sent FROM draft",
                "Hi Dana, that must be difficult. What happened?|Hi Dana, I can see why you are upset. What happened?\n"
                "Calm down.|Calm down.");
  /* And from now on not any more. */
  mock_policy_change (world, POLICY ("record=on"));
  mock_ui_send (world->conv, "Please send me a photo of the box.");
  mock_assert_record (3, "edited 2, sent-as-is 2, passed 1");
  query_assert (mock_record_path (), "SELECT typed, sent FROM draft WHERE id = 3", "|");
  mock_policy_end (world);
}

/* Held before anybody could read that it would be recorded. */
static void
test_text_not_told (MockWorld *world)
{
  begin (world, POLICY ("record=on"));
  mock_ui_send (world->conv, MOCK_COLD);
  mock_policy_change (world, POLICY ("record=text"));
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (MOCK_COLD);
  mock_assert_record (1, "sent-as-is 2");
  query_assert (mock_record_path (), "SELECT typed IS NULL, sent IS NULL FROM draft", "1|1");
  mock_policy_end (world);
}

#define TEXTS "SELECT id, typed IS NOT NULL, sent IS NOT NULL FROM draft"

/* It is told by the Enter that sends it, which is too late for this one, and changing
 * it makes it no other. */
static void
test_text_told_by_enter (MockWorld *world)
{
  begin (world, POLICY ("record=on"));
  mock_ui_send (world->conv, "Calm down, you idiot.");
  mock_policy_change (world, POLICY ("record=text"));
  mock_ui_press_enter (world->conv);
  g_assert_cmpuint (count_lines (ANNOUNCED), ==, 1);
  mock_assert_record (1, "sent-as-is 2");
  mock_policy_change (world, POLICY ("record=on"));
  mock_ui_send (world->conv, "You should have read the manual.");
  mock_policy_change (world, POLICY ("record=text"));
  mock_ui_send (world->conv, MOCK_WARM);
  mock_ui_send (world->conv, "What is your order number?");
  mock_assert_record (3, "sent-as-is 2, edited 2, passed 1");
  query_assert (mock_record_path (), TEXTS, "1|0|0\n2|0|0\n3|1|1");
  mock_policy_end (world);
}

/* Nor for one that nothing held; and in a window that was open before the policy was
 * known, something may have stood in the entry. */
static void
test_text_begun_before (MockWorld *world)
{
  begin (world, POLICY ("record=on"));
  mock_policy_change (world, POLICY ("record=text"));
  mock_ui_send (world->conv, MOCK_WARM);
  mock_ui_send (world->conv, "What is your order number?");
  mock_assert_record (2, "passed 1, passed 1");
  mock_policy_begin (world, POLICY ("record=text"));
  g_assert_cmpuint (count_lines (ANNOUNCED), ==, 1);
  mock_ui_send (world->conv, MOCK_WARM);
  mock_ui_send (world->conv, "What is your order number?");
  mock_assert_record (4, "passed 1, passed 1, passed 1, passed 1");
  query_assert (mock_record_path (), TEXTS, "1|0|0\n2|1|1\n3|0|0\n4|1|1");
  mock_policy_end (world);
}

/* The first reply to somebody who has written nothing: what opens the window says it. */
static void
test_text_first (MockWorld *world)
{
  begin (world, POLICY ("record=text"));
  mock_world_add_buddy (world->account, "mark@shop.example", "Mark Hill", "Customers");
  mock_ui_send (mock_world_open (world->account, "mark@shop.example"), "Hello Mark, how can I help?");
  g_assert_cmpuint (count_lines (ANNOUNCED), ==, 2);
  mock_assert_record (1, "passed 1");
  query_assert (mock_record_path (), TEXTS, "1|1|1");
  mock_policy_end (world);
}

/* It comes back from before the start of this session, and was typed before that. */
static void
test_text_kept (MockWorld *world)
{
  begin (world, POLICY ("record=on"));
  mock_ui_send (world->conv, "Calm down.");
  purple_conversation_destroy (world->conv);
  mock_policy_write ("system/attune.conf", POLICY ("record=text"));
  mock_world_unload (world);
  mock_world_load (world);
  world->conv = mock_world_open (world->account, MOCK_DANA);
  mock_ui_settle ();
  mock_ui_press_enter (world->conv);
  query_wait (mock_record_path (), "SELECT count(*) FROM draft", 2);
  query_assert (mock_record_path (), TEXTS, "1|0|0\n2|0|0");
  mock_policy_end (world);
}

/* A held reply goes by what was so when it was held. */
static void
test_held_before_off (MockWorld *world)
{
  begin (world, POLICY ("record=off"));
  mock_ui_send (world->conv, "Calm down.");
  mock_policy_change (world, POLICY ("record=on"));
  mock_ui_press_enter (world->conv);
  mock_ui_send (world->conv, "You should have read the manual.");
  mock_policy_change (world, POLICY ("record=off"));
  mock_ui_press_enter (world->conv);
  mock_ui_send (world->conv, MOCK_WARM);
  mock_assert_record (1, "sent-as-is 2");
  mock_policy_end (world);
}

/* Of what was never sent, only what was typed. */
static void
test_text_given_up (MockWorld *world)
{
  begin (world, POLICY ("record=text"));
  mock_ui_send (world->conv, "Calm down.");
  mock_world_unload (world);
  query_wait (mock_record_path (), "SELECT count(*) FROM draft", 1);
  query_assert (mock_record_path (), "SELECT outcome, typed, sent IS NULL FROM draft", "7|Calm down.|1");
  mock_policy_end (world);
}

/* The record is called as the agent calls themselves, and not as the team calls all. */
static void
test_whose (MockWorld *world)
{
  static const char *const NAME = "SELECT agent FROM record WHERE agent IN ('Support', 'Kim', 'Kim B.')";
  g_autofree char *own = g_build_filename (purple_user_dir (), "attune", "attune.conf", NULL);

  begin (world, POLICY ("own-name=Support"));
  mock_ui_send (world->conv, MOCK_WARM);
  mock_assert_record (1, "passed 1");
  query_assert (mock_record_path (), NAME, "");
  g_assert_true (g_file_set_contents (own, POLICY ("own-name=Kim"), -1, NULL));
  mock_policy_begin (world, POLICY ("own-name=Support"));
  query_wait (mock_record_path (), "SELECT count(*) FROM record WHERE agent = 'Kim'", 1);
  query_assert (mock_record_path (), NAME, "Kim");
  purple_prefs_set_string ("/plugins/core/attune/own-name", "Kim B.");
  mock_policy_begin (world, POLICY ("own-name=Support"));
  query_wait (mock_record_path (), "SELECT count(*) FROM record WHERE agent = 'Kim B.'", 1);
  query_assert (mock_record_path (), NAME, "Kim B.");
  mock_policy_end (world);
}

/* Once in each chat, after each start. */
static void
test_announced (MockWorld *world)
{
  PurpleConversation *other;

  begin (world, POLICY ("record=text"));
  g_assert_cmpuint (count_lines (ANNOUNCED), ==, 1);
  mock_ui_send (world->conv, MOCK_WARM);
  purple_conversation_destroy (world->conv);
  world->conv = mock_world_open (world->account, MOCK_DANA);
  mock_world_complain (world);
  g_assert_cmpuint (count_lines (ANNOUNCED), ==, 1);
  mock_world_add_buddy (world->account, "mark@shop.example", "Mark Hill", "Customers");
  other = mock_world_open (world->account, "mark@shop.example");
  mock_ui_send (other, "Hello Mark, how can I help?");
  g_assert_cmpuint (count_lines (ANNOUNCED), ==, 2);
  mock_world_unload (world);
  mock_world_load (world);
  mock_ui_send (world->conv, "Please send me a photo of the box.");
  g_assert_cmpuint (count_lines (ANNOUNCED), ==, 3);
  mock_policy_end (world);
}

/* Not where nothing is coached; and before the first draft, when it begins while a
 * chat is open. */
static void
test_announced_where (MockWorld *world)
{
  PurpleConversation *colleague = mock_world_open (world->account, "bob@shop.example");

  mock_world_complain (world);
  mock_policy_change (world, POLICY ("record=text"));
  mock_world_says (colleague, "bob@shop.example", "Hi, any news?");
  mock_ui_send (colleague, "Calm down.");
  g_assert_cmpuint (count_lines (ANNOUNCED), ==, 0);
  mock_ui_send (world->conv, MOCK_WARM);
  g_assert_cmpuint (count_lines (ANNOUNCED), ==, 1);
  mock_policy_end (world);
}

static void
test_off (MockWorld *world)
{
  begin (world, POLICY ("record=off"));
  mock_ui_send (world->conv, "Calm down.");
  mock_ui_press_enter (world->conv);
  mock_policy_change (world, POLICY ("record=on"));
  mock_ui_send (world->conv, "Please send me a photo of the box.");
  mock_assert_record (1, "passed 1");
  mock_policy_end (world);
}

/* From the start: nothing is made. */
static void
test_off_from_the_start (MockWorld *world)
{
  g_autofree char *folder = g_build_filename (purple_user_dir (), "attune", NULL);

  mock_world_unload (world);
  mock_ui_remove_folder (folder);
  mock_policy_write ("system/attune.conf", POLICY ("record=off"));
  mock_world_load (world);
  mock_ui_send (world->conv, "Calm down.");
  mock_ui_press_enter (world->conv);
  mock_ui_forget ();
  mock_ui_send (world->conv, "/attune record");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 1);
  g_assert_true (mock_ui_has_line ("Nothing is recorded of your drafts."));
  mock_world_unload (world);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  mock_policy_end (world);
}

/* What is too old goes when the plugin starts. */
static void
test_retention (MockWorld *world)
{
  begin (world, POLICY ("retention=60"));
  mock_ui_send (world->conv, MOCK_WARM);
  mock_assert_record (1, "passed 1");
  query_run (mock_record_path (), "UPDATE draft SET time = time - 40 * 86400");
  mock_world_unload (world);
  mock_world_load (world);
  mock_assert_record (1, "passed 1");
  mock_policy_begin (world, POLICY ("retention=30"));
  mock_assert_record (0, "");
  mock_policy_end (world);
}

/* Also where nothing new is recorded any more; and nothing is made for that. */
static void
test_retention_off (MockWorld *world)
{
  begin (world, POLICY ("record=text\nretention=30"));
  mock_ui_send (world->conv, "Calm down.");
  mock_ui_press_enter (world->conv);
  mock_ui_send (world->conv, MOCK_WARM);
  mock_assert_record (2, "sent-as-is 2, passed 1");
  query_run (mock_record_path (), "UPDATE draft SET time = time - 31 * 86400 WHERE id = 1");
  mock_policy_begin (world, POLICY ("record=off\nretention=30"));
  mock_assert_record (1, "passed 1");
  mock_ui_send (world->conv, "Calm down.");
  mock_ui_press_enter (world->conv);
  mock_world_unload (world);
  mock_assert_record (1, "passed 1");
  mock_policy_end (world);
}

/* The coach had nothing to judge with: the message goes out, and the record says so. */
static void
test_unread (MockWorld *world)
{
  g_autofree char *packs = g_strdup (g_getenv ("ATTUNE_PACKS"));

  mock_record_begin ();
  mock_world_unload (world);
  g_setenv ("ATTUNE_PACKS", "/nonexistent/attune", TRUE);
  mock_world_load (world);
  mock_ui_send (world->conv, "Calm down.");
  mock_assert_sent ("Calm down.");
  mock_assert_record (1, "failed 1");
  query_assert (mock_record_path (), "SELECT met, missed FROM draft", "0|0");
  g_setenv ("ATTUNE_PACKS", packs, TRUE);
}

/* --- /attune record ------------------------------------------------------ */

static void
assert_says (MockWorld *world, const char *first, const char *second)
{
  mock_ui_forget ();
  mock_ui_send (world->conv, "/attune record");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 1);
  g_assert_true (mock_ui_has_line (first));
  g_assert_true (mock_ui_has_line (second));
}

static void
test_command (MockWorld *world)
{
  begin (world, POLICY (""));
  assert_says (world, "The reasons you give are kept word for word; no other text, and no names of customers.", "There is no draft in ");
  mock_ui_send (world->conv, MOCK_WARM);
  mock_assert_record (1, "passed 1");
  query_run (mock_record_path (), "UPDATE draft SET time = 1769860800");
  assert_says (world, "1 draft since 2026-01-31 is in ", "with that file behind them, “attune record show” shows it");
  assert_says (world, "“attune record delete” deletes it.", "Each draft is deleted after 365 days.");
  mock_ui_send (world->conv, "Please send me a photo of the box.");
  mock_assert_record (2, "passed 1, passed 1");
  assert_says (world, "2 drafts since 2026-01-31 are in ", mock_record_path ());
  mock_ui_send (world->conv, "/attune help");
  g_assert_true (mock_ui_has_line ("/attune record: what is recorded of your drafts"));
  mock_policy_end (world);
}

static void
test_command_by_policy (MockWorld *world)
{
  begin (world, POLICY ("record=text\ndelete=off\nretention=off"));
  mock_ui_send (world->conv, MOCK_WARM);
  mock_assert_record (1, "passed 1");
  assert_says (world, "as your team’s policy has it, its text", "1 draft since ");
  assert_says (world, "“attune record export” writes it out for you.", "Your team’s policy does not let you delete it.");
  g_assert_false (mock_ui_has_line ("Each draft is deleted"));
  /* What there is from before can still be seen and deleted. */
  mock_policy_begin (world, POLICY ("record=off"));
  assert_says (world, "Nothing is recorded of your drafts.", "1 draft since ");
  assert_says (world, "1 draft since ", "“attune record delete” deletes it.");
  mock_policy_end (world);
}

static void
add (void)
{
  mock_world_add ("/record-told/nothing-said", test_nothing_said);
  mock_world_add ("/record-told/text", test_text);
  mock_world_add ("/record-told/text/not-told", test_text_not_told);
  mock_world_add ("/record-told/text/told-by-enter", test_text_told_by_enter);
  mock_world_add ("/record-told/text/begun-before", test_text_begun_before);
  mock_world_add ("/record-told/text/first", test_text_first);
  mock_world_add ("/record-told/text/kept", test_text_kept);
  mock_world_add ("/record-told/held-before-off", test_held_before_off);
  mock_world_add ("/record-told/text/given-up", test_text_given_up);
  mock_world_add ("/record-told/whose", test_whose);
  mock_world_add ("/record-told/announced", test_announced);
  mock_world_add ("/record-told/announced/where", test_announced_where);
  mock_world_add ("/record-told/off", test_off);
  mock_world_add ("/record-told/off/from-the-start", test_off_from_the_start);
  mock_world_add ("/record-told/retention", test_retention);
  mock_world_add ("/record-told/retention/off", test_retention_off);
  mock_world_add ("/record-told/unread", test_unread);
  mock_world_add ("/record-told/command", test_command);
  mock_world_add ("/record-told/command/by-policy", test_command_by_policy);
}

int
main (int argc, char **argv)
{
  return mock_policy_main (argc, argv, add);
}
