/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_WEEK_H
#define ATTUNE_WEEK_H

#include <glib.h>

G_BEGIN_DECLS

/* The weeks of this century, from Monday to Sunday in a time zone, by number. */
typedef struct AttuneWeeks AttuneWeeks;

/* attune_weeks_new: @zone is borrowed for the call. */
AttuneWeeks *attune_weeks_new (GTimeZone *zone);
void attune_weeks_free (AttuneWeeks *weeks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneWeeks, attune_weeks_free)

/* attune_weeks_find: in which week @time (seconds since 1970) is; FALSE, and
 * @week untouched, in another century. */
gboolean attune_weeks_find (const AttuneWeeks *weeks, gint64 time, guint *week);

/* attune_weeks_start: when @week, or the one behind the last, begins, in seconds
 * since 1970. */
gint64 attune_weeks_start (const AttuneWeeks *weeks, guint week);

/* attune_weeks_date: the Monday of @week, "2026-03-02". The caller's. */
char *attune_weeks_date (const AttuneWeeks *weeks, guint week);

G_END_DECLS

#endif
