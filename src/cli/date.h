/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_DATE_H
#define ATTUNE_CLI_DATE_H

#include <glib.h>

G_BEGIN_DECLS

/* attune_date_parse: "2026-01-31" (its first second, here), "2026-01-31T14:05:00"
 * with or without a zone, or how long ago: "30d", "4w", "3m", "1y"; days when it is
 * a number alone. @seconds: since 1970, UTC. FALSE, with @error
 * (G_OPTION_ERROR_BAD_VALUE), when it is none of them. */
gboolean attune_date_parse (const char *text, gint64 *seconds, GError **error);

/* attune_date_parse_day: the same, and when that day begins, here; with @to_its_end,
 * when the next one does. Counts from @now. */
gboolean attune_date_parse_day (const char *text, GDateTime *now, gboolean to_its_end, gint64 *seconds, GError **error);

/* attune_date_show: "2026-01-31 14:05", here. The caller's. */
char *attune_date_show (gint64 seconds);

/* attune_date_iso: "2026-01-31T13:05:00Z". The caller's. */
char *attune_date_iso (gint64 seconds);

G_END_DECLS

#endif
