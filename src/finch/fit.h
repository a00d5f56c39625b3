/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_FIT_H
#define ATTUNE_FIT_H

#include <glib.h>

G_BEGIN_DECLS

/* Text in the columns of a terminal. Columns are counted as libgnt counts them:
 * two for a wide character, one for any other. Texts are UTF-8. */

/* attune_fit_columns: how many columns @text takes. */
guint attune_fit_columns (const char *text);

/* attune_fit_cut: @text on one line of at most @columns, with "…" at its end
 * when some of it is missing; control characters become blanks. The caller's. */
char *attune_fit_cut (const char *text, guint columns);

/* attune_fit_pad: @text, which fits, with blanks up to @columns. The caller's. */
char *attune_fit_pad (const char *text, guint columns);

/* attune_fit_ascii: @text for a terminal that knows no more. The caller's. */
char *attune_fit_ascii (const char *text);

/* attune_fit_change_end: where one goes on after @before became @after: bytes of
 * @after, behind what is new and the mark that follows it; its length when
 * nothing is new. */
guint attune_fit_change_end (const char *before, const char *after);

G_END_DECLS

#endif
