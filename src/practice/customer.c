/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "practice/customer.h"

#include <string.h>
#include "core/conversation.h"
#include "core/text.h"
#include "practice/impression.h"

enum {
  CALM = 1,          /* upset no more than this: ready for a solution */
  MOST_RELIEF = 2,   /* one message cannot take more weight off than this */
  DISMISSED = 2,     /* how much a brush-off adds … */
  TALKED_DOWN_TO = 1 /* … and pity, or good cheer, to somebody who is upset */
};

struct AttuneCustomer {
  const AttuneScenario *scenario;
  const AttunePacks *packs;
  AttuneConversation *conversation;
  AttuneCaseState state;
  guint upset;
  gboolean understood;
  gboolean promised; /* the agent takes care of it; they wait for what comes of it */
  gboolean *told; /* per fact */
  guint idle_turns; /* messages in a row that moved nothing on */
  guint next_line[ATTUNE_N_OCCASIONS];
};

AttuneCustomer *
attune_customer_new (const AttuneScenario *scenario, const AttunePacks *packs)
{
  AttuneCustomer *customer = g_new0 (AttuneCustomer, 1);
  customer->scenario = scenario;
  customer->packs = packs;
  customer->told = g_new0 (gboolean, scenario->facts->len);
  return customer;
}

void
attune_customer_free (AttuneCustomer *customer)
{
  if (customer == NULL)
    return;
  g_clear_pointer (&customer->conversation, attune_conversation_free);
  g_free (customer->told);
  g_free (customer);
}

AttuneCaseState
attune_customer_state (const AttuneCustomer *customer)
{
  return customer->state;
}

guint
attune_customer_upset (const AttuneCustomer *customer)
{
  return customer->upset;
}

const AttuneScenario *
attune_customer_scenario (const AttuneCustomer *customer)
{
  return customer->scenario;
}

static void
say (AttuneCustomer *customer, GPtrArray *answer, const char *line)
{
  attune_conversation_customer_said (customer->conversation, line);
  g_ptr_array_add (answer, g_strdup (line));
}

static void
say_next (AttuneCustomer *customer, GPtrArray *answer, AttuneOccasion occasion)
{
  const GPtrArray *lines = customer->scenario->lines[occasion];
  say (customer, answer, lines->pdata[customer->next_line[occasion]++ % lines->len]);
}

GPtrArray *
attune_customer_open (AttuneCustomer *customer)
{
  const AttuneScenario *scenario = customer->scenario;
  GPtrArray *answer = g_ptr_array_new_with_free_func (g_free);

  g_clear_pointer (&customer->conversation, attune_conversation_free);
  customer->conversation = attune_conversation_new (customer->packs, scenario->language);
  attune_conversation_set_contact (customer->conversation, scenario->name);
  customer->state = ATTUNE_CASE_OPEN;
  customer->upset = scenario->upset;
  customer->understood = FALSE;
  customer->promised = FALSE;
  customer->idle_turns = 0;
  memset (customer->told, 0, sizeof *customer->told * scenario->facts->len);
  memset (customer->next_line, 0, sizeof customer->next_line);

  for (guint i = 0; i < scenario->lines[ATTUNE_OCCASION_OPENING]->len; i++)
    say_next (customer, answer, ATTUNE_OCCASION_OPENING);
  return answer;
}

static void
end (AttuneCustomer *customer, GPtrArray *answer, AttuneCaseState state)
{
  say_next (customer, answer, state == ATTUNE_CASE_SOLVED ? ATTUNE_OCCASION_SOLVED : ATTUNE_OCCASION_LOST);
  customer->state = state;
}

/* Gets angrier, and says so in the words of that occasion, or gives up. */
static void
get_angrier (AttuneCustomer *customer, GPtrArray *answer, guint by, AttuneOccasion occasion)
{
  customer->upset = MIN (customer->upset + by, customer->scenario->patience);
  if (customer->upset == customer->scenario->patience)
    end (customer, answer, ATTUNE_CASE_LOST);
  else
    say_next (customer, answer, occasion);
}

/* A message that moves nothing on is borne once; the second in a row is not. */
static void
bear (AttuneCustomer *customer, GPtrArray *answer, AttuneOccasion occasion)
{
  get_angrier (customer, answer, ++customer->idle_turns > 1 ? 1 : 0, occasion);
}

static void
calm_down (AttuneCustomer *customer, guint by)
{
  customer->upset -= MIN (customer->upset, MIN (by, MOST_RELIEF));
  customer->idle_turns = 0;
}

/* How much angrier a message makes; pity and good cheer hurt less than a
 * brush-off, and good cheer only those who are upset. */
static guint
hurt_by (const AttuneCustomer *customer, const AttuneImpression *impression)
{
  if (impression->dismisses)
    return DISMISSED;
  if (impression->pities || (impression->cheers && customer->upset > CALM))
    return TALKED_DOWN_TO;
  return 0;
}

/* --- what they tell --------------------------------------------------------- */

/* What a solution has to wait for; NULL: nothing. */
static const AttuneScenarioFact *
untold_need (const AttuneCustomer *customer)
{
  for (guint i = 0; i < customer->scenario->facts->len; i++) {
    const AttuneScenarioFact *fact = customer->scenario->facts->pdata[i];
    if (fact->needed != NULL && !customer->told[i])
      return fact;
  }
  return NULL;
}

static gboolean
has_more_to_tell (const AttuneCustomer *customer)
{
  for (guint i = 0; i < customer->scenario->facts->len; i++)
    if (!customer->told[i])
      return TRUE;
  return FALSE;
}

static guint
count_words_about (const AttuneScenarioFact *fact, const AttuneText *question)
{
  guint count = 0;
  for (guint i = 0; i < fact->about->len; i++)
    count += attune_text_has_word (question, fact->about->pdata[i]);
  return count;
}

/* Tells what the question is most about; if it is about nothing in particular
 * and @any, the next thing on their mind. Returns: FALSE when it is nothing. */
static gboolean
tell (AttuneCustomer *customer, GPtrArray *answer, const char *question, gboolean any)
{
  g_autoptr (AttuneText) text = attune_text_new (question, -1);
  const GPtrArray *facts = customer->scenario->facts;
  guint best = facts->len;
  guint most = 0;
  for (guint i = 0; i < facts->len; i++) {
    guint count = customer->told[i] ? 0 : count_words_about (facts->pdata[i], text);
    gboolean next = any && best == facts->len && !customer->told[i];
    if (count > most || next) {
      best = i;
      most = count;
    }
  }
  if (best == facts->len)
    return FALSE;
  customer->told[best] = TRUE;
  say (customer, answer, ((const AttuneScenarioFact *) facts->pdata[best])->say);
  return TRUE;
}

static void
answer_question (AttuneCustomer *customer, GPtrArray *answer, const AttuneImpression *impression, const char *question)
{
  if (tell (customer, answer, question, impression->explores))
    calm_down (customer, customer->understood ? 1 : 0); /* to be asked does good, once one feels understood */
  else if (impression->explores)
    bear (customer, answer, ATTUNE_OCCASION_TOLD);
  else
    say_next (customer, answer, ATTUNE_OCCASION_AGREED);
}

/* --- how they react --------------------------------------------------------- */

/* The agent acts, and they are ready for it. */
static void
take_solution (AttuneCustomer *customer, GPtrArray *answer, const AttuneImpression *impression)
{
  const AttuneScenarioFact *need = untold_need (customer);
  if (need != NULL) {
    say (customer, answer, need->needed);
  } else if (impression->solves || customer->promised) {
    end (customer, answer, ATTUNE_CASE_SOLVED);
  } else {
    customer->promised = TRUE;
    say_next (customer, answer, ATTUNE_OCCASION_PROMISED);
  }
}

static void
react (AttuneCustomer *customer, GPtrArray *answer, const AttuneImpression *impression, const char *text)
{
  guint hurt = hurt_by (customer, impression);
  if (hurt > 0) {
    get_angrier (customer, answer, hurt, ATTUNE_OCCASION_BRUSHED_OFF);
    return;
  }
  gboolean relieved = impression->understanding > 0 && (!customer->understood || customer->upset > CALM);
  if (impression->understanding > 0) {
    customer->understood = TRUE;
    calm_down (customer, impression->understanding);
  }

  gboolean ready = customer->understood && customer->upset <= CALM;
  gboolean acts = impression->owns || impression->solves;
  gboolean wants_to_hear = impression->explores && has_more_to_tell (customer);
  gboolean accepted = acts && ready && !wants_to_hear;
  if (relieved && !(accepted && untold_need (customer) == NULL))
    say_next (customer, answer, ATTUNE_OCCASION_HEARD);

  if (accepted)
    take_solution (customer, answer, impression);
  else if (impression->asks)
    answer_question (customer, answer, impression, text);
  else if (relieved || impression->stalls)
    customer->idle_turns = 0;
  else if (ready && impression->instructs)
    bear (customer, answer, ATTUNE_OCCASION_IMPOSED);
  else if (acts || impression->instructs)
    bear (customer, answer, ATTUNE_OCCASION_UNHEARD);
  else
    bear (customer, answer, impression->vague ? ATTUNE_OCCASION_VAGUE : ATTUNE_OCCASION_WAITING);
}

GPtrArray *
attune_customer_hear (AttuneCustomer *customer, const char *text)
{
  GPtrArray *answer = g_ptr_array_new_with_free_func (g_free);
  if (customer->state != ATTUNE_CASE_OPEN)
    return answer;
  AttuneImpression impression = attune_impression_read (customer->conversation, customer->scenario, text);
  attune_conversation_agent_sent (customer->conversation, text);
  react (customer, answer, &impression, text);
  return answer;
}
