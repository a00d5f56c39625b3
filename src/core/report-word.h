/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_REPORT_WORD_H
#define ATTUNE_REPORT_WORD_H

#include <glib.h>

G_BEGIN_DECLS

/* attune_report_word: what a record, which anybody may have written, calls
 * something, fit for one line: valid UTF-8, one space for each run of blanks
 * and control characters, and cut short past 120 characters. NULL is "".
 * Returns: the caller's; never NULL. */
char *attune_report_word (const char *text);

G_END_DECLS

#endif
