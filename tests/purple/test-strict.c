/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <cmds.h>
#include <glib/gstdio.h>
#include <prefs.h>
#include <string.h>

/* Every way around strict mode that an agent might try. */

#define MODE "/plugins/core/attune/mode"
#define HABITS "/plugins/core/attune/habits"

#define LOCKED "[attune]\nmode=strict\n[lock]\nkeys=mode\n"
#define HARSH "Calm down, Dana, please."

static char *folder;

static void
set_policy (MockWorld *world, const char *text)
{
  g_autofree char *path = g_build_filename (folder, "attune.conf", NULL);

  mock_world_unload (world);
  g_file_set_contents (path, text, -1, NULL);
  g_setenv ("ATTUNE_SYSTEM_CONFIG", folder, TRUE);
  mock_world_load (world);
}

static void
begin (MockWorld *world, const char *text)
{
  set_policy (world, text);
  mock_world_complain (world);
}

static void
end (MockWorld *world)
{
  mock_world_unload (world);
  g_setenv ("ATTUNE_SYSTEM_CONFIG", "", TRUE);
  purple_prefs_set_string (MODE, "coach");
  purple_prefs_set_string (HABITS, "");
  mock_world_load (world);
}

static void
assert_still_held (MockWorld *world)
{
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
}

/* --- Enter ------------------------------------------------------------------- */

static void
test_enter_again (MockWorld *world)
{
  guint i;

  begin (world, LOCKED);
  for (i = 0; i < 4; i++)
    {
      assert_still_held (world);
      g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
    }
  g_assert_true (mock_ui_has_line ("Enter alone does not send it"));
  /* Blanks and marks make no other draft of it. */
  mock_ui_send (world->conv, "  " MOCK_COLD "!  ");
  mock_assert_sent ("");
  mock_ui_send (world->conv, MOCK_WARM);
  mock_assert_sent (MOCK_WARM);
  end (world);
}

/* --- settings ------------------------------------------------------------------ */

static void
test_commands (MockWorld *world)
{
  static const char *const commands[] = {
    "/attune off",  "/attune off group", "/attune off account",    "/attune mode off",           "/attune mode quiet",
    "/attune mode", "/attune ignore",    "/attune ignore empathy", "/attune ignore empathy.sympathy",
  };
  guint i;

  begin (world, LOCKED);
  for (i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_test_message ("%s", commands[i]);
      assert_still_held (world);
      mock_ui_forget ();
      mock_ui_send (world->conv, commands[i]);
      g_assert_true (mock_ui_has_line ("Your team has set") || mock_ui_has_line ("Say which mode"));
      assert_still_held (world);
    }
  end (world);
}

/* A trainee’s mode needs no lock. */
static void
test_trainee (MockWorld *world)
{
  begin (world, "[attune]\ntrainees=agent@shop.example\n");
  purple_prefs_set_string (MODE, "off");
  assert_still_held (world);
  mock_ui_send (world->conv, "/attune off");
  mock_ui_send (world->conv, "/attune ignore");
  assert_still_held (world);
  end (world);
}

static void
test_preferences (MockWorld *world)
{
  GList *rules = g_list_append (NULL, (gpointer) "sympathy-statement");

  begin (world, LOCKED);
  purple_prefs_set_string (MODE, "off");
  assert_still_held (world);
  purple_prefs_set_bool ("/plugins/core/attune/checks/empathy.sympathy", FALSE);
  assert_still_held (world);
  purple_prefs_set_string_list ("/plugins/core/attune/rules-off", rules);
  assert_still_held (world);
  purple_prefs_set_string_list ("/plugins/core/attune/rules-off", NULL);
  purple_prefs_set_string ("/plugins/core/attune/groups", "Nobody");
  assert_still_held (world);
  purple_prefs_set_string ("/plugins/core/attune/groups", "Customers, Support");
  purple_prefs_set_bool ("/plugins/core/attune/checks/empathy.sympathy", TRUE);
  g_list_free (rules);
  end (world);
}

/* What is not locked is the agent's. */
static void
test_own_strict (MockWorld *world)
{
  purple_prefs_set_string (MODE, "strict");
  mock_world_complain (world);
  assert_still_held (world);
  mock_ui_send (world->conv, "/attune mode coach");
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent (MOCK_COLD);
}

/* --- other ways to send ---------------------------------------------------------- */

static void
test_lines (MockWorld *world)
{
  begin (world, LOCKED);
  mock_ui_send (world->conv, MOCK_WARM);
  mock_protocol_forget ();
  mock_ui_send (world->conv, "Calm");
  mock_ui_send (world->conv, "down please");
  /* One word is gone, and it says nothing by itself. */
  mock_assert_sent ("Calm");
  g_assert_true (mock_ui_has_line ("one look before this goes out"));
  end (world);
}

/* Over several messages, each with an end of its own, each is a draft. */
static void
test_sentences (MockWorld *world)
{
  begin (world, LOCKED);
  mock_ui_send (world->conv, "Hi Dana.");
  mock_ui_send (world->conv, "That must be difficult.");
  mock_ui_send (world->conv, "What happened?");
  g_assert_null (strstr (mock_ui_debug (), "difficult"));
  mock_protocol_forget ();
  mock_ui_send (world->conv, "That must be difficult.");
  mock_assert_sent ("");
  end (world);
}

static void
test_pasted (MockWorld *world)
{
  begin (world, LOCKED);
  mock_ui_type (world->conv, "Hi Dana,<BR>that must be difficult.<BR>What happened when you opened it?");
  mock_ui_press_enter (world->conv);
  mock_ui_press_enter (world->conv);
  mock_assert_sent ("");
  end (world);
}

/* A line ends in the middle of it, and a message that is no end of it either. */
static void
test_across_lines (MockWorld *world)
{
  begin (world, LOCKED);
  mock_ui_send (world->conv, "Please calm<BR>down, Dana.");
  mock_assert_sent ("");
  mock_ui_send (world->conv, MOCK_WARM);
  mock_protocol_forget ();
  mock_ui_send (world->conv, "Please calm...");
  mock_ui_send (world->conv, "1234");
  mock_ui_send (world->conv, "down, Dana.");
  mock_assert_sent ("Please calm...\n1234");
  end (world);
}

/* What comes to the hook is no command, whatever it begins with. */
static void
test_slash (MockWorld *world)
{
  static const char *const drafts[] = { "/x/ calm down, Dana.", "//calm down, Dana.", "?OTR Calm down, Dana." };
  guint i;

  begin (world, LOCKED);
  for (i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      g_test_message ("%s", drafts[i]);
      purple_conv_im_send (PURPLE_CONV_IM (world->conv), drafts[i]);
      mock_ui_settle ();
      mock_assert_sent ("");
    }
  /* A path, and an encryption's own words. */
  purple_conv_im_send (PURPLE_CONV_IM (world->conv), "/etc/hosts");
  purple_conv_im_send (PURPLE_CONV_IM (world->conv), "?OTRv23?");
  mock_ui_settle ();
  mock_assert_sent ("/etc/hosts\n?OTRv23?");
  end (world);
}

/* As a client's own commands do it. */
static PurpleCmdRet
on_say (PurpleConversation *conv, const char *name, char **args, char **error, gpointer data)
{
  g_autofree char *message = g_strconcat (data, args[0], NULL);

  purple_conv_im_send (PURPLE_CONV_IM (conv), message);
  return PURPLE_CMD_RET_OK;
}

static void
test_client_commands (MockWorld *world)
{
  PurpleCmdId say = purple_cmd_register ("say", "S", PURPLE_CMD_P_DEFAULT, PURPLE_CMD_FLAG_IM, NULL, on_say, NULL, (gpointer) "");
  PurpleCmdId me = purple_cmd_register ("me", "S", PURPLE_CMD_P_DEFAULT, PURPLE_CMD_FLAG_IM, NULL, on_say, NULL, (gpointer) "/me ");

  begin (world, LOCKED);
  mock_ui_send (world->conv, "/say " MOCK_COLD);
  mock_assert_sent ("");
  mock_ui_send (world->conv, "/me says " HARSH);
  mock_assert_sent ("");
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, "/me says " HARSH);
  /* Sent as it is, it is still an action. */
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent ("/me says " HARSH);
  end (world);
  purple_prefs_set_string (MODE, "coach");
  mock_ui_send (world->conv, "/me says " HARSH);
  mock_assert_sent ("/me says " HARSH "\n/me says " HARSH);
  purple_cmd_unregister (say);
  purple_cmd_unregister (me);
}

/* With our suggestion in it, the rest of it is judged again. */
static void
test_fixed (MockWorld *world)
{
  begin (world, LOCKED);
  mock_ui_set_send_confirm (FALSE);
  mock_ui_send (world->conv, "As I already told you. " MOCK_COLD);
  mock_ui_send (world->conv, "/attune fix");
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent ("");
  mock_ui_set_send_confirm (TRUE);
  end (world);
}

/* --- ways out ---------------------------------------------------------------------- */

static void
test_free (MockWorld *world)
{
  begin (world, LOCKED);
  assert_still_held (world);
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (MOCK_COLD);
  end (world);
}

static void
test_reason (MockWorld *world)
{
  begin (world, "[attune]\nmode=strict\noverride=reason\n[lock]\nkeys=mode, override\n");
  assert_still_held (world);
  g_assert_true (mock_ui_has_line ("/attune send and your reason"));
  mock_ui_send (world->conv, "/attune send");
  mock_ui_send (world->conv, "/attune send ...");
  mock_assert_sent ("");
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
  mock_ui_send (world->conv, "/attune send she asked for these words");
  mock_assert_sent (MOCK_COLD);
  end (world);
}

static void
test_never (MockWorld *world)
{
  begin (world, "[attune]\nmode=strict\noverride=never\nattempts=2\n");
  assert_still_held (world);
  mock_ui_send (world->conv, "/attune send");
  /* The same words again are no attempt. */
  mock_ui_send (world->conv, MOCK_COLD "  ");
  mock_ui_send (world->conv, "/attune send please");
  mock_assert_sent ("");
  mock_ui_forget ();
  mock_ui_send (world->conv, "Dana, that must be really difficult. What happened?");
  g_assert_true (mock_ui_has_line ("with a mark in your record"));
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent ("Dana, that must be really difficult. What happened?");
  /* The next draft begins anew. */
  mock_world_complain (world);
  mock_protocol_forget ();
  assert_still_held (world);
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent ("");
  end (world);
}

/* They are counted for the customer, whatever becomes of the window. */
static void
test_never_and_closed (MockWorld *world)
{
  begin (world, "[attune]\nmode=strict\noverride=never\nattempts=2\n");
  assert_still_held (world);
  purple_conversation_destroy (world->conv);
  mock_ui_settle ();
  world->conv = mock_world_open (world->account, MOCK_DANA);
  mock_ui_settle ();
  mock_ui_send (world->conv, "Dana, that must be really difficult. What happened?");
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent ("Dana, that must be really difficult. What happened?");
  end (world);
}

/* What was held stays missed, whatever word is put into it. */
static void
test_emergency_forgives_nothing (MockWorld *world)
{
  purple_prefs_set_string (HABITS, "empathy.sympathy=5");
  begin (world, "[attune]\nmode=strict\nemergency-words=evacuate\n");
  assert_still_held (world);
  mock_ui_send (world->conv, "Evacuate. " MOCK_COLD);
  mock_assert_sent ("Evacuate. " MOCK_COLD);
  g_assert_null (strstr (purple_prefs_get_string (HABITS), "empathy.sympathy"));
  end (world);
}

static void
test_emergency (MockWorld *world)
{
  begin (world, "[attune]\nmode=strict\nemergency-words=gas leak, Evacuate\n");
  mock_ui_send (world->conv, "Calm down. There is a GAS  leak; leave the house now!");
  mock_ui_send (world->conv, "Calm down and evacuate.");
  g_assert_cmpuint (mock_protocol_sent ()->len, ==, 2);
  mock_protocol_forget ();
  mock_ui_send (world->conv, "Calm down. Gas leaks are rare.");
  mock_assert_sent ("");
  end (world);
}

/* --- progress ---------------------------------------------------------------------- */

static void
test_promotion (MockWorld *world)
{
  purple_prefs_set_string (HABITS, "empathy.sympathy=1");
  begin (world, "[attune]\nmode=strict\npromotion=2\n[lock]\nkeys=mode\n");
  mock_ui_send (world->conv, "/attune progress");
  g_assert_true (mock_ui_has_line ("Understanding rather than pity: held until it is changed; 1 of 2 in a row"));
  mock_ui_send (world->conv, MOCK_WARM);
  g_assert_true (mock_ui_has_line ("Well done, you do this unprompted now: Understanding rather than pity"));
  mock_ui_forget ();
  mock_ui_send (world->conv, "/attune progress");
  g_assert_true (mock_ui_has_line ("Understanding rather than pity: held once; 0 of 2 in a row"));
  /* Held once, now: and missing it takes it back. */
  mock_protocol_forget ();
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
  mock_ui_forget ();
  mock_ui_send (world->conv, "/attune progress");
  g_assert_true (mock_ui_has_line ("Understanding rather than pity: held until it is changed; 0 of 2 in a row"));
  end (world);
}

/* It brings back what has become lighter, and costs nobody their progress. */
static void
test_wake (MockWorld *world)
{
  purple_prefs_set_string (HABITS, "empathy.sympathy=15;tone=22");
  begin (world, LOCKED);
  mock_ui_send (world->conv, "/attune wake");
  g_assert_true (mock_ui_has_line ("Those nudges are back"));
  g_assert_cmpstr (purple_prefs_get_string (HABITS), ==, "empathy.sympathy=15");
  end (world);
}

static void
test_habit_in_strict (MockWorld *world)
{
  purple_prefs_set_string (HABITS, "empathy.sympathy=3");
  begin (world, "[attune]\nmode=strict\npromotion=2\n");
  mock_ui_send (world->conv, MOCK_WARM);
  g_assert_true (mock_ui_has_line ("Well done, this has become a habit: Understanding rather than pity"));
  mock_ui_send (world->conv, "/attune progress");
  g_assert_true (mock_ui_has_line ("Understanding rather than pity: a hint"));
  end (world);
}

static void
add (void)
{
  mock_world_add ("/strict/enter-again", test_enter_again);
  mock_world_add ("/strict/commands", test_commands);
  mock_world_add ("/strict/trainee", test_trainee);
  mock_world_add ("/strict/preferences", test_preferences);
  mock_world_add ("/strict/own", test_own_strict);
  mock_world_add ("/strict/lines", test_lines);
  mock_world_add ("/strict/sentences", test_sentences);
  mock_world_add ("/strict/pasted", test_pasted);
  mock_world_add ("/strict/across-lines", test_across_lines);
  mock_world_add ("/strict/slash", test_slash);
  mock_world_add ("/strict/client-commands", test_client_commands);
  mock_world_add ("/strict/fixed", test_fixed);
  mock_world_add ("/strict/override-free", test_free);
  mock_world_add ("/strict/override-reason", test_reason);
  mock_world_add ("/strict/override-never", test_never);
  mock_world_add ("/strict/override-never-closed", test_never_and_closed);
  mock_world_add ("/strict/emergency", test_emergency);
  mock_world_add ("/strict/emergency-forgives-nothing", test_emergency_forgives_nothing);
  mock_world_add ("/strict/promotion", test_promotion);
  mock_world_add ("/strict/habit", test_habit_in_strict);
  mock_world_add ("/strict/wake", test_wake);
}

int
main (int argc, char **argv)
{
  int status;

  folder = g_dir_make_tmp ("attune-strict-XXXXXX", NULL);
  status = mock_world_main (argc, argv, add);
  mock_ui_remove_folder (folder);
  g_free (folder);
  return status;
}
