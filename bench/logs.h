/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_BENCH_LOGS_H
#define ATTUNE_BENCH_LOGS_H

#include <glib.h>

G_BEGIN_DECLS

#define BENCH_LOGS_AGENT "Anna Berg" /* as --agent wants it */

/* bench_logs_write: a folder of conversation logs, as a client's: half of them
 * HTML, one in ten of a room. The same random numbers give the same folder. */
void bench_logs_write (GRand *random, const char *folder, guint n_files, guint n_messages);

/* bench_logs_remove: the folder, with what is in it. */
void bench_logs_remove (const char *folder);

G_END_DECLS

#endif
