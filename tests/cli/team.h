/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_TESTS_TEAM_H
#define ATTUNE_TESTS_TEAM_H

#include "cli/run.h"

G_BEGIN_DECLS

/* A team of two and their records, for tests of attune report. */

#define TEAM_SHARP "<b>Ann</b> & \"Ben's\"" /* what Ann is called */

typedef struct {
  char *folder;
  char *ann; /* her drafts get better */
  char *ben; /* he has written twelve */
} Team;

void team_set_up (Team *team, gconstpointer data);
void team_tear_down (Team *team, gconstpointer data);

/* team_report: what attune says with these @arguments (blanks between them) of
 * @record, a file or a folder. @environment: one variable; NULL: none. */
Run *team_report (const char *environment, const char *arguments, const char *record);

void team_assert_says (const char *text, const char *words);

G_END_DECLS

#endif
