/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_REPORT_FILES_H
#define ATTUNE_CLI_REPORT_FILES_H

#include <glib.h>

G_BEGIN_DECLS

/* attune_report_files: the records that @records (files and folders) name; none
 * of them: the user's own. Folders are searched, with the folders in them, for
 * what ends with ".db". What a folder does not hold, or what cannot be searched,
 * is said and makes @good FALSE. Returns: paths, the caller's. */
GStrv attune_report_files (const char *const *records, gboolean *good);

G_END_DECLS

#endif
