/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <glib/gi18n-lib.h>
#include "cli/difference.h"
#include "cli/json-member.h"
#include "cli/layout.h"

#define COLUMNS 80
#define AROUND 160 /* bytes of the draft that are shown on either side of what was seen */

/* --- to read --------------------------------------------------------------- */

/* The beginning of the character that @offset is in. */
static guint
align (const char *text, guint offset)
{
  while (offset > 0 && ((guchar) text[offset] & 0xc0) == 0x80)
    offset--;
  return offset;
}

/* The words that were seen, marked, and what stands around them; of a draft in
 * which something is missing, the beginning. */
static void
append_words (GString *out, const char *draft, const AttuneNudge *nudge)
{
  guint length = (guint) strlen (draft);
  guint start = nudge->start == ATTUNE_NOWHERE ? 0 : nudge->start, end = nudge->start == ATTUNE_NOWHERE ? 0 : nudge->end;
  guint from = start > AROUND ? align (draft, start - AROUND) : 0;
  guint to = length - end > AROUND ? align (draft, end + AROUND) : length;
  const char *before = from > 0 ? "…" : "";
  g_autofree char *part = g_strndup (draft + from, to - from);
  g_autofree char *shown = g_strconcat (before, part, to < length ? "…" : "", NULL);
  guint moved = (guint) strlen (before);
  AttuneMark mark = { start - from + moved, end - from + moved, '^' };

  attune_layout_append (out, "  ", shown, &mark, end > start ? 1 : 0, COLUMNS);
}

static const char *
name_level (AttuneLevel level)
{
  switch (level) {
  case ATTUNE_LEVEL_MUST:
    return _("held until changed");
  case ATTUNE_LEVEL_NUDGE:
    return _("held");
  case ATTUNE_LEVEL_HINT:
    break;
  }
  return _("hint");
}

/* "- must-be (held): “I understand how hard that must be”" */
static void
append_side (GString *out, const char *sign, const AttuneNudge *nudge)
{
  if (nudge == NULL)
    return;
  const char *said = nudge->suggestion != NULL ? nudge->suggestion : nudge->message;
  g_autofree char *begin = g_strdup_printf ("  %s ", sign);
  g_autofree char *words = g_strdup_printf (nudge->suggestion != NULL ? "%s (%s): “%s”" : "%s (%s): %s", nudge->rule,
                                            name_level (nudge->level), said);
  attune_layout_append (out, begin, words, NULL, 0, COLUMNS);
}

void
attune_difference_append (GString *out, const AttuneDifference *difference, const AttuneTurnLine *turn, guint number)
{
  g_autofree char *where = turn->line > 0 ? g_strdup_printf (_("%s, line %u"), turn->dialogue, turn->line)
                                          : g_strdup_printf (_("%s, turn %u"), turn->dialogue, number);

  attune_layout_append (out, "", where, NULL, 0, G_MAXINT); /* in one piece, to be copied */
  append_words (out, turn->text, attune_difference_nudge (difference));
  append_side (out, "-", difference->before);
  append_side (out, "+", difference->after);
}

/* --- as JSON --------------------------------------------------------------- */

static void
add_place (JsonBuilder *builder, const char *key, const char *draft, guint offset)
{
  json_builder_set_member_name (builder, key);
  if (offset != ATTUNE_NOWHERE)
    json_builder_add_int_value (builder, attune_text_characters (draft, offset));
  else
    json_builder_add_null_value (builder);
}

static void
add_nudge (JsonBuilder *builder, const char *key, const AttuneNudge *nudge)
{
  json_builder_set_member_name (builder, key);
  if (nudge == NULL) {
    json_builder_add_null_value (builder);
    return;
  }
  json_builder_begin_object (builder);
  attune_json_add_string (builder, "rule", nudge->rule);
  attune_json_add_string (builder, "level", attune_level_name (nudge->level));
  attune_json_add_string (builder, "message", nudge->message);
  attune_json_add_string (builder, "suggestion", nudge->suggestion);
  json_builder_end_object (builder);
}

char *
attune_difference_json (const AttuneDifference *difference, const AttuneTurnLine *turn, guint number)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const AttuneNudge *nudge = attune_difference_nudge (difference);
  g_autofree char *seen =
    nudge->start == ATTUNE_NOWHERE ? NULL : g_strndup (turn->text + nudge->start, nudge->end - nudge->start);

  json_builder_begin_object (builder);
  attune_json_add_string (builder, "difference", attune_difference_kind_name (difference->kind));
  attune_json_add_string (builder, "dialogue", turn->dialogue);
  attune_json_add_integer (builder, "turn", number);
  if (turn->line > 0) {
    attune_json_add_integer (builder, "line", turn->line);
  }
  attune_json_add_string (builder, "check", nudge->check);
  attune_json_add_string (builder, "rule", nudge->rule);
  add_place (builder, "start", turn->text, nudge->start);
  add_place (builder, "end", turn->text, nudge->end);
  attune_json_add_string (builder, "seen", seen);
  add_nudge (builder, "before", difference->before);
  add_nudge (builder, "after", difference->after);
  json_builder_end_object (builder);
  return attune_json_finish (builder);
}
