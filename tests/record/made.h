/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_TESTS_MADE_H
#define ATTUNE_TESTS_MADE_H

#include <glib.h>
#include <sqlite3.h>
#include "core/journal-schema.h"

G_BEGIN_DECLS

/* Made-up coaching records, for tests of reports. All calls fail the test when
 * SQLite does. */

#define MADE_MONDAY G_GINT64_CONSTANT (1772409600) /* 2026-03-02, 0:00 UTC */
#define MADE_WEEK (7 * 24 * 3600)

/* The checks of these records, and their rules. */
enum { MADE_NAME, MADE_TONE, MADE_DISMISSAL };
enum { MADE_RULE_NAME = 1, MADE_RULE_CHEERFUL, MADE_RULE_SHOUTING, MADE_RULE_CALM_DOWN };

/* made_new: an empty record at @path, which may not be there. The caller
 * closes it with sqlite3_close(), after which it is as a client leaves it. */
sqlite3 *made_new (const char *path, const char *uuid, const char *agent);

void made_run (sqlite3 *db, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* made_add: a draft of the working phase to a neutral customer, in coach
 * mode. @met and @missed have a bit for each check. Returns: its id. */
gint64 made_add (sqlite3 *db, gint64 time, AttuneOutcome outcome, guint met, guint missed);

/* made_add_many: @n drafts that passed, one a minute from @time on. */
void made_add_many (sqlite3 *db, guint n, gint64 time, guint met, guint missed);

/* made_nudge: something that was said of @draft. */
void made_nudge (sqlite3 *db, gint64 draft, int rule, int level, gboolean remained);

/* made_held: a draft that missed the check of @rule and was held for it, for
 * @seconds. @reason: NULL: none. Returns: its id. */
gint64 made_held (sqlite3 *db, gint64 time, int rule, AttuneOutcome outcome, gboolean remained, guint seconds,
                    const char *reason);

G_END_DECLS

#endif
