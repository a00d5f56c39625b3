/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define QUOTED_WORDS 6
#define SEVERITY 100 /* of a level; how often something is there adds to it */
#define ROOM 160 /* characters: two lines */

/* A wrong name and a brush-off hurt each time: they never fade. Hints have
 * nothing to fade to. */
static const AttuneCheck CHECKS[] = {
  { "name.wrong", attune_check_name_wrong, attune_due_name_wrong, FALSE },
  { "dismissal", attune_check_dismissal, attune_due_dismissal, FALSE },
  { "empathy.sympathy", attune_check_sympathy, attune_due_sympathy, TRUE },
  { "empathy", attune_check_empathy, attune_due_empathy, TRUE },
  { "tone", attune_check_tone, attune_due_tone, TRUE },
  { "listening", attune_check_listening, attune_due_listening, TRUE },
  { "ownership", attune_check_ownership, attune_due_ownership, TRUE },
  { "question", attune_check_question, attune_due_question, TRUE },
  { "name.overuse", attune_check_overuse, attune_due_overuse, TRUE },
  { "name", attune_check_name, attune_due_name, TRUE },
  { "unanswered", attune_check_unanswered, NULL, FALSE },
  { "involve", attune_check_involve, NULL, FALSE },
  { "apology", attune_check_apology, NULL, FALSE },
  { "stock", attune_check_stock, NULL, FALSE },
  { NULL, NULL, NULL, FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (CHECKS) <= ATTUNE_MOST_CHECKS);

const AttuneCheck *
attune_checks (void)
{
  return CHECKS;
}

int
attune_check_place (const char *id)
{
  int i;

  for (i = 0; CHECKS[i].id != NULL; i++)
    if (g_str_equal (CHECKS[i].id, id))
      return i;
  return -1;
}

AttuneNudge *
attune_nudge_new (const char *check, const char *rule, AttuneLevel level, char *message)
{
  AttuneNudge *nudge = g_new0 (AttuneNudge, 1);

  nudge->check = check;
  nudge->rule = g_strdup (rule);
  nudge->level = level;
  nudge->start = nudge->end = ATTUNE_NOWHERE;
  nudge->message = message;
  nudge->severity = (level + 1) * SEVERITY;
  return nudge;
}

void
attune_nudge_set_level (AttuneNudge *nudge, AttuneLevel level)
{
  nudge->severity += level * SEVERITY;
  nudge->severity -= nudge->level * SEVERITY;
  nudge->level = level;
}

void
attune_nudge_free (AttuneNudge *nudge)
{
  if (nudge == NULL)
    return;
  g_free (nudge->rule);
  g_free (nudge->message);
  g_free (nudge->brief);
  g_free (nudge->suggestion);
  g_free (nudge->source);
  g_free (nudge->fix);
  g_free (nudge->opening);
  g_free (nudge);
}

/* --- fixes --------------------------------------------------------------- */

/* The end of the sentence in which byte @at lies. */
static guint
sentence_end (const AttuneText *draft, guint at)
{
  guint i;

  for (i = 0; i < draft->n_sentences; i++)
    if (at <= draft->sentences[i].end && draft->sentences[i].end > draft->sentences[i].start)
      return draft->sentences[i].end;
  return draft->length;
}

static guint
sentence_start (const AttuneText *draft, guint at)
{
  guint start = 0;
  guint i;

  for (i = 0; i < draft->n_sentences && draft->sentences[i].start <= at; i++)
    start = draft->sentences[i].start;
  return start;
}

void
attune_nudge_replace (AttuneNudge *nudge, const AttuneText *draft, guint start, guint end, char *with)
{
  guint from = sentence_start (draft, start);
  guint to = MAX (sentence_end (draft, MAX (end, 1) - (end > start ? 1 : 0)), end);
  gboolean begins = from >= start;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (begins && *with != '\0' && g_utf8_validate (with, -1, NULL))
    {
      char *cased = attune_text_with_first_letter (with, TRUE);

      g_free (with);
      with = cased;
    }
  from = MIN (from, start);
  before = attune_text_slice (draft, from, start);
  after = attune_text_slice (draft, end, to);
  nudge->fix_start = start;
  nudge->fix_end = end;
  nudge->fix = with;
  g_free (nudge->suggestion);
  nudge->suggestion = g_strstrip (g_strconcat (before, with, after, NULL));
}

/* --- rules of the packs -------------------------------------------------- */

/* Packs of others are in no catalogue: their words stay as they are. The
 * translation of "" is the catalogue's header. */
static const char *
translate (const char *words)
{
  return words == NULL || *words == '\0' ? words : _(words);
}

static char *
say (const AttuneRule *rule, const char *seen)
{
  const char *translated = translate (rule->say);
  GString *said = g_string_new (NULL);
  const char *p;

  /* By hand: the packs are data, and a translation may be wrong. */
  for (p = translated; *p != '\0'; p++)
    {
      if (p[0] == '%' && p[1] == 's')
        {
          g_string_append (said, seen);
          p++;
        }
      else if (p[0] == '%' && p[1] == '%')
        {
          g_string_append_c (said, '%');
          p++;
        }
      else
        g_string_append_c (said, *p);
    }
  return g_string_free (said, FALSE);
}

/* Names what the customer told, where there is room for it. */
static void
name_matter (const AttuneMemory *memory, AttuneNudge *nudge)
{
  g_autofree char *named = NULL;

  if (memory->matter == NULL)
    return;
  named = g_strdup_printf (_("About “%s”: %s"), memory->matter, nudge->message);
  if (!g_utf8_validate (named, -1, NULL) || g_utf8_strlen (named, -1) > ROOM)
    return;
  nudge->brief = g_steal_pointer (&nudge->message);
  nudge->message = g_steal_pointer (&named);
}

AttuneNudge *
attune_nudge_from_rule (const AttuneCheckInput *input, const char *check, const AttuneSignal *signal)
{
  g_autofree char *seen = attune_text_shorten (attune_text_slice (input->draft, signal->start, signal->end));
  AttuneRuleMatch match = { signal->rule, signal->first_word, signal->n_words };
  char *suggestion = attune_packs_suggestion (input->memory->packs, &match, input->draft);
  AttuneNudge *nudge = attune_nudge_new (check, signal->rule->id, signal->rule->level, say (signal->rule, seen));

  name_matter (input->memory, nudge);
  nudge->start = signal->start;
  nudge->end = signal->end;
  nudge->source = g_strdup (translate (signal->rule->source));
  if (suggestion != NULL)
    attune_nudge_replace (nudge, input->draft, signal->start, signal->end, attune_text_in_sentence (suggestion));
  return nudge;
}

void
attune_nudges_add_rules (const AttuneCheckInput *input, const char *check, GPtrArray *nudges)
{
  AttuneNudge *last = NULL;
  guint i;

  for (i = 0; i < input->signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (input->signals, AttuneSignal, i);

      if (signal->rule == NULL || g_strcmp0 (signal->rule->check, check) != 0)
        continue;
      /* One thing is said once, and more of it makes it worse. */
      if (last != NULL && signal->rule->level <= last->level)
        {
          last->severity++;
          continue;
        }
      last = attune_nudge_from_rule (input, check, signal);
      g_ptr_array_add (nudges, last);
    }
}

/* --- places -------------------------------------------------------------- */

char *
attune_check_quote (const AttuneText *draft, const AttuneSignal *signal)
{
  const AttuneSentence *sentence = &draft->sentences[draft->words[signal->first_word].sentence];
  guint last = MIN (signal->first_word + QUOTED_WORDS, sentence->first_word + sentence->n_words) - 1;
  gboolean whole = last + 1 == sentence->first_word + sentence->n_words;
  g_autofree char *seen = NULL;

  last = MAX (last, signal->first_word + signal->n_words - 1);
  seen = attune_text_slice (draft, signal->start, draft->words[last].end);
  return attune_text_shorten (g_strconcat (seen, whole ? "" : " …", NULL));
}

guint
attune_check_first_word (const AttuneText *draft)
{
  guint first = 0;

  while (first < draft->n_words && draft->words[first].kind == ATTUNE_WORD_MENTION)
    first++;
  return first;
}

guint
attune_check_after_greeting (const AttuneCheckInput *input)
{
  const AttuneText *draft = input->draft;
  const AttuneSignal *greeting = attune_signals_first (input->signals, ATTUNE_SIGNAL_GREETING);
  guint first = attune_check_first_word (draft);
  guint word = first;
  guint i;

  if (greeting != NULL && greeting->first_word == first)
    word += greeting->n_words;
  else if (first == 0)
    return 0;
  for (i = 0; i < input->names->len; i++)
    {
      const AttuneNameUse *use = &g_array_index (input->names, AttuneNameUse, i);

      if (use->first_word == word)
        word += use->n_words;
    }
  if (word >= draft->n_words)
    return draft->length;
  /* Before a bracket or quotation mark, too, when there is no greeting. */
  if (word == first && draft->body > draft->words[first - 1].end)
    return draft->body;
  return draft->words[word].start;
}
