/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CUSTOMER_H
#define ATTUNE_CUSTOMER_H

#include <glib.h>
#include "core/pack.h"
#include "practice/scenario.h"

G_BEGIN_DECLS

/*
 * AttuneCustomer: somebody who plays a scenario. They hear what the agent
 * says the way the coach reads it, and answer as people do: understood, they
 * calm down; brushed off, they get angrier; asked, they tell more; offered
 * a fix once they are calm and have told what is needed, the case is solved.
 * There is no chance in it: the same words get the same answers.
 */
typedef struct AttuneCustomer AttuneCustomer;

typedef enum {
  ATTUNE_CASE_NEW,    /* they have not written yet */
  ATTUNE_CASE_OPEN,
  ATTUNE_CASE_SOLVED, /* ended well */
  ATTUNE_CASE_LOST,   /* ended with a customer who gave up */
} AttuneCaseState;

/* attune_customer_new: @scenario and @packs are borrowed and must outlive it.
 * The caller's; never NULL. */
AttuneCustomer *attune_customer_new (const AttuneScenario *scenario, const AttunePacks *packs);
void attune_customer_free (AttuneCustomer *customer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneCustomer, attune_customer_free)

/* attune_customer_open: starts a case, a new one when there was one before.
 * Returns: what they write first, char *, plain text; the caller's. */
GPtrArray *attune_customer_open (AttuneCustomer *customer);

/* attune_customer_hear: the agent said @text (plain text, UTF-8). Before the
 * case is open and after it has ended they say nothing.
 * Returns: what they answer, maybe nothing; char *, the caller's; never NULL. */
GPtrArray *attune_customer_hear (AttuneCustomer *customer, const char *text);

AttuneCaseState attune_customer_state (const AttuneCustomer *customer);

/* attune_customer_upset: 0 (calm) up to the scenario's patience. */
guint attune_customer_upset (const AttuneCustomer *customer);

/* attune_customer_scenario: borrowed. */
const AttuneScenario *attune_customer_scenario (const AttuneCustomer *customer);

G_END_DECLS

#endif
