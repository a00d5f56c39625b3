/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <ftw.h>
#include <glib/gstdio.h>
#include "logs.h"
#include "texts.h"

#define N_CUSTOMERS 200
#define N_MEMBERS 6 /* of a room, without the agent */

static const char *const names[] = { "Dana Whitfield", "Robert Hale", "Ines Okafor", "Goran Petrov", "Joyce Wu", "Ulla Lind" };

typedef struct {
  gboolean html;
  gboolean room;
  guint customer;
  guint second;
} Log;

static void
append_entry (GString *out, Log *log, const char *who, gboolean agent, const char *message)
{
  g_autofree char *time = g_strdup_printf ("%02u:%02u:%02u", 9 + log->second / 3600, log->second / 60 % 60, log->second % 60);

  log->second += 7;
  if (!log->html) {
    g_string_append_printf (out, "(%s) %s: %s\n", time, who, message);
    return;
  }
  g_autofree char *escaped = g_markup_escape_text (message, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *markup = g_strjoinv ("<br/>", lines);
  g_string_append_printf (out,
                          "<span style=\"color: #%s\"><span style=\"font-size: smaller\">(%s)</span> <b>%s:</b></span> %s<br>\n",
                          agent ? "16569E" : "A82F2F", time, who, markup);
}

static void
append_messages (GString *out, Log *log, GRand *random, guint n_messages)
{
  for (guint i = 0; i < n_messages; i++) {
    gboolean agent = i % 2 == 1;
    guint characters = (guint) g_rand_int_range (random, 20, 200);
    guint member = log->room ? (guint) g_rand_int_range (random, 0, N_MEMBERS) : log->customer % G_N_ELEMENTS (names);
    g_autofree char *message = agent ? bench_draft (random, characters) : bench_complaint (random, characters);
    append_entry (out, log, agent ? BENCH_LOGS_AGENT : names[member], agent, message);
  }
}

static char *
compose (Log *log, GRand *random, const char *contact, guint n_messages)
{
  g_autofree char *head =
    g_strdup_printf ("Conversation with %s at Sun 01 Mar 2026 09:00:00 AM CET on anna@shop.example/desk (jabber)", contact);
  g_autoptr (GString) out = g_string_new (NULL);

  if (log->html)
    g_string_append_printf (out, "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\" \"http://www.w3.org/TR/html4/strict.dtd\">"
                            "<html><head><title>%s</title></head><body><h1>%s</h1><p>\n", head, head);
  else
    g_string_append_printf (out, "%s\n", head);
  append_messages (out, log, random, n_messages);
  if (log->html)
    g_string_append (out, "</p>\n</body>\n</html>\n");
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
write_log (GRand *random, const char *folder, guint i, guint n_messages)
{
  Log log = { i % 2 == 0, i % 10 == 9, i % N_CUSTOMERS, 0 };
  g_autofree char *contact =
    g_strdup_printf ("%s%u@%s.example", log.room ? "room" : "visitor", log.customer, log.room ? "rooms" : "web");
  g_autofree char *place = g_strdup_printf ("%s/jabber/anna@shop.example/%s%s", folder, contact, log.room ? ".chat" : "");
  g_autofree char *path = g_strdup_printf ("%s/20%02u-%02u-%02u.%06u+0100CET.%s", place, 10 + i / 336 % 90, 1 + i / 28 % 12,
                                           1 + i % 28, i % 1000000, log.html ? "html" : "txt");
  g_autofree char *content = compose (&log, random, contact, n_messages);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (place, 0700) != 0)
    g_error ("%s: %s", place, g_strerror (errno));
  if (!g_file_set_contents_full (path, content, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error))
    g_error ("%s", error->message);
}

void
bench_logs_write (GRand *random, const char *folder, guint n_files, guint n_messages)
{
  for (guint i = 0; i < n_files; i++)
    write_log (random, folder, i, n_messages);
}

static int
remove_entry (const char *path, const struct stat *status, int kind, struct FTW *place)
{
  return g_remove (path);
}

void
bench_logs_remove (const char *folder)
{
  nftw (folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}
