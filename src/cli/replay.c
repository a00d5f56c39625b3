/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "cli/chats.h"
#include "cli/cli.h"
#include "cli/replay.h"
#include "cli/transcript.h"
#include "cli/turn-json.h"
#include "core/coach.h"

struct AttuneReplay {
  AttuneChats *chats;
  AttuneFormat format;
  AttuneMode mode;
  FILE *out;
  AttuneTranscript *transcript; /* NULL: JSON is asked for */
  guint n_held;
};

AttuneReplay *
attune_replay_new (const AttunePacks *packs, AttuneFormat format, AttuneMode mode, const char *lang, FILE *out)
{
  AttuneReplay *replay = g_new0 (AttuneReplay, 1);

  replay->chats = attune_chats_new (packs, lang);
  replay->format = format;
  replay->mode = mode;
  replay->out = out;
  if (format == ATTUNE_FORMAT_TEXT)
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
  g_free (replay);
}

static void
play_customer (AttuneReplay *replay, AttuneChat *chat, const AttuneTurnLine *turn)
{
  guint number = chat->n_turns;
  g_autofree char *known = g_strdup (attune_conversation_name (chat->conversation, NULL));

  attune_chat_hear (chat, turn);
  attune_chat_take (chat, turn);
  if (replay->transcript != NULL) {
    attune_transcript_customer (replay->transcript, turn, chat->conversation, known);
    return;
  }
  g_autofree char *line = attune_turn_json_customer (turn->dialogue, number, chat->conversation);
  fprintf (replay->out, "%s\n", line);
}

static void
play_agent (AttuneReplay *replay, AttuneChat *chat, const AttuneTurnLine *turn)
{
  attune_chat_hear (chat, turn);
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (chat->conversation, turn->text, replay->mode);

  if (attune_verdict_holds (verdict))
    replay->n_held++;
  if (replay->transcript != NULL)
    attune_transcript_agent (replay->transcript, turn, verdict);
  else {
    g_autofree char *line = attune_turn_json_agent (turn->dialogue, chat->n_turns, turn->text, verdict);
    fprintf (replay->out, "%s\n", line);
  }
  attune_chat_take (chat, turn);
}

static void
on_turn (const AttuneTurnLine *turn, gpointer data)
{
  AttuneReplay *replay = data;
  AttuneChat *chat = attune_chats_find (replay->chats, turn->dialogue);

  if (turn->from_agent)
    play_agent (replay, chat, turn);
  else
    play_customer (replay, chat, turn);
  fflush (replay->out); /* whoever writes turns into a pipe waits for the answer */
}

gboolean
attune_replay_read (AttuneReplay *replay, FILE *stream, const char *name)
{
  return attune_turns_read (stream, name, on_turn, replay);
}

gboolean
attune_replay_read_file (AttuneReplay *replay, const char *path)
{
  return attune_turns_read_file (path, on_turn, replay);
}

guint
attune_replay_n_held (const AttuneReplay *replay)
{
  return replay->n_held;
}

AttuneExit
attune_replay_run (char **argv)
{
  g_autoptr (AttuneOptions) options =
    attune_options_parse (argv, "replay", _("[FILE…]"),
                          _("Reads conversations, one turn a line as JSON, and says of every turn what the coach would\n"
                            "have seen and done. Without a FILE, or for “-”, it reads standard input."),
                          ATTUNE_TAKES_FORMAT | ATTUNE_TAKES_MODE | ATTUNE_TAKES_LANG | ATTUNE_TAKES_PACKS);
  if (options == NULL)
    return ATTUNE_EXIT_BAD;
  g_autoptr (AttunePacks) packs = attune_open_packs (options);
  if (packs == NULL)
    return ATTUNE_EXIT_BAD;

  g_autoptr (AttuneReplay) replay = attune_replay_new (packs, options->format, options->mode, options->lang, stdout);
  gboolean good = TRUE;
  if (options->files[0] == NULL)
    good = attune_replay_read_file (replay, "-");
  for (guint i = 0; options->files[i] != NULL; i++)
    good = attune_replay_read_file (replay, options->files[i]) && good;
  if (!attune_report_output () || !good)
    return ATTUNE_EXIT_BAD;
  return attune_replay_n_held (replay) > 0 ? ATTUNE_EXIT_HELD : ATTUNE_EXIT_CLEAN;
}
