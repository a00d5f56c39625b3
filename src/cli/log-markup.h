/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_LOG_MARKUP_H
#define ATTUNE_CLI_LOG_MARKUP_H

#include <glib.h>

G_BEGIN_DECLS

/* attune_log_markup_to_plain: a message of an HTML log (UTF-8) as the plain text
 * that the plugin judges: breaks and blocks are newlines, a link is its words
 * and its address in brackets, a picture its alternative text, such as ":)".
 * Any markup, whole or broken. Returns: the caller's; never NULL. */
char *attune_log_markup_to_plain (const char *markup);

G_END_DECLS

#endif
