/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "practice/play.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include "practice/desk.h"
#include "practice/stage.h"
#include "practice/transcript.h"

/* Milliseconds. Long enough for what plugins put off to the next turn of the
 * loop; nobody waits for it. */
enum { SETTLING = 40 };

#define PLAY_DATA "attune-play"

typedef struct {
  const AttuneScript *script;
  PurpleAccount *account;
  PurpleConversation *conversation;
  GMainLoop *loop;
  guint timer;
  guint limit;
  guint turn;
  guint draft;       /* index into the turn's drafts */
  gboolean in_hand;  /* it is typed, and its fate is not known yet */
  gboolean nudged;   /* a system line came since */
  gboolean received; /* it reached the customer */
  gboolean ended;    /* the case is over */
  AttunePlayOutcome *outcome;
  GError *error;
} Play;

/* --- the agent's side ---------------------------------------------------------------- */

static void G_GNUC_PRINTF (2, 3)
fail (Play *play, const char *format, ...)
{
  if (play->error == NULL) {
    va_list arguments;
    va_start (arguments, format);
    play->error = g_error_new_valist (G_FILE_ERROR, G_FILE_ERROR_FAILED, format, arguments);
    va_end (arguments);
  }
  g_main_loop_quit (play->loop);
}

static const GPtrArray *
drafts_of (const Play *play)
{
  return play->script->turns->pdata[play->turn];
}

/* The draft that is in hand; when the script has no other, the last one again. */
static const char *
current_draft (const Play *play)
{
  const GPtrArray *drafts = drafts_of (play);
  return drafts->pdata[MIN (play->draft, drafts->len - 1)];
}

/* Whether it is the one that was just held, unchanged. */
static gboolean
is_enter_again (const Play *play)
{
  const GPtrArray *drafts = drafts_of (play);
  if (play->draft == 0 || play->draft >= drafts->len)
    return play->draft > 0;
  return strcmp (drafts->pdata[play->draft], drafts->pdata[play->draft - 1]) == 0;
}

static void
print_draft (const Play *play)
{
  if (is_enter_again (play))
    attune_transcript_print (_("You press Enter again."), NULL);
  else
    attune_transcript_print (play->draft == 0 ? _("You type:") : _("You write instead:"), current_draft (play));
}

static const char *
customer_name (const Play *play)
{
  PurpleBuddy *buddy = purple_find_buddy (play->account, play->script->customer);
  return buddy != NULL ? purple_buddy_get_contact_alias (buddy) : play->script->customer;
}

/* --- what reaches the customer ---------------------------------------------------- */

/* The protocol's own function; ours stands before it, so that the transcript
 * shows what arrived and not what was meant to leave. */
static int (*deliver) (PurpleConnection *, const char *, const char *, PurpleMessageFlags);

static void
note_received (Play *play, const char *html)
{
  g_autofree char *text = purple_markup_strip_html (html);
  if (!play->in_hand || play->received)
    fail (play, _("The customer received this without its being typed: “%s”."), text);
  else if (strcmp (text, current_draft (play)) != 0)
    fail (play, _("The customer received something else than was typed: “%s”."), text);
  play->received = TRUE;
  play->outcome->received++;
  g_autofree char *line = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s received it as typed (%u byte).",
                                                        "%s received it as typed (%u bytes).", strlen (text)),
                                           customer_name (play), (guint) strlen (text));
  if (play->error == NULL)
    attune_transcript_print (line, NULL);
  attune_transcript_gap ();
}

static int
send_im (PurpleConnection *connection, const char *who, const char *html, PurpleMessageFlags flags)
{
  PurpleConversation *conversation = purple_find_conversation_with_account (
    PURPLE_CONV_TYPE_IM, who, purple_connection_get_account (connection));
  Play *play = conversation != NULL ? purple_conversation_get_data (conversation, PLAY_DATA) : NULL;
  if (play != NULL)
    note_received (play, html);
  return deliver (connection, who, html, flags);
}

/* --- whether it left ---------------------------------------------------------------- */

static void type_draft (Play *play);

static void
settle_held (Play *play)
{
  const char *entry = purple_conversation_get_data (play->conversation, ATTUNE_STAGE_ENTRY);
  if (!play->nudged)
    fail (play, _("A draft was neither sent nor held: “%s”."), current_draft (play));
  else if (g_strcmp0 (entry, current_draft (play)) != 0)
    fail (play, _("A held draft did not come back into the entry: “%s”."), current_draft (play));
  else if (play->draft > drafts_of (play)->len)
    fail (play, _("A draft does not go out, however often Enter is pressed: “%s”."), current_draft (play));
  if (play->error != NULL)
    return;
  play->outcome->held++;
  play->draft++;
  type_draft (play);
}

static gboolean
is_customer_busy (const Play *play)
{
  return purple_conv_im_get_typing_state (PURPLE_CONV_IM (play->conversation)) == PURPLE_TYPING;
}

static gboolean
on_turn (gpointer data)
{
  Play *play = data;
  play->timer = 0;
  if (play->conversation == NULL || is_customer_busy (play))
    return FALSE; /* their next line starts this timer again */
  if (play->turn < play->script->turns->len)
    type_draft (play);
  else if (play->ended)
    g_main_loop_quit (play->loop);
  else
    fail (play, _("The script is over, but the case is not."));
  return FALSE;
}

static void
wait_then (Play *play, GSourceFunc next)
{
  if (play->timer != 0)
    purple_timeout_remove (play->timer);
  play->timer = purple_timeout_add (SETTLING, next, play);
}

static gboolean
on_settled (gpointer data)
{
  Play *play = data;
  play->timer = 0;
  play->in_hand = FALSE;
  if (!play->received) {
    settle_held (play);
    return FALSE;
  }
  play->turn++;
  play->draft = 0;
  wait_then (play, on_turn);
  return FALSE;
}

/* As a client does it: the entry is emptied after the send call. */
static void
type_draft (Play *play)
{
  g_autofree char *html = g_markup_escape_text (current_draft (play), -1);
  print_draft (play);
  play->received = FALSE;
  play->nudged = FALSE;
  play->in_hand = TRUE;
  attune_stage_set_entry (play->conversation, current_draft (play));
  purple_conv_im_send (PURPLE_CONV_IM (play->conversation), html);
  attune_stage_set_entry (play->conversation, NULL);
  wait_then (play, on_settled);
}

/* --- what comes in ------------------------------------------------------------------- */

static void
on_wrote (PurpleAccount *account, const char *who, const char *message, PurpleConversation *conversation,
          PurpleMessageFlags flags, Play *play)
{
  if (account != play->account || strcmp (purple_conversation_get_name (conversation), play->script->customer) != 0)
    return;
  g_autofree char *text = purple_markup_strip_html (message);
  if (flags & PURPLE_MESSAGE_RECV) {
    g_autofree char *heading = g_strdup_printf (_("%s:"), customer_name (play));
    attune_transcript_print (heading, text);
    attune_transcript_gap ();
    if (!play->in_hand)
      wait_then (play, on_turn);
  } else if (flags & (PURPLE_MESSAGE_SYSTEM | PURPLE_MESSAGE_ERROR)) {
    g_auto (GStrv) parts = g_strsplit (g_strstrip (text), "\n", 2);
    attune_transcript_print (parts[0] != NULL ? parts[0] : "", parts[0] != NULL ? parts[1] : NULL);
    play->nudged = (flags & PURPLE_MESSAGE_ERROR) == 0;
  }
}

static void
on_conversation (PurpleConversation *conversation, Play *play)
{
  if (purple_conversation_get_account (conversation) != play->account
      || strcmp (purple_conversation_get_name (conversation), play->script->customer) != 0)
    return;
  play->conversation = conversation;
  purple_conversation_set_data (conversation, PLAY_DATA, play);
}

static void
on_case_ended (PurpleAccount *account, const char *who, guint solved, Play *play)
{
  if (account != play->account || strcmp (who, play->script->customer) != 0)
    return;
  play->ended = TRUE;
  play->outcome->solved = solved != 0;
}

static gboolean
on_limit (gpointer data)
{
  Play *play = data;
  play->limit = 0;
  fail (play, _("The chat did not end in time."));
  return FALSE;
}

/* --- from first to last --------------------------------------------------------------- */

static gboolean
on_start (gpointer data)
{
  Play *play = data;
  play->timer = 0;
  if (!purple_account_is_connected (play->account))
    fail (play, _("The practice account could not sign on."));
  else if (play->conversation == NULL) /* else they were the first to write */
    purple_conversation_new (PURPLE_CONV_TYPE_IM, play->account, play->script->customer);
  return FALSE;
}

static void
connect_signals (Play *play, PurplePlugin *practice)
{
  void *conversations = purple_conversations_get_handle ();
  purple_signal_connect (conversations, "wrote-im-msg", play, PURPLE_CALLBACK (on_wrote), play);
  purple_signal_connect (conversations, "conversation-created", play, PURPLE_CALLBACK (on_conversation), play);
  purple_signal_connect (practice, ATTUNE_PRACTICE_CASE_ENDED, play, PURPLE_CALLBACK (on_case_ended), play);
}

gboolean
attune_play (const AttuneScript *script, PurpleAccount *account, guint seconds, AttunePlayOutcome *outcome,
             GError **error)
{
  PurplePlugin *practice = purple_find_prpl (ATTUNE_PRACTICE_ID);
  PurplePluginProtocolInfo *protocol = PURPLE_PLUGIN_PROTOCOL_INFO (practice);
  Play play = {.script = script, .account = account, .loop = g_main_loop_new (NULL, FALSE), .outcome = outcome};
  *outcome = (AttunePlayOutcome) {0};

  connect_signals (&play, practice);
  deliver = protocol->send_im;
  protocol->send_im = send_im;
  play.limit = purple_timeout_add_seconds (seconds, on_limit, &play);
  wait_then (&play, on_start);
  g_main_loop_run (play.loop);

  protocol->send_im = deliver;
  purple_signals_disconnect_by_handle (&play);
  if (play.timer != 0)
    purple_timeout_remove (play.timer);
  if (play.limit != 0)
    purple_timeout_remove (play.limit);
  if (play.conversation != NULL)
    purple_conversation_set_data (play.conversation, PLAY_DATA, NULL);
  g_main_loop_unref (play.loop);
  if (play.error != NULL)
    g_propagate_error (error, play.error);
  return play.error == NULL;
}
