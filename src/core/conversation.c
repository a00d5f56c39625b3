/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/conversation-private.h"

#include <math.h>
#include <string.h>

#include "core/fact.h"
#include "core/reflection.h"
#include "core/stock.h"

/* Stems of the customer's words that are kept; past it they are begun anew
 * with the last message. */
#define MOST_STEMS 600

#define ROOM 44 /* bytes: a sentence is quoted from its beginning when what tells the problem lies within */

/* Mood: from here on a word about it is due; a slight displeasure is not. */
#define STRONG_FEELING -0.6

static void
clear_turn (AttuneConversation *conversation)
{
  AttuneMemory *memory = &conversation->memory;

  g_clear_pointer (&conversation->turn.facts, g_ptr_array_unref);
  g_clear_pointer (&memory->said, attune_text_free);
  g_clear_pointer (&memory->said_signals, g_array_unref);
}

AttuneConversation *
attune_conversation_new (const AttunePacks *packs, const char *language)
{
  AttuneConversation *conversation = g_new0 (AttuneConversation, 1);

  conversation->memory.packs = packs;
  conversation->memory.language = g_strdup (language != NULL ? language : "en");
  conversation->memory.others = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_name_free);
  conversation->memory.stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  conversation->memory.given = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  conversation->memory.sentences = g_hash_table_new (NULL, NULL);
  conversation->ignored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return conversation;
}

void
attune_conversation_free (AttuneConversation *conversation)
{
  if (conversation == NULL)
    return;
  clear_turn (conversation);
  g_clear_pointer (&conversation->memory.name, attune_name_free);
  g_free (conversation->memory.nick);
  g_ptr_array_unref (conversation->memory.others);
  g_hash_table_unref (conversation->memory.stems);
  g_hash_table_unref (conversation->memory.given);
  g_hash_table_unref (conversation->memory.sentences);
  g_hash_table_unref (conversation->ignored);
  g_free (conversation->memory.feeling_word);
  g_free (conversation->memory.matter);
  g_free (conversation->memory.language);
  g_free (conversation->contact);
  g_free (conversation);
}

const AttuneMemory *
attune_conversation_memory (const AttuneConversation *conversation)
{
  return &conversation->memory;
}

void
attune_conversation_set_language (AttuneConversation *conversation, const char *language)
{
  if (language == NULL)
    language = "en";
  if (strcmp (conversation->memory.language, language) == 0)
    return;
  g_free (conversation->memory.language);
  conversation->memory.language = g_strdup (language);
}

void
attune_conversation_set_stock_book (AttuneConversation *conversation, AttuneStockBook *book, guint customer)
{
  conversation->memory.book = book;
  conversation->memory.customer = customer;
}

/* --- the customer -------------------------------------------------------- */

AttuneMood
attune_conversation_mood (const AttuneConversation *conversation)
{
  AttuneMood mood = conversation->memory.said_mood;

  mood.score = conversation->memory.running_mood;
  mood.label = mood.score <= -0.4 ? ATTUNE_MOOD_NEGATIVE : mood.score >= 0.4 ? ATTUNE_MOOD_POSITIVE : ATTUNE_MOOD_NEUTRAL;
  return mood;
}

/* The customer's own word, for the nudge to name: "frustrating" rather than
 * "disappointed" when both were written. */
static void
keep_feeling_word (AttuneMemory *memory)
{
  static const char *const LISTS[] = { "feeling", "felt" };
  guint i;
  gsize l;

  for (l = 0; l < G_N_ELEMENTS (LISTS); l++)
    {
      GHashTable *list = attune_packs_list (memory->packs, memory->language, LISTS[l]);

      for (i = 0; list != NULL && i < memory->said->n_words; i++)
        if (g_hash_table_contains (list, memory->said->words[i].folded))
          {
            g_free (memory->feeling_word);
            memory->feeling_word = g_strdup (memory->said->words[i].folded);
            memory->feeling_is_felt = l == 1;
            return;
          }
    }
}

/* What the nudges name: the sentence that tells it, or what of it there is room for. */
static void
keep_matter (AttuneMemory *memory)
{
  const AttuneSignal *told = attune_signals_first (memory->said_signals, ATTUNE_SIGNAL_PAIN);
  const AttuneSentence *sentence;
  guint end;

  if (told == NULL)
    told = attune_signals_first (memory->said_signals, ATTUNE_SIGNAL_PROBLEM);
  if (told == NULL && memory->said_mood.label == ATTUNE_MOOD_NEGATIVE)
    told = attune_signals_first (memory->said_signals, ATTUNE_SIGNAL_NEGATIVE);
  if (told == NULL)
    return;
  sentence = &memory->said->sentences[memory->said->words[told->first_word].sentence];
  end = memory->said->words[sentence->first_word + sentence->n_words - 1].end;
  g_free (memory->matter);
  memory->matter = attune_text_shorten (
      attune_text_slice (memory->said, told->end - sentence->start <= ROOM ? sentence->start : told->start, MAX (end, told->end)));
}

static void
feel (AttuneConversation *conversation)
{
  AttuneMemory *memory = &conversation->memory;
  AttuneMood mood = memory->said_mood;
  gboolean problem = conversation->turn.problem;

  memory->running_mood = mood.label != ATTUNE_MOOD_NEUTRAL ? mood.score : memory->running_mood * 0.6;
  memory->joking = mood.joking;
  if (mood.label == ATTUNE_MOOD_POSITIVE)
    memory->feeling_open = memory->pain_open = FALSE;
  if (mood.label == ATTUNE_MOOD_POSITIVE && !problem)
    {
      memory->explored = FALSE;
      g_clear_pointer (&memory->matter, g_free);
    }
  keep_matter (memory);
  if (problem)
    memory->offered = FALSE;
  /* What comes after the agent's first question is more of the same problem. */
  if (problem && !memory->explored)
    {
      memory->problem_open = TRUE;
      memory->apologies = 0;
    }
  if (mood.pain && !mood.joking)
    memory->feeling_open = memory->pain_open = TRUE;
  else if (mood.felt && mood.score <= STRONG_FEELING && !mood.joking)
    memory->feeling_open = TRUE;
  if (memory->feeling_open)
    keep_feeling_word (memory);
}

static void
keep_facts (AttuneConversation *conversation)
{
  guint i;

  for (i = 0; i < conversation->turn.facts->len; i++)
    {
      const AttuneFact *fact = g_ptr_array_index (conversation->turn.facts, i);
      const char *kind = fact->kind;

      /* A bare number is what was just asked for. */
      if (strcmp (kind, "number") == 0 && conversation->memory.asked_for != NULL)
        kind = conversation->memory.asked_for;
      g_hash_table_insert (conversation->memory.given, (gpointer) kind, g_strdup (fact->text));
    }
}

void
attune_conversation_customer_said (AttuneConversation *conversation, const char *text)
{
  AttuneMemory *memory = &conversation->memory;

  clear_turn (conversation);
  memory->said = attune_text_new (text, -1);
  memory->said_signals = attune_signals_find (memory->packs, memory->language, memory->said);
  memory->said_mood = attune_mood_read (memory->said, memory->said_signals);
  memory->customer_turns++;
  attune_conversation_learn_name (conversation, memory->said);
  conversation->turn.mood = memory->said_mood;
  conversation->turn.problem = attune_signals_has (memory->said_signals, ATTUNE_SIGNAL_PROBLEM);
  conversation->turn.facts = attune_facts_find (memory->packs, memory->language, memory->said);
  keep_facts (conversation);
  if (g_hash_table_size (memory->stems) > MOST_STEMS)
    g_hash_table_remove_all (memory->stems);
  attune_stems_collect (memory->stems, memory->packs, memory->language, memory->said);
  feel (conversation);
}

const AttuneTurn *
attune_conversation_last_turn (const AttuneConversation *conversation)
{
  return conversation->memory.said != NULL ? &conversation->turn : NULL;
}

/* --- the agent ----------------------------------------------------------- */

static void
count_name (AttuneMemory *memory, const AttuneText *text)
{
  g_autoptr (GArray) uses = attune_name_find (memory->packs, memory->language, text, memory->name, NULL);
  gboolean used = FALSE;
  guint i;

  for (i = 0; i < uses->len; i++)
    {
      const AttuneNameUse *use = &g_array_index (uses, AttuneNameUse, i);

      if (use->kind == ATTUNE_NAME_USE_OWN)
        used = TRUE;
      else if (use->kind == ATTUNE_NAME_USE_UNKNOWN && memory->name == NULL)
        {
          /* The agent knows a name that the client does not. */
          g_autofree char *written = attune_text_slice (text, text->words[use->first_word].start,
                                                        text->words[use->first_word + use->n_words - 1].end);

          attune_memory_take_name (memory, attune_name_from_alias (written), ATTUNE_NAME_MESSAGE);
          used = memory->name != NULL;
        }
    }
  memory->agent_turns_with_name = used ? memory->agent_turns_with_name + 1 : 0;
  /* An address makes it plain who is meant, and wears nobody out. */
  memory->agent_turns_since_name = used || text->body > 0 ? 0 : memory->agent_turns_since_name + 1;
}

static gboolean
asks_for_name (const AttuneText *text, const GArray *signals)
{
  return attune_text_has_word (text, "name") && attune_signals_has (signals, ATTUNE_SIGNAL_QUESTION);
}

/* The kind of number that the agent asks for; NULL: none. */
static const char *
asked_fact (const GArray *signals)
{
  const AttuneSignal *asked = attune_signals_first (signals, ATTUNE_SIGNAL_ASKS_FOR);

  if (asked == NULL || asked->detail == NULL)
    return NULL;
  return strcmp (asked->detail, "order-number") == 0 ? "order-number" : strcmp (asked->detail, "phone") == 0 ? "phone" : NULL;
}

static gboolean
asks_about_problem (const GArray *signals)
{
  guint i;

  for (i = 0; i < signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (signals, AttuneSignal, i);

      if (signal->kind == ATTUNE_SIGNAL_QUESTION && g_strcmp0 (signal->detail, "closing") != 0)
        return TRUE;
    }
  return FALSE;
}

static void
note_question (AttuneMemory *memory, const GArray *signals)
{
  if (memory->customer_turns == 0 || !asks_about_problem (signals))
    return;
  memory->explored |= memory->problem_open;
  memory->problem_open = FALSE;
}

void
attune_conversation_colleague_sent (AttuneConversation *conversation, const char *sent)
{
  AttuneMemory *memory = &conversation->memory;
  g_autoptr (AttuneText) text = attune_text_new_to (memory->nick, sent, -1);
  g_autoptr (GArray) signals = attune_signals_find (memory->packs, memory->language, text);

  attune_reflections_find (signals, memory->packs, memory->language, text, memory->stems);
  note_question (memory, signals);
  if (attune_signals_acknowledge (signals))
    memory->feeling_open = memory->pain_open = FALSE;
}

void
attune_conversation_agent_sent (AttuneConversation *conversation, const char *sent)
{
  AttuneMemory *memory = &conversation->memory;
  g_autoptr (AttuneText) text = attune_text_new_to (memory->nick, sent, -1);
  g_autoptr (GArray) signals = attune_signals_find (memory->packs, memory->language, text);

  attune_reflections_find (signals, memory->packs, memory->language, text, memory->stems);
  memory->agent_turns++;
  count_name (memory, text);
  memory->asked_for_name = asks_for_name (text, signals);
  memory->asked_for = asked_fact (signals);
  note_question (memory, signals);
  /* Said once is enough: who went on without a word of it had a reason. Only
   * "one moment please" leaves it for the next message. */
  if (attune_signals_acknowledge (signals) || !attune_signals_has (signals, ATTUNE_SIGNAL_ACKNOWLEDGEMENT))
    memory->feeling_open = memory->pain_open = FALSE;
  if (attune_signals_has (signals, ATTUNE_SIGNAL_APOLOGY))
    memory->apologies++;
  if (attune_signals_has (signals, ATTUNE_SIGNAL_INVOLVEMENT))
    memory->offered = TRUE;
  attune_stock_remember (memory, text, signals);
}
