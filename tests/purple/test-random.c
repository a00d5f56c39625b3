/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <prefs.h>
#include <string.h>
#include <util.h>

/* Ten thousand drafts, sent as an agent would: what leaves is what was typed,
 * every one once, and in order. */

#define DRAFTS 10000
#define SEED 20100

static const char *const pieces[] = {
  "Hi Dana,", "Hi Mark,", "that must be difficult.", "Calm down.", "as I already said", "The team is looking into it.",
  "I understand how difficult that must be.", "What happened?", "Thanks!!!", "NO REFUNDS", "ok", "one moment please",
  "4471-0093", "https://shop.example/a?b=1&amp;c=2", "www.shop.example", "dana@shop.example", "&lt;b&gt;", "&amp;", "&quot;",
  "&#39;", "&apos;", "&nbsp;", "<b>bold</b>", "<i>", "</i>", "<br>", "<BR>", "<p>block</p>", "<FONT COLOR=\"#ff0000\">red</FONT>",
  "<A HREF=\"http://shop.example/\">here</A>", "<span style='x'>", "</span>", "&", ";", "  ", "\t", "\n", "\n\n", "\r\n",
  "“quoted”", "’", "…", "é", "Zoë", "ß", "Здравствуйте", "你好", "مرحبا", "\xf0\x9f\x98\x80", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7",
  "\xe2\x80\x8b", "\xef\xbb\xbf", "e\xcc\x81", "%s%n%d", "\\", "'", "\"", "Robert:", "@laura", "bob,", "a/me", "a?OTR", "//", "(((", "I", "am", "so", "sorry",
};

/* Not UTF-8, or not markup: only where libpurple does not make links, which
 * it would make again when such text comes back into the entry. */
static const char *const broken[] = { "<", ">", "\xff", "\xc3(", "\xe2\x82 ", "\xf0\x9f x" };

static char *
random_draft (GRand *rand, gboolean may_break)
{
  GString *draft = g_string_new (NULL);
  gint n = g_rand_int_range (rand, 1, 14);

  while (n-- > 0)
    {
      if (may_break && g_rand_int_range (rand, 0, 40) == 0)
        g_string_append (draft, broken[g_rand_int_range (rand, 0, G_N_ELEMENTS (broken))]);
      else
        g_string_append (draft, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      if (g_rand_boolean (rand))
        g_string_append_c (draft, ' ');
    }
  return g_string_free (draft, FALSE);
}

/* What leaves when Attune is not there. */
static char *
expected (PurpleConversation *conv, const char *draft)
{
  PurpleConnectionFlags features = purple_conversation_get_features (conv);
  g_auto (GStrv) lines = NULL;
  GString *all;
  guint i;

  if (features & PURPLE_CONNECTION_HTML)
    return purple_markup_linkify (draft);
  if (!(features & PURPLE_CONNECTION_NO_NEWLINES))
    return g_strdup (draft);
  lines = g_strsplit (draft, "\n", -1);
  all = g_string_new (NULL);
  for (i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_string_append_printf (all, "%s%s", all->len == 0 ? "" : "\n", lines[i]);
  return g_string_free (all, FALSE);
}

/* Presses Enter, or says /attune send, until it has left. Returns: how often
 * it was held. */
static guint
insist (GRand *rand, PurpleConversation *conv, const char *draft, gboolean has_entry)
{
  guint held;

  mock_ui_send (conv, draft);
  for (held = 0; mock_protocol_sent ()->len == 0; held++)
    {
      g_assert_cmpuint (held, <, 20);
      g_assert_cmpuint (mock_ui_lines ()->len, >, 0);
      if (has_entry)
        g_assert_cmpstr (mock_ui_entry (conv), !=, "");
      if (!has_entry || g_rand_int_range (rand, 0, 3) == 0)
        mock_ui_send (conv, "/attune send");
      else
        mock_ui_press_enter (conv);
    }
  return held;
}

static void
set_random_mode (GRand *rand)
{
  static const char *const modes[] = { "coach", "coach", "coach", "strict", "quiet", "off" };

  purple_prefs_set_string ("/plugins/core/attune/mode", modes[g_rand_int_range (rand, 0, G_N_ELEMENTS (modes))]);
}

static void
set_random_features (GRand *rand, PurpleConversation *conv)
{
  static const PurpleConnectionFlags features[] = { 0, PURPLE_CONNECTION_HTML, PURPLE_CONNECTION_NO_NEWLINES };

  purple_conversation_set_features (conv, features[g_rand_int_range (rand, 0, G_N_ELEMENTS (features))]);
}

static PurpleConversation *
join_room (MockWorld *world)
{
  PurpleConversation *room;

  purple_prefs_set_string ("/plugins/core/attune/rooms", "support*");
  purple_prefs_set_string ("/plugins/core/attune/staff", "bob");
  room = mock_protocol_join (world->account, "support@rooms.example");
  purple_conv_chat_add_user (PURPLE_CONV_CHAT (room), "laura", NULL, PURPLE_CBFLAGS_NONE, FALSE);
  purple_conv_chat_add_user (PURPLE_CONV_CHAT (room), "bob", NULL, PURPLE_CBFLAGS_NONE, FALSE);
  return room;
}

static void
test_sent_as_typed (MockWorld *world)
{
  GRand *rand = g_rand_new_with_seed (SEED);
  PurpleConversation *room = join_room (world);
  guint held = 0;
  guint sent = 0;
  guint i;

  purple_prefs_set_bool ("/purple/logging/log_ims", FALSE);
  purple_prefs_set_bool ("/purple/logging/log_chats", FALSE);
  for (i = 0; i < DRAFTS; i++)
    {
      PurpleConversation *conv = g_rand_int_range (rand, 0, 5) == 0 ? room : world->conv;
      gboolean has_entry = g_rand_int_range (rand, 0, 4) != 0;
      g_autofree char *draft = NULL;
      g_autofree char *wanted = NULL;

      set_random_mode (rand);
      set_random_features (rand, conv);
      mock_ui_set_send_confirm (has_entry);
      if (g_rand_int_range (rand, 0, 10) == 0)
        mock_world_says (conv, conv == room ? g_rand_boolean (rand) ? "Robert" : "laura" : MOCK_DANA, "My parcel came smashed and I am so upset!");
      draft = random_draft (rand, !(purple_conversation_get_features (conv) & PURPLE_CONNECTION_HTML));
      wanted = expected (conv, draft);
      if (*wanted == '\0')
        continue;
      mock_protocol_forget ();
      mock_ui_forget ();
      held += insist (rand, conv, draft, has_entry);
      mock_assert_sent (wanted);
      g_assert_cmpstr (mock_ui_entry (conv), ==, "");
      mock_ui_settle ();
      mock_assert_sent (wanted);
      sent++;
      if (i % 1000 == 0)
        purple_conversation_clear_message_history (conv);
    }
  g_test_message ("%u drafts sent, held %u times", sent, held);
  /* Else the test would say little. */
  g_assert_cmpuint (sent, >, DRAFTS * 9 / 10);
  g_assert_cmpuint (held, >, DRAFTS / 10);
  g_rand_free (rand);
}

/* The same with windows that close, connections that drop and reloads while
 * drafts are held. */
static void
disturb (GRand *rand, MockWorld *world)
{
  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0:
      purple_conversation_destroy (world->conv);
      mock_ui_settle ();
      world->conv = mock_world_open (world->account, MOCK_DANA);
      break;
    case 1:
      mock_protocol_drop (world->account);
      mock_ui_settle ();
      mock_protocol_return (world->account, 0);
      break;
    default:
      mock_world_unload (world);
      mock_world_load (world);
      mock_ui_settle ();
      break;
    }
}

static void
test_disturbed (MockWorld *world)
{
  GRand *rand = g_rand_new_with_seed (SEED);
  guint disturbed = 0;
  guint i;

  for (i = 0; i < 300; i++)
    {
      g_autofree char *draft = random_draft (rand, FALSE);
      g_autofree char *wanted = NULL;

      purple_conversation_set_features (world->conv,
                                        g_rand_boolean (rand) ? PURPLE_CONNECTION_NO_NEWLINES : (PurpleConnectionFlags) 0);
      wanted = expected (world->conv, draft);
      if (*wanted == '\0')
        continue;
      mock_protocol_forget ();
      mock_ui_type (world->conv, draft);
      mock_ui_press_enter_only (world->conv);
      if (mock_protocol_sent ()->len == 0)
        {
          PurpleConnectionFlags features = purple_conversation_get_features (world->conv);

          disturb (rand, world);
          disturbed++;
          purple_conversation_set_features (world->conv, features);
        }
      while (mock_protocol_sent ()->len == 0)
        {
          g_assert_cmpstr (mock_ui_entry (world->conv), !=, "");
          mock_ui_press_enter (world->conv);
        }
      mock_assert_sent (wanted);
    }
  g_assert_cmpuint (disturbed, >, 100);
  g_rand_free (rand);
}

static void
add (void)
{
  mock_world_add ("/random/sent-as-typed", test_sent_as_typed);
  mock_world_add ("/random/disturbed", test_disturbed);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
