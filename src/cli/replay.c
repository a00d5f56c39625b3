/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "cli/chats.h"
#include "cli/replay.h"
#include "cli/figures.h"
#include "cli/transcript.h"
#include "cli/turn-json.h"
#include "core/coach.h"

struct AttuneReplay {
  AttuneChats *chats;
  AttuneMode mode;
  FILE *out;                    /* NULL: only the figures are wanted */
  AttuneTranscript *transcript; /* NULL: JSON is asked for, or nothing */
  AttuneFigures *tally;
  guint n_turns;
  guint n_done; /* conversations of which nothing more will come */
};

AttuneReplay *
attune_replay_new (const AttunePacks *packs, AttunePolicy *policy, AttuneFormat format, AttuneMode mode, const char *lang, FILE *out)
{
  AttuneReplay *replay = g_new0 (AttuneReplay, 1);

  replay->chats = attune_chats_new (packs, lang, policy);
  replay->mode = mode;
  replay->out = out;
  replay->tally = attune_figures_new ();
  if (out != NULL && format == ATTUNE_FORMAT_TEXT)
    replay->transcript = attune_transcript_new (out);
  return replay;
}

void
attune_replay_free (AttuneReplay *replay)
{
  if (replay == NULL)
    return;
  attune_chats_free (replay->chats);
  attune_transcript_free (replay->transcript);
  attune_figures_free (replay->tally);
  g_free (replay);
}

static void
play_customer (AttuneReplay *replay, AttuneChat *chat, const AttuneTurnLine *turn)
{
  guint number = chat->n_turns;
  g_autofree char *known = g_strdup (attune_conversation_name (chat->conversation, NULL));

  attune_chat_hear (chat, turn);
  attune_chat_take (chat, turn);
  if (replay->transcript != NULL)
    attune_transcript_customer (replay->transcript, turn, chat->conversation, known);
  else if (replay->out != NULL) {
    g_autofree char *line = attune_turn_json_customer (turn, number, chat->conversation);
    fprintf (replay->out, "%s\n", line);
  }
}

static void
play_agent (AttuneReplay *replay, AttuneChat *chat, const AttuneTurnLine *turn)
{
  attune_chat_hear (chat, turn);
  g_autoptr (AttuneVerdict) verdict = attune_chats_judge (replay->chats, chat, turn->text, replay->mode);

  attune_figures_judged (replay->tally, verdict);
  if (replay->transcript != NULL)
    attune_transcript_agent (replay->transcript, turn, verdict);
  else if (replay->out != NULL) {
    g_autofree char *line = attune_turn_json_agent (turn, chat->n_turns, verdict);
    fprintf (replay->out, "%s\n", line);
  }
  attune_chat_take (chat, turn);
}

void
attune_replay_turn (const AttuneTurnLine *turn, gpointer data)
{
  AttuneReplay *replay = data;
  AttuneChat *chat = attune_chats_find (replay->chats, turn->dialogue);

  replay->n_turns++;
  if (turn->from_colleague)
    attune_chat_take (chat, turn);
  else if (turn->from_agent)
    play_agent (replay, chat, turn);
  else
    play_customer (replay, chat, turn);
  if (replay->out != NULL && turn->line == 0)
    fflush (replay->out); /* whoever writes turns into a pipe waits for the answer */
}

void
attune_replay_done (const char *dialogue, gpointer data)
{
  AttuneReplay *replay = data;
  replay->n_done += attune_chats_forget (replay->chats, dialogue);
}

guint
attune_replay_n_held (const AttuneReplay *replay)
{
  return attune_figures_n_held (replay->tally);
}

void
attune_replay_print_figures (const AttuneReplay *replay, guint n_files, FILE *out)
{
  if (replay->transcript != NULL && replay->n_turns > 0)
    fputs ("\n", out);
  attune_figures_print (replay->tally, n_files, replay->n_done + attune_chats_count (replay->chats), out);
}
