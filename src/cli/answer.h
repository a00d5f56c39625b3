/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_ANSWER_H
#define ATTUNE_CLI_ANSWER_H

#include <glib.h>

G_BEGIN_DECLS

/* attune_answer_is_yes: to @question, as it was asked: a yes in the words of the
 * locale, in English, or by the first of the letters at its end: "[j/N]". */
gboolean attune_answer_is_yes (const char *question, const char *answer);

G_END_DECLS

#endif
