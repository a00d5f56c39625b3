/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "cli/json-member.h"
#include "cli/turn-json.h"

static void
add_string_if_any (JsonBuilder *builder, const char *key, const char *value)
{
  if (value != NULL)
    attune_json_add_string (builder, key, value);
}

/* For each byte of @text (UTF-8), and its end, how many characters come before
 * it: counted once, because a long draft has many places. The caller's. */
static guint *
count_characters (const char *text)
{
  gsize length = strlen (text);
  guint *characters = g_new (guint, length + 1);
  guint n = 0;

  for (gsize i = 0; i < length; i++) {
    characters[i] = n;
    n += ((guchar) text[i] & 0xc0) != 0x80; /* not for the later bytes of one */
  }
  characters[length] = n;
  return characters;
}

/* A place in a text, bytes inside, code points outside. */
static void
add_place (JsonBuilder *builder, const char *key, const guint *characters, guint offset)
{
  if (offset != ATTUNE_NOWHERE) {
    attune_json_add_integer (builder, key, characters[offset]);
    return;
  }
  json_builder_set_member_name (builder, key);
  json_builder_add_null_value (builder);
}

/* The scores are sums of rough weights: digits beyond the third mean nothing. */
static double
round_score (double score)
{
  return (double) (gint64) (score * 1000 + (score < 0 ? -0.5 : 0.5)) / 1000;
}

static void
begin_turn (JsonBuilder *builder, const AttuneTurnLine *line, guint number)
{
  json_builder_begin_object (builder);
  attune_json_add_string (builder, "dialogue", line->dialogue);
  attune_json_add_integer (builder, "turn", number);
  if (line->line > 0)
    attune_json_add_integer (builder, "line", line->line);
  attune_json_add_string (builder, "speaker", line->from_agent ? "agent" : "customer");
}

static const char *
name_source (AttuneNameSource source)
{
  switch (source) {
  case ATTUNE_NAME_CONTACT:
    return "contact";
  case ATTUNE_NAME_MESSAGE:
  case ATTUNE_NAME_AGENT:
    return "message";
  case ATTUNE_NAME_UNKNOWN:
    break;
  }
  return NULL;
}

static void
add_facts (JsonBuilder *builder, const GPtrArray *facts)
{
  json_builder_set_member_name (builder, "facts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < facts->len; i++) {
    const AttuneFact *fact = facts->pdata[i];
    json_builder_begin_object (builder);
    attune_json_add_string (builder, "kind", fact->kind);
    attune_json_add_string (builder, "text", fact->text);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

char *
attune_turn_json_customer (const AttuneTurnLine *line, guint number, const AttuneConversation *conversation)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const AttuneTurn *turn = attune_conversation_last_turn (conversation);
  AttuneNameSource source = ATTUNE_NAME_UNKNOWN;
  const char *name = attune_conversation_name (conversation, &source);

  begin_turn (builder, line, number);
  json_builder_set_member_name (builder, "mood");
  json_builder_begin_object (builder);
  attune_json_add_string (builder, "label", attune_mood_label_name (turn->mood.label));
  json_builder_set_member_name (builder, "score");
  json_builder_add_double_value (builder, round_score (turn->mood.score));
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "customer");
  json_builder_begin_object (builder);
  attune_json_add_string (builder, "name", name);
  attune_json_add_string (builder, "source", name == NULL ? NULL : name_source (source));
  json_builder_end_object (builder);
  attune_json_add_boolean (builder, "problem", turn->problem);
  add_facts (builder, turn->facts);
  json_builder_end_object (builder);
  return attune_json_finish (builder);
}

static void
add_signals (JsonBuilder *builder, const guint *characters, const GArray *signals)
{
  json_builder_set_member_name (builder, "signals");
  json_builder_begin_array (builder);
  for (guint i = 0; i < signals->len; i++) {
    const AttuneSignal *signal = &g_array_index (signals, AttuneSignal, i);
    json_builder_begin_object (builder);
    attune_json_add_string (builder, "kind", attune_signal_kind_name (signal->kind));
    add_place (builder, "start", characters, signal->start);
    add_place (builder, "end", characters, signal->end);
    if (signal->rule != NULL)
      attune_json_add_string (builder, "rule", signal->rule->id);
    add_string_if_any (builder, "detail", signal->detail);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_nudges (JsonBuilder *builder, const guint *characters, const GPtrArray *nudges)
{
  json_builder_set_member_name (builder, "nudges");
  json_builder_begin_array (builder);
  for (guint i = 0; i < nudges->len; i++) {
    const AttuneNudge *nudge = nudges->pdata[i];
    json_builder_begin_object (builder);
    attune_json_add_string (builder, "check", nudge->check);
    attune_json_add_string (builder, "rule", nudge->rule);
    attune_json_add_string (builder, "level", attune_level_name (nudge->level));
    add_place (builder, "start", characters, nudge->start);
    add_place (builder, "end", characters, nudge->end);
    attune_json_add_string (builder, "message", nudge->message);
    add_string_if_any (builder, "suggestion", nudge->suggestion);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

char *
attune_turn_json_agent (const AttuneTurnLine *line, guint number, const AttuneVerdict *verdict)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree guint *characters = count_characters (line->text);

  begin_turn (builder, line, number);
  add_signals (builder, characters, verdict->signals);
  attune_json_add_boolean (builder, "held", attune_verdict_holds (verdict));
  add_nudges (builder, characters, verdict->nudges);
  json_builder_end_object (builder);
  return attune_json_finish (builder);
}

char *
attune_verdict_json (const char *draft, const AttuneVerdict *verdict)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *fixed = attune_verdict_fix (verdict, draft);
  g_autofree guint *characters = count_characters (draft);

  json_builder_begin_object (builder);
  attune_json_add_boolean (builder, "held", attune_verdict_holds (verdict));
  add_nudges (builder, characters, verdict->nudges);
  add_signals (builder, characters, verdict->signals);
  add_string_if_any (builder, "draft_fixed", fixed);
  json_builder_end_object (builder);
  return attune_json_finish (builder);
}
