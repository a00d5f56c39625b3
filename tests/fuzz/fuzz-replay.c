/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "cli/json-vet.h"
#include "cli/replay.h"
#include "core/coach.h"
#include "target.h"

/* Any bytes as a transcript: each line is answered or reported, never both,
 * and each answer in JSON is JSON. */

static guint n_reported;

static void
on_report (const char *line)
{
  g_assert_true (g_utf8_validate (line, -1, NULL));
  g_assert_true (g_str_has_suffix (line, "\n"));
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

static guint
count_lines (const uint8_t *data, size_t size)
{
  guint n = 0;

  for (size_t i = 0; i < size; i++)
    n += data[i] == '\n';
  return size > 0 && data[size - 1] != '\n' ? n + 1 : n;
}

static char *
replay (const uint8_t *data, size_t size, AttuneFormat format)
{
  char *answer = NULL;
  size_t length = 0;
  FILE *in = fmemopen ((void *) data, size, "r");
  FILE *out = open_memstream (&answer, &length);
  g_autoptr (AttuneReplay) judge = attune_replay_new (open_packs (), NULL, format, ATTUNE_MODE_COACH, "en", out);

  g_assert_nonnull (in);
  g_assert_nonnull (out);
  n_reported = 0;
  gboolean good = attune_turns_read (in, "fuzz", attune_replay_turn, judge);
  g_assert_cmpint (good, ==, n_reported == 0);
  fclose (in);
  fclose (out);
  return answer;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  if (size == 0) /* fmemopen() takes no empty buffer */
    return 0;

  char *json = replay (data, size, ATTUNE_FORMAT_JSON);
  g_auto (GStrv) lines = g_strsplit (json, "\n", -1);
  guint n_answers = count_lines ((const uint8_t *) json, strlen (json));
  g_assert_cmpuint (n_answers + n_reported, ==, count_lines (data, size));
  for (guint i = 0; i < n_answers; i++) {
    g_autofree char *wrong = attune_json_vet (lines[i], strlen (lines[i]));
    g_assert_null (wrong);
  }
  free (json);

  char *text = replay (data, size, ATTUNE_FORMAT_TEXT);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strchr (text, '\033'));
  free (text);
  return 0;
}
