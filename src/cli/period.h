/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_PERIOD_H
#define ATTUNE_CLI_PERIOD_H

#include <glib.h>

G_BEGIN_DECLS

/* attune_period_parse: a day as people name it: "2026-03-02", or so long before
 * @now: "10" or "10d" (days), "2w" (weeks), "3m" (months), "1y" (years).
 * @time: when that day begins in the time zone of @now, or, with @to_its_end,
 * when the next one does; seconds since 1970. FALSE, and @time untouched, when
 * @text is neither. */
gboolean attune_period_parse (const char *text, GDateTime *now, gboolean to_its_end, gint64 *time);

G_END_DECLS

#endif
