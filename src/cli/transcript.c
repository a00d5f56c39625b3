/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <glib/gi18n-lib.h>
#include "cli/layout.h"
#include "cli/transcript.h"

#define COLUMNS 80

struct AttuneTranscript {
  FILE *out;
  const char *bold;
  const char *dim;
  const char *plain;
  char *dialogue; /* of the last turn; NULL: none yet */
};

static gboolean
is_terminal (FILE *out)
{
  const char *term = g_getenv ("TERM");

  return isatty (fileno (out)) && g_getenv ("NO_COLOR") == NULL && term != NULL && !g_str_equal (term, "dumb");
}

AttuneTranscript *
attune_transcript_new (FILE *out)
{
  AttuneTranscript *transcript = g_new0 (AttuneTranscript, 1);
  gboolean styled = is_terminal (out);

  transcript->out = out;
  transcript->bold = styled ? "\033[1m" : "";
  transcript->dim = styled ? "\033[2m" : "";
  transcript->plain = styled ? "\033[0m" : "";
  return transcript;
}

void
attune_transcript_free (AttuneTranscript *transcript)
{
  if (transcript == NULL)
    return;
  g_free (transcript->dialogue);
  g_free (transcript);
}

static void
print_styled (AttuneTranscript *transcript, const char *style, const char *text)
{
  fputs (style, transcript->out);
  attune_layout_print (transcript->out, text);
  if (*style != '\0')
    fputs (transcript->plain, transcript->out);
}

static void
print_dialogue (AttuneTranscript *transcript, const char *dialogue)
{
  g_autoptr (GString) out = g_string_new (transcript->dialogue == NULL ? "" : "\n");

  if (g_strcmp0 (dialogue, transcript->dialogue) == 0)
    return;
  attune_layout_append_named (out, "# ", dialogue, dialogue, COLUMNS);
  print_styled (transcript, transcript->bold, out->str);
  g_free (transcript->dialogue);
  transcript->dialogue = g_strdup (dialogue);
}

/* "customer  " or "customer 09:30  " */
static char *
name_speaker (const AttuneTurnLine *turn)
{
  const char *speaker = turn->from_agent ? _("agent") : _("customer");
  guint wide = MAX (attune_layout_width (_("agent")), attune_layout_width (_("customer")));
  g_autofree char *room = g_strnfill (wide - attune_layout_width (speaker), ' ');
  g_autofree char *clock = turn->time == NULL ? g_strdup ("") : g_date_time_format (turn->time, " %H:%M");

  return g_strconcat (speaker, room, clock, "  ", NULL);
}

/* What was understood of a customer's turn; empty: nothing to mention. */
static char *
describe_turn (const AttuneConversation *conversation, const char *known)
{
  const AttuneTurn *turn = attune_conversation_last_turn (conversation);
  const char *name = attune_conversation_name (conversation, NULL);
  g_autoptr (GString) said = g_string_new (NULL);

  if (turn->mood.label == ATTUNE_MOOD_NEGATIVE)
    g_string_append_printf (said, "; %s", _("sounds upset"));
  if (turn->mood.label == ATTUNE_MOOD_POSITIVE)
    g_string_append_printf (said, "; %s", _("sounds pleased"));
  if (turn->problem)
    g_string_append_printf (said, "; %s", _("tells of a problem"));
  if (name != NULL && g_strcmp0 (name, known) != 0) {
    g_string_append (said, "; ");
    g_string_append_printf (said, _("is called %s"), name);
  }
  for (guint i = 0; i < turn->facts->len; i++) {
    const AttuneFact *fact = turn->facts->pdata[i];
    g_string_append_printf (said, "; %s %s", fact->kind, fact->text);
  }
  return said->len == 0 ? g_strdup ("") : g_strdup_printf ("(%s)", said->str + 2);
}

void
attune_transcript_customer (AttuneTranscript *transcript, const AttuneTurnLine *turn,
                            const AttuneConversation *conversation, const char *known)
{
  g_autofree char *speaker = name_speaker (turn);
  g_autofree char *room = g_strnfill (attune_layout_width (speaker), ' ');
  g_autofree char *note = describe_turn (conversation, known);
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (GString) below = g_string_new (NULL);

  print_dialogue (transcript, turn->dialogue);
  attune_layout_append (said, speaker, turn->text, NULL, 0, COLUMNS);
  print_styled (transcript, "", said->str);
  if (*note == '\0')
    return;
  attune_layout_append (below, room, note, NULL, 0, COLUMNS);
  print_styled (transcript, transcript->dim, below->str);
}

/* A mark is drawn as ^^^; where there are several nudges, as their numbers. */
static GArray *
find_marks (const AttuneVerdict *verdict)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (AttuneMark));

  for (guint i = 0; i < verdict->nudges->len; i++) {
    const AttuneNudge *nudge = verdict->nudges->pdata[i];
    AttuneMark mark = { nudge->start, nudge->end, i < 9 ? (char) ('1' + i) : '*' };
    if (nudge->start != ATTUNE_NOWHERE)
      g_array_append_val (marks, mark);
  }
  if (verdict->nudges->len == 1 && marks->len == 1)
    g_array_index (marks, AttuneMark, 0).sign = '^';
  return marks;
}

static const char *
name_outcome (AttuneLevel level)
{
  switch (level) {
  case ATTUNE_LEVEL_MUST:
    return _("Held until changed:");
  case ATTUNE_LEVEL_NUDGE:
    return _("Held:");
  case ATTUNE_LEVEL_HINT:
    break;
  }
  return _("Hint:");
}

static void
print_nudge (AttuneTranscript *transcript, const char *before, const AttuneNudge *nudge, const char *number)
{
  g_autofree char *what = g_strdup_printf ("%s%s %s", number, name_outcome (nudge->level), nudge->message);
  g_autofree char *which = g_strdup_printf ("[%s, %s]", nudge->check, nudge->rule);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) below = g_string_new (NULL);

  attune_layout_append (out, before, what, NULL, 0, COLUMNS);
  if (nudge->suggestion != NULL) {
    g_autofree char *instead = g_strdup_printf (_("Better: “%s”"), nudge->suggestion);
    attune_layout_append (out, before, instead, NULL, 0, COLUMNS);
  }
  print_styled (transcript, nudge->level == ATTUNE_LEVEL_HINT ? "" : transcript->bold, out->str);
  attune_layout_append (below, before, which, NULL, 0, COLUMNS);
  print_styled (transcript, transcript->dim, below->str);
}

static void
print_judged (AttuneTranscript *transcript, const char *speaker, const char *draft, const AttuneVerdict *verdict)
{
  g_autoptr (GArray) marks = find_marks (verdict);
  g_autofree char *room = g_strnfill (attune_layout_width (speaker), ' ');
  g_autoptr (GString) out = g_string_new (NULL);

  attune_layout_append (out, speaker, draft, (const AttuneMark *) (gpointer) marks->data, marks->len, COLUMNS);
  print_styled (transcript, "", out->str);
  for (guint i = 0; i < verdict->nudges->len; i++) {
    g_autofree char *number = verdict->nudges->len > 1 ? g_strdup_printf ("%u. ", i + 1) : g_strdup ("");
    if (*speaker == '\0')
      print_styled (transcript, "", "\n");
    print_nudge (transcript, room, verdict->nudges->pdata[i], number);
  }
}

void
attune_transcript_agent (AttuneTranscript *transcript, const AttuneTurnLine *turn, const AttuneVerdict *verdict)
{
  g_autofree char *speaker = name_speaker (turn);

  print_dialogue (transcript, turn->dialogue);
  print_judged (transcript, speaker, turn->text, verdict);
}

void
attune_transcript_draft (AttuneTranscript *transcript, const char *draft, const AttuneVerdict *verdict)
{
  print_judged (transcript, "", draft, verdict);
  if (!attune_verdict_holds (verdict)) {
    g_autofree char *clean = g_strconcat ("\n", _("Nothing to hold."), "\n", NULL);
    print_styled (transcript, transcript->bold, clean);
  }
}
