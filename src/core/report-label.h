/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_REPORT_LABEL_H
#define ATTUNE_REPORT_LABEL_H

#include <glib.h>

G_BEGIN_DECLS

/* attune_report_label: what tells the agent of the record @path from others of
 * their name: the file's name without ".db", or, when that is what every client
 * calls it, the name of the folder that it is in. The caller's, as
 * attune_report_word() makes it. */
char *attune_report_label (const char *path);

G_END_DECLS

#endif
