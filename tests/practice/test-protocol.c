/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The protocol in a real libpurple, without the coach.
 */
#include "config.h"

#include <string.h>
#include "practice/desk.h"
#include "practice/stage.h"

enum { PATIENCE = 5000 /* milliseconds: far more than any test needs */ };

typedef struct {
  PurpleAccount *account;
  GPtrArray *written; /* char *: "customer: line", what customers wrote */
  GPtrArray *errors;  /* char *: errors shown in a chat */
  guint ended;
  guint solved;
} Fixture;

static void
on_wrote (PurpleAccount *account, const char *who, const char *message, PurpleConversation *conversation,
          PurpleMessageFlags flags, Fixture *fixture)
{
  if (flags & PURPLE_MESSAGE_RECV)
    g_ptr_array_add (fixture->written, g_strdup_printf ("%s: %s", who, message));
  else if (flags & PURPLE_MESSAGE_ERROR)
    g_ptr_array_add (fixture->errors, g_strdup (message));
}

static void
on_case_ended (PurpleAccount *account, const char *who, guint solved, Fixture *fixture)
{
  fixture->ended++;
  fixture->solved += solved;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->written = g_ptr_array_new_with_free_func (g_free);
  fixture->errors = g_ptr_array_new_with_free_func (g_free);
  purple_signal_connect (purple_conversations_get_handle (), "wrote-im-msg", fixture, PURPLE_CALLBACK (on_wrote),
                         fixture);
  purple_signal_connect (purple_find_prpl (ATTUNE_PRACTICE_ID), ATTUNE_PRACTICE_CASE_ENDED, fixture,
                         PURPLE_CALLBACK (on_case_ended), fixture);
  fixture->account = attune_stage_sign_on ("trainee", 0);
  g_assert_true (purple_account_is_connected (fixture->account));
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  while (purple_get_conversations () != NULL)
    purple_conversation_destroy (purple_get_conversations ()->data);
  if (fixture->account != NULL)
    purple_accounts_delete (fixture->account);
  purple_signals_disconnect_by_handle (fixture);
  g_ptr_array_unref (fixture->written);
  g_ptr_array_unref (fixture->errors);
}

static gboolean
on_patience_ends (gpointer data)
{
  g_error ("What the test waits for does not happen.");
  return FALSE;
}

/* Runs the main loop until @array holds @count entries. */
static void
wait_for (const GPtrArray *array, guint count)
{
  guint limit = g_timeout_add (PATIENCE, on_patience_ends, NULL);
  while (array->len < count)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
}

/* Runs it for a moment in which nothing should happen. */
static gboolean
on_moment_ends (gpointer data)
{
  *(gboolean *) data = TRUE;
  return FALSE;
}

static void
wait_a_moment (void)
{
  gboolean over = FALSE;
  g_timeout_add (50, on_moment_ends, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_online (const Fixture *fixture, const char *who)
{
  return PURPLE_BUDDY_IS_ONLINE (purple_find_buddy (fixture->account, who));
}

/* How many there are on the contact list; the group's own count is not kept
 * right by libpurple when an account goes. */
static guint
count_buddies (const Fixture *fixture)
{
  GSList *buddies = purple_find_buddies (fixture->account, NULL);
  guint count = g_slist_length (buddies);
  g_slist_free (buddies);
  return count;
}

static guint
count_lines_of (const Fixture *fixture, const char *who)
{
  guint count = 0;
  for (guint i = 0; i < fixture->written->len; i++)
    count += g_str_has_prefix (fixture->written->pdata[i], who);
  return count;
}

static void
say (const Fixture *fixture, const char *who, const char *html)
{
  PurpleConversation *conversation = purple_find_conversation_with_account (PURPLE_CONV_TYPE_IM, who, fixture->account);
  if (conversation == NULL)
    conversation = purple_conversation_new (PURPLE_CONV_TYPE_IM, fixture->account, who);
  purple_conv_im_send (PURPLE_CONV_IM (conversation), html);
}

/* Loses the case: three brush-offs are more than anybody bears. */
static void
lose (Fixture *fixture, const char *who)
{
  guint ended = fixture->ended;
  for (guint i = 0; i < 6 && fixture->ended == ended; i++) {
    say (fixture, who, "Please <b>calm</b> down.");
    wait_a_moment ();
  }
  g_assert_cmpuint (fixture->ended, ==, ended + 1);
}

/* All three are there under their names, and the first one writes. */
static void
test_sign_on (Fixture *fixture, gconstpointer unused)
{
  g_assert_cmpuint (count_buddies (fixture), ==, 3);
  g_assert_true (is_online (fixture, "piet.okonkwo"));
  g_assert_true (is_online (fixture, "marisol.tan"));
  g_assert_true (is_online (fixture, "ruth.adeyemi"));
  PurpleBuddy *buddy = purple_find_buddy (fixture->account, "piet.okonkwo");
  g_assert_cmpstr (purple_group_get_name (purple_buddy_get_group (buddy)), ==, ATTUNE_PRACTICE_GROUP);
  g_assert_cmpstr (purple_buddy_get_contact_alias (buddy), ==, "Piet Okonkwo");

  wait_for (fixture->written, 2);
  wait_a_moment ();
  g_assert_cmpuint (fixture->written->len, ==, 2);
  g_assert_cmpuint (count_lines_of (fixture, "piet.okonkwo"), ==, 2);
}

/* What the agent called them stays, and nobody is there twice. */
static void
test_sign_on_again (Fixture *fixture, gconstpointer unused)
{
  purple_blist_alias_buddy (purple_find_buddy (fixture->account, "piet.okonkwo"), "Piet from Halden");
  purple_account_disconnect (fixture->account);
  g_assert_false (is_online (fixture, "piet.okonkwo"));
  purple_account_connect (fixture->account);
  g_assert_true (is_online (fixture, "piet.okonkwo"));
  g_assert_cmpuint (count_buddies (fixture), ==, 3);
  g_assert_cmpstr (purple_buddy_get_contact_alias (purple_find_buddy (fixture->account, "piet.okonkwo")), ==,
                   "Piet from Halden");
}

/* Signing off with lines on their way: they are not written. */
static void
test_sign_off (Fixture *fixture, gconstpointer unused)
{
  purple_account_disconnect (fixture->account);
  wait_a_moment ();
  g_assert_cmpuint (fixture->written->len, ==, 0);
}

/* Opening a chat with another customer makes them write. */
static void
test_open_chat (Fixture *fixture, gconstpointer unused)
{
  wait_for (fixture->written, 2);
  purple_conversation_new (PURPLE_CONV_TYPE_IM, fixture->account, "ruth.adeyemi");
  wait_for (fixture->written, 3);
  g_assert_cmpuint (count_lines_of (fixture, "ruth.adeyemi"), ==, 1);
}

/* HTML is read as the text in it. */
static void
test_html (Fixture *fixture, gconstpointer unused)
{
  wait_for (fixture->written, 2);
  say (fixture, "piet.okonkwo", "I <i>understand</i> how <font color=\"red\">difficult</font> that must be.");
  wait_for (fixture->written, 3);
  g_assert_nonnull (strstr (fixture->written->pdata[2], "Thank you. Honestly"));
}

/* A case ends: the next customer writes; after a word of farewell the first
 * one leaves, and cannot be written to. */
static void
test_next (Fixture *fixture, gconstpointer unused)
{
  wait_for (fixture->written, 2);
  lose (fixture, "piet.okonkwo");
  wait_a_moment ();
  g_assert_cmpuint (count_lines_of (fixture, "marisol.tan"), ==, 2);
  g_assert_cmpuint (fixture->solved, ==, 0);

  say (fixture, "piet.okonkwo", "Goodbye, Piet.");
  wait_a_moment ();
  g_assert_false (is_online (fixture, "piet.okonkwo"));
  g_assert_cmpuint (fixture->errors->len, ==, 0);
  say (fixture, "piet.okonkwo", "Piet?");
  g_assert_cmpuint (fixture->errors->len, ==, 1);
  g_assert_nonnull (strstr (fixture->errors->pdata[0], "Piet Okonkwo has left the chat."));
}

static void
test_stranger (Fixture *fixture, gconstpointer unused)
{
  say (fixture, "nobody", "Hello?");
  g_assert_cmpuint (fixture->errors->len, ==, 1);
  g_assert_nonnull (strstr (fixture->errors->pdata[0], "There is no practice customer called “nobody”."));
}

/* When everybody has left, everybody comes back. */
static void
test_round (Fixture *fixture, gconstpointer unused)
{
  static const char *const everybody[] = {"piet.okonkwo", "marisol.tan", "ruth.adeyemi"};
  for (guint i = 0; i < G_N_ELEMENTS (everybody); i++) {
    wait_a_moment ();
    lose (fixture, everybody[i]);
    say (fixture, everybody[i], "Goodbye.");
  }
  guint before = count_lines_of (fixture, "piet.okonkwo");
  wait_a_moment ();
  wait_a_moment ();
  g_assert_true (is_online (fixture, "piet.okonkwo"));
  g_assert_true (is_online (fixture, "ruth.adeyemi"));
  g_assert_cmpuint (count_lines_of (fixture, "piet.okonkwo"), ==, before + 2);
}

/* Nothing to practise with: an account that says so. */
static void
test_no_scenarios (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *scenarios = g_strdup (g_getenv ("ATTUNE_SCENARIOS"));
  purple_account_disconnect (fixture->account);
  g_setenv ("ATTUNE_SCENARIOS", "/nonexistent/attune", TRUE);
  purple_account_connect (fixture->account);
  wait_a_moment ();
  g_setenv ("ATTUNE_SCENARIOS", scenarios, TRUE);
  g_assert_false (purple_account_is_connected (fixture->account));
  const PurpleConnectionErrorInfo *error = purple_account_get_current_error (fixture->account);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->description, "/nonexistent/attune"));
}

int
main (int argc, char **argv)
{
  g_autofree char *plugins = g_build_filename (g_getenv ("ATTUNE_BUILDDIR"), ".libs", NULL);
  g_autofree char *scenarios = g_build_filename (g_getenv ("ATTUNE_SRCDIR"), "src/practice/scenarios", NULL);
  const char *folders[] = {plugins, NULL};
  g_autoptr (GError) error = NULL;
  g_test_init (&argc, &argv, NULL);
  g_setenv ("ATTUNE_SCENARIOS", scenarios, TRUE);
  g_assert_true (attune_stage_open (folders, &error));
  g_assert_no_error (error);
  g_assert_true (attune_stage_load (ATTUNE_PRACTICE_ID, &error));
  g_assert_no_error (error);

#define ADD(path, function) g_test_add ("/protocol/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("sign-on", test_sign_on);
  ADD ("sign-on-again", test_sign_on_again);
  ADD ("sign-off", test_sign_off);
  ADD ("open-chat", test_open_chat);
  ADD ("html", test_html);
  ADD ("next", test_next);
  ADD ("stranger", test_stranger);
  ADD ("round", test_round);
  ADD ("no-scenarios", test_no_scenarios);
#undef ADD
  int code = g_test_run ();
  attune_stage_close ();
  return code;
}
