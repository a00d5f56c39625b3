/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <string.h>
#include "cli/log-turns.h"
#include "cli/replay.h"
#include "target.h"

/* Any bytes as a conversation log, of a chat and of a room: turns are text, in
 * order and of dialogues that are done with in the end; what is left out is
 * reported; and all of it can be judged. */

#define NAME "fuzz"

typedef struct {
  AttuneReplay *replay;
  GHashTable *open; /* char *: dialogues that are not done with */
  guint line;
} Reading;

static guint n_reported;

static void
on_report (const char *line)
{
  g_assert_true (g_utf8_validate (line, -1, NULL));
  g_assert_true (g_str_has_prefix (line, NAME ":"));
  g_assert_true (g_str_has_suffix (line, ".\n"));
  n_reported++;
}

static const AttunePacks *
open_packs (void)
{
  static AttunePacks *packs;

  if (packs == NULL) {
    packs = attune_packs_new ();
    g_assert_cmpuint (attune_packs_load_folder (packs, attune_packs_default_folder (), NULL), >, 0);
    g_set_printerr_handler (on_report);
  }
  return packs;
}

static void
on_turn (const AttuneTurnLine *turn, gpointer data)
{
  Reading *reading = data;

  g_assert_true (g_str_has_prefix (turn->dialogue, NAME));
  g_assert_true (g_utf8_validate (turn->text, -1, NULL));
  g_assert_true (g_utf8_validate (turn->dialogue, -1, NULL));
  g_assert_true (turn->customer_name == NULL || g_utf8_validate (turn->customer_name, -1, NULL));
  g_assert_cmpuint (turn->line, >, reading->line);
  reading->line = turn->line;
  g_hash_table_add (reading->open, g_strdup (turn->dialogue));
  attune_replay_turn (turn, reading->replay);
}

static void
on_done (const char *dialogue, gpointer data)
{
  Reading *reading = data;

  g_hash_table_remove (reading->open, dialogue);
  attune_replay_done (dialogue, reading->replay);
}

static void
read_as (const uint8_t *data, size_t size, AttuneLogFormat format, gboolean room)
{
  static const char *const agents[] = { "Anna", NULL }, *const staff[] = { "bob*", NULL };
  AttuneLogReading reading = { open_packs (), "en", { agents, staff } };
  g_autoptr (AttuneLogPlace) place = attune_log_place_new (NAME);
  g_autoptr (AttuneReplay) replay = attune_replay_new (open_packs (), NULL, ATTUNE_FORMAT_TEXT, ATTUNE_MODE_COACH, "en", NULL);
  g_autoptr (GHashTable) open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading state = { replay, open, 0 };
  AttuneTurnSink sink = { on_turn, on_done, &state };
  FILE *in = fmemopen ((void *) data, size, "r");

  g_assert_nonnull (in);
  place->room = room;
  n_reported = 0;
  AttuneLogResult result = attune_log_turns_read (in, format, NAME, place, &reading, &sink);
  g_assert_cmpint (result == ATTUNE_LOG_READ_IN_PART || result == ATTUNE_LOG_NO_LOG, <=, n_reported > 0);
  g_assert_cmpuint (g_hash_table_size (open), ==, 0);
  fclose (in);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  if (size == 0) /* fmemopen() takes no empty buffer */
    return 0;

  AttuneLogFormat format = *data == '<' ? ATTUNE_LOG_HTML : ATTUNE_LOG_TXT;
  read_as (data, size, format, FALSE);
  read_as (data, size, format, TRUE);
  return 0;
}
