/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_LOG_FOLDER_H
#define ATTUNE_CLI_LOG_FOLDER_H

#include <glib.h>
#include "cli/log-place.h"

G_BEGIN_DECLS

typedef void (*AttuneOnLog) (const char *path, AttuneLogFormat format, gpointer data);

/* attune_log_folder_walk: calls @on_log for each log in @folder and in the folders
 * below it, in the order of their names; not for logs of the account, which hold
 * no conversations. @report: whether a folder that cannot be read is reported.
 * Returns: whether all could. */
gboolean attune_log_folder_walk (const char *folder, gboolean report, AttuneOnLog on_log, gpointer data);

/* attune_log_file_is: whether the file is a log: by its name, or, when it was
 * called something else with .txt or .html at the end, by how it begins. */
gboolean attune_log_file_is (const char *path, AttuneLogFormat *format);

G_END_DECLS

#endif
