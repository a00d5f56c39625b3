/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef MOCK_RECORD_H
#define MOCK_RECORD_H

#include "mock-world.h"
#include "record/query.h"

/* The record that the plugin writes in the mock client's profile. */

/* mock_record_path: borrowed. */
const char *mock_record_path (void);

/* mock_record_begin: it is there, and nothing is in it. */
void mock_record_begin (void);

/* mock_record_outcomes: waits for @n drafts in all, and gives them as "passed 1,
 * sent-as-is 2": outcome and attempts of each, in order. The caller's. */
char *mock_record_outcomes (guint n);

#define mock_assert_record(n, expected)                     \
  G_STMT_START                                              \
  {                                                         \
    g_autofree char *outcomes = mock_record_outcomes (n);   \
    g_assert_cmpstr (outcomes, ==, expected);               \
  }                                                         \
  G_STMT_END

#endif
