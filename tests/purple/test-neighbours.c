/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <string.h>

/* Other plugins at the same hook. */

static int neighbour; /* a handle */

static void
start (const char *signal, PurpleCallback callback, int priority, gpointer data)
{
  purple_signal_connect_priority (purple_conversations_get_handle (), signal, &neighbour, callback, data, priority);
}

static void
stop (void)
{
  purple_signals_disconnect_by_handle (&neighbour);
}

static void
on_sending_cancel (PurpleAccount *account, const char *who, char **message, gpointer data)
{
  g_clear_pointer (message, g_free);
}

/* One that runs before us has cancelled: there is nothing to judge. */
static void
test_cancelled_first (MockWorld *world)
{
  start ("sending-im-msg", PURPLE_CALLBACK (on_sending_cancel), PURPLE_SIGNAL_PRIORITY_LOWEST, NULL);
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  stop ();
  mock_assert_sent ("");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 0);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, "");
  /* It was not noted as held or sent. */
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 1);
}

/* One that runs after us cancels: what it stopped was not said. */
static void
test_cancelled_after (MockWorld *world)
{
  mock_world_complain (world);
  start ("sending-im-msg", PURPLE_CALLBACK (on_sending_cancel), 0, NULL);
  mock_ui_send (world->conv, MOCK_WARM);
  stop ();
  mock_assert_sent ("");
  /* The feeling is still unacknowledged. */
  mock_ui_send (world->conv, "Hi Dana, please send me a photo of the box.");
  mock_assert_sent ("");
}

/* … and a held draft that it stopped is still the held draft. */
static void
test_cancelled_after_send (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  start ("sending-im-msg", PURPLE_CALLBACK (on_sending_cancel), 0, NULL);
  mock_ui_send (world->conv, "/attune send");
  stop ();
  mock_assert_sent ("");
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (MOCK_COLD);
}

typedef struct {
  char *seen; /* what it was given last */
  guint n;
} Cipher;

static char *
encrypt (const char *plain)
{
  g_autofree char *code = g_base64_encode ((const guchar *) plain, strlen (plain));

  return g_strconcat ("?OTR:", code, ".", NULL);
}

static void
on_sending_encrypt (PurpleAccount *account, const char *who, char **message, gpointer data)
{
  Cipher *cipher = data;
  g_autofree char *plain = *message;

  if (plain == NULL)
    return;
  cipher->n++;
  g_free (cipher->seen);
  cipher->seen = g_strdup (plain);
  *message = encrypt (plain);
}

static void
test_encryption (MockWorld *world)
{
  Cipher cipher = { NULL, 0 };
  g_autofree char *cold = encrypt (MOCK_COLD);

  start ("sending-im-msg", PURPLE_CALLBACK (on_sending_encrypt), 0, &cipher);
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  /* No key was used for a message that stays here. */
  g_assert_cmpuint (cipher.n, ==, 0);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
  mock_ui_send (world->conv, "/attune send");
  g_assert_cmpuint (cipher.n, ==, 1);
  g_assert_cmpstr (cipher.seen, ==, MOCK_COLD);
  mock_assert_sent (cold);
  stop ();
  g_free (cipher.seen);
}

/* What is remembered of a reply are its words, not the cipher text. */
static void
test_encryption_remembers_words (MockWorld *world)
{
  Cipher cipher = { NULL, 0 };

  start ("sending-im-msg", PURPLE_CALLBACK (on_sending_encrypt), 0, &cipher);
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_WARM);
  mock_ui_send (world->conv, "Please send me a photo of the box.");
  g_assert_cmpuint (cipher.n, ==, 2);
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 0);
  stop ();
  g_free (cipher.seen);
}

/* Handshakes go through whatever they look like. */
static void
test_handshake (MockWorld *world)
{
  static const char *const rows[] = { "?OTRv23?", "?OTR:AAMC+calm down.", "?OTR Error: calm down" };
  guint i;

  mock_world_complain (world);
  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      mock_protocol_forget ();
      mock_ui_send (world->conv, rows[i]);
      mock_assert_sent (rows[i]);
    }
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 0);
}

/* IRC's /me asks at the hook, and then sends by itself. */
static void
test_action (MockWorld *world)
{
  char *message = g_strdup ("/me calms down");

  purple_conversation_set_features (world->conv, PURPLE_CONNECTION_NO_NEWLINES);
  mock_world_complain (world);
  purple_signal_emit (purple_conversations_get_handle (), "sending-im-msg", world->account, MOCK_DANA, &message);
  g_assert_cmpstr (message, ==, "/me calms down");
  mock_ui_settle ();
  mock_assert_sent ("");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 0);
  g_free (message);
}

/* A plugin that closes the window when a message leaves. */
static void
on_sent_close (PurpleAccount *account, const char *who, const char *message, gpointer data)
{
  MockWorld *world = data;

  if (world->conv != NULL)
    purple_conversation_destroy (g_steal_pointer (&world->conv));
}

static gboolean
on_close (gpointer data)
{
  on_sent_close (NULL, NULL, NULL, data);
  return G_SOURCE_REMOVE;
}

static void
on_sending_close_later (PurpleAccount *account, const char *who, char **message, gpointer data)
{
  g_timeout_add (0, on_close, data);
}

static void
test_closed_by_neighbour (MockWorld *world)
{
  mock_world_complain (world);
  start ("sending-im-msg", PURPLE_CALLBACK (on_sending_close_later), PURPLE_SIGNAL_PRIORITY_LOWEST, world);
  mock_ui_type (world->conv, MOCK_COLD);
  mock_ui_press_enter_only (world->conv);
  stop ();
  mock_ui_settle ();
  g_assert_null (world->conv);
  world->conv = mock_world_open (world->account, MOCK_DANA);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
}

/* What libpurple sends by itself, without a window, is not ours. */
static void
test_no_conversation (MockWorld *world)
{
  char *message = g_strdup ("Calm down.");

  purple_signal_emit (purple_conversations_get_handle (), "sending-im-msg", world->account, "nobody@shop.example", &message);
  g_assert_cmpstr (message, ==, "Calm down.");
  g_free (message);
}

static void
add (void)
{
  mock_world_add ("/neighbours/cancelled-first", test_cancelled_first);
  mock_world_add ("/neighbours/cancelled-after", test_cancelled_after);
  mock_world_add ("/neighbours/cancelled-after-send", test_cancelled_after_send);
  mock_world_add ("/neighbours/encryption", test_encryption);
  mock_world_add ("/neighbours/encryption-remembers-words", test_encryption_remembers_words);
  mock_world_add ("/neighbours/handshake", test_handshake);
  mock_world_add ("/neighbours/action", test_action);
  mock_world_add ("/neighbours/closed-by-neighbour", test_closed_by_neighbour);
  mock_world_add ("/neighbours/no-conversation", test_no_conversation);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
