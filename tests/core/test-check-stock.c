/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

static const HarnessCase CASES[] = {
  { "same-words", "Dana Whitfield", NULL, "C: My lamp is broken, I am so upset.\nA: Hi Dana, I can see why you are upset. Which lamp is it?\nC: The blue one.",
    "I can see why you are upset. Is the bulb broken, too?", "hint", NULL },
  { "whole-sentence", "Dana Whitfield", NULL, "C: My lamp is broken, I am so upset.\nA: I understand how upsetting this is. Which lamp is it?\nC: The blue one.",
    "I understand how upsetting this is! Is the bulb broken, too?", "hint", NULL },
  { "other-words", "Dana Whitfield", NULL, "C: My lamp is broken, I am so upset.\nA: I understand how upsetting this is. Which lamp is it?\nC: The blue one.",
    "I understand that a dark hall is no fun. Is the bulb broken, too?", NULL, NULL },
  { "too-short", "Dana Whitfield", NULL, "C: My lamp is broken.\nA: Oh no! Which lamp is it?\nC: The blue one.",
    "Oh no! Is the bulb broken, too?", NULL, NULL },
};

#define WARM ", I can see why you are upset. Which lamp is it?"

/* A customer who was sent a sentence of empathy, and is about to be again. */
static gboolean
hints (AttuneStockBook *book, guint customer, const char *name, const char *draft)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (name, NULL, "C: My lamp is broken, I am so upset.");
  g_autoptr (AttuneVerdict) verdict = NULL;

  attune_conversation_set_stock_book (conversation, book, customer);
  verdict = attune_coach_judge (conversation, draft, ATTUNE_MODE_COACH);
  attune_conversation_agent_sent (conversation, draft);
  return harness_nudge (verdict, "stock") != NULL;
}

static void
test_third_customer (void)
{
  g_autoptr (AttuneStockBook) book = attune_stock_book_new ();

  g_assert_false (hints (book, 1, "Dana Whitfield", "Hi Dana" WARM));
  g_assert_false (hints (book, 1, "Dana Whitfield", "Dana" WARM));
  g_assert_false (hints (book, 2, "Mark Field", "Hello Mark" WARM));
  g_assert_false (hints (book, 1, "Dana Whitfield", "Dana" WARM));
  g_assert_false (hints (book, 3, "Minh Tran", "Hi Minh, I can see why the dark hall upsets you. Which lamp is it?"));
  g_assert_true (hints (book, 3, "Minh Tran", "Hi Minh" WARM));
  attune_stock_book_set_day (book, 2);
  g_assert_false (hints (book, 3, "Minh Tran", "Hi Minh" WARM));
}

static void
test_bounded (void)
{
  g_autoptr (AttuneStockBook) book = attune_stock_book_new ();
  guint i;

  for (i = 1; i < 100000; i++)
    attune_stock_book_note (book, i, 1 + i % 7);
  attune_stock_book_note (book, 1, 1);
  attune_stock_book_note (book, 1, 2);
  g_assert_true (attune_stock_book_is_worn (book, 1, 3));
  g_assert_false (attune_stock_book_is_worn (book, 2, 3));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check-stock/third-customer", test_third_customer);
  g_test_add_func ("/check-stock/bounded", test_bounded);
  harness_add_cases ("check-stock", "stock", CASES, G_N_ELEMENTS (CASES));
  return g_test_run ();
}
