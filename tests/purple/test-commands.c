/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <cmds.h>
#include <prefs.h>

static void
hold (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_forget ();
}

/* What each says, in a chat without a held draft. Bad input gets one line. */
static void
test_answers (MockWorld *world)
{
  static const struct {
    const char *command;
    const char *answer;
    guint lines;
  } rows[] = {
    { "/attune", "Attune is on here", 3 },
    { "/attune status", "The mode is “coach”", 3 },
    { "/attune   status  ", "called Dana", 3 },
    { "/attune help", "/attune ignore [RULE]", 1 },
    { "/attune status now", "/attune status takes nothing after it", 1 },
    { "/attune dance", "There is no /attune dance", 1 },
    { "/attune <b>", "There is no /attune &lt;b&gt;", 1 },
    { "/attune mode", "Say which mode", 1 },
    { "/attune mode loud", "Say which mode", 1 },
    { "/attune mode coach strict", "Say which mode", 1 },
    { "/attune on everywhere", "“everywhere” is none of", 1 },
    { "/attune off here", "“here” is none of", 1 },
    { "/attune name", "/attune name Dana", 1 },
    { "/attune send", "No draft is held", 1 },
    { "/attune send now", "No draft is held", 1 },
    { "/attune progress", "Acknowledge how the customer feels: held once; 0 of 20 in a row", 1 },
    { "/attune progress now", "/attune progress takes nothing after it", 1 },
    { "/attune fix", "No draft is held", 1 },
    { "/attune why", "No draft is held", 1 },
    { "/attune ignore", "No draft is held", 1 },
    { "/attune ignore no-such-rule", "There is no rule “no-such-rule”", 1 },
    { "/attune ignore tone", "will not mention “tone”", 1 },
  };
  guint i;

  /* There is something to know about this chat. */
  mock_world_complain (world);
  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].command);
      mock_ui_forget ();
      mock_ui_send (world->conv, rows[i].command);
      g_assert_true (mock_ui_has_line (rows[i].answer));
      g_assert_cmpuint (mock_ui_lines ()->len, ==, rows[i].lines);
    }
  mock_assert_sent ("");
}

static void
test_elsewhere (MockWorld *world)
{
  PurpleConversation *friend = mock_world_open (world->account, "friend@home.example");

  mock_ui_send (friend, "/attune status");
  g_assert_true (mock_ui_has_line ("Attune is off here"));
  mock_ui_send (friend, "/attune name Dana");
  mock_ui_send (friend, "/attune ignore tone");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 4);
  g_assert_true (mock_ui_has_line ("Attune is off in this chat; /attune on turns it on."));
}

static void
test_mode (MockWorld *world)
{
  static const char *const modes[] = { "strict", "quiet", "off", "coach" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree char *command = g_strconcat ("/attune mode ", modes[i], NULL);
      g_autofree char *answer = g_strconcat ("“", modes[i], "”", NULL);

      mock_ui_forget ();
      mock_ui_send (world->conv, command);
      g_assert_true (mock_ui_has_line (answer));
      g_assert_cmpstr (purple_prefs_get_string ("/plugins/core/attune/mode"), ==, modes[i]);
    }
}

static void
test_name (MockWorld *world)
{
  mock_ui_send (world->conv, "/attune name Åsa-Lena O’Neill");
  mock_ui_forget ();
  mock_ui_send (world->conv, "/attune status");
  g_assert_true (mock_ui_has_line ("called Åsa-Lena"));
  mock_world_complain (world);
  mock_ui_send (world->conv, "I understand how difficult that must be. What happened when you opened it?");
  g_assert_true (mock_ui_has_line ("Hi Åsa-Lena,"));
}

static void
test_contact_alias (MockWorld *world)
{
  PurpleBuddy *buddy = purple_find_buddy (world->account, MOCK_DANA);

  purple_blist_alias_contact (purple_buddy_get_contact (buddy), "Joyce Wu");
  mock_ui_send (world->conv, "/attune status");
  g_assert_true (mock_ui_has_line ("called Joyce"));
  /* It is looked up anew each time. */
  purple_blist_alias_contact (purple_buddy_get_contact (buddy), NULL);
  purple_blist_alias_buddy (buddy, NULL);
  purple_blist_server_alias_buddy (buddy, "Maria Rossi");
  mock_ui_forget ();
  mock_ui_send (world->conv, "/attune status");
  g_assert_true (mock_ui_has_line ("called Maria"));
  /* A bare screen name is none. */
  purple_blist_server_alias_buddy (buddy, NULL);
  mock_ui_forget ();
  mock_ui_send (world->conv, "/attune status");
  g_assert_true (mock_ui_has_line ("name is not known"));
}

static void
test_status_held (MockWorld *world)
{
  hold (world);
  mock_ui_send (world->conv, "/attune status");
  g_assert_true (mock_ui_has_line ("A draft is held"));
}

static void
test_fix (MockWorld *world)
{
  hold (world);
  mock_ui_send (world->conv, "/attune fix");
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD_FIXED);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD_FIXED);
}

static void
test_fix_keeps_lines (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, "Hi Dana,<br>that must be difficult &amp; sad.<br>What happened?");
  mock_ui_send (world->conv, "/attune fix");
  g_assert_cmpstr (mock_ui_entry (world->conv), ==,
                   "Hi Dana,<br>I understand how difficult that must be &amp; sad.<br>What happened?");
}

static void
test_fix_then_send_without_entry (MockWorld *world)
{
  mock_ui_set_send_confirm (FALSE);
  hold (world);
  mock_ui_send (world->conv, "/attune fix");
  g_assert_true (mock_ui_has_line ("Your draft is now: “" MOCK_COLD_FIXED "”"));
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (MOCK_COLD_FIXED);
}

static void
test_why (MockWorld *world)
{
  hold (world);
  mock_ui_send (world->conv, "/attune why");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 2);
  g_assert_true (mock_ui_has_line ("names the feeling from outside"));
  g_assert_true (mock_ui_has_line ("rule “must-be”"));
  g_assert_true (mock_ui_has_line ("Sharma"));
}

static void
test_ignore (MockWorld *world)
{
  hold (world);
  mock_ui_send (world->conv, "/attune mode strict");
  mock_ui_send (world->conv, "/attune ignore");
  g_assert_true (mock_ui_has_line ("will not mention “must-be”"));
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
}

static void
test_ignore_by_name (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, "/attune ignore empathy.sympathy");
  mock_ui_send (world->conv, "/attune ignore must-be");
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent (MOCK_COLD);
}

/* The draft as it was typed, byte for byte. */
static void
test_send_bytes (MockWorld *world)
{
  const char *draft = "<FONT COLOR=\"#ff0000\">Calm</FONT> down,  \xf0\x9f\x98\x9e &#39;quoted&apos;<BR>\t\xc2\xa0 ";

  mock_world_complain (world);
  mock_ui_send (world->conv, draft);
  mock_assert_sent ("");
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (draft);
}

/* The pass is for one message only. */
static void
test_send_once (MockWorld *world)
{
  hold (world);
  mock_ui_send (world->conv, "/attune send");
  mock_world_complain (world);
  mock_ui_send (world->conv, "Calm down.");
  mock_assert_sent (MOCK_COLD);
}

/* After an unload there is no such command. */
static void
test_unregistered (MockWorld *world)
{
  g_autofree char *error = NULL;

  mock_world_unload (world);
  g_assert_cmpint (purple_cmd_do_command (world->conv, "attune status", "attune status", &error), ==,
                   PURPLE_CMD_STATUS_NOT_FOUND);
}

static void
add (void)
{
  mock_world_add ("/commands/answers", test_answers);
  mock_world_add ("/commands/elsewhere", test_elsewhere);
  mock_world_add ("/commands/mode", test_mode);
  mock_world_add ("/commands/name", test_name);
  mock_world_add ("/commands/contact-alias", test_contact_alias);
  mock_world_add ("/commands/status-held", test_status_held);
  mock_world_add ("/commands/fix", test_fix);
  mock_world_add ("/commands/fix-keeps-lines", test_fix_keeps_lines);
  mock_world_add ("/commands/fix-then-send-without-entry", test_fix_then_send_without_entry);
  mock_world_add ("/commands/why", test_why);
  mock_world_add ("/commands/ignore", test_ignore);
  mock_world_add ("/commands/ignore-by-name", test_ignore_by_name);
  mock_world_add ("/commands/send-bytes", test_send_bytes);
  mock_world_add ("/commands/send-once", test_send_once);
  mock_world_add ("/commands/unregistered", test_unregistered);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
