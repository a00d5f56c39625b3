/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "busy-session.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include "mock-record.h"

#define CUSTOMERS 5

/* Between two drafts, microseconds: twenty a second, where a person has one in ten. */
#define SHORTEST_PAUSE 20000
#define LONGEST_PAUSE 80000

/* --- the child ----------------------------------------------------------- */

static char *
file_of (const char *folder, const char *name, const char *what)
{
  g_autofree char *base = g_strconcat (name, ".", what, NULL);

  return g_build_filename (folder, base, NULL);
}

static int
open_log (const char *folder, const char *name, const char *what)
{
  g_autofree char *path = file_of (folder, name, what);
  int file = open (path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);

  g_assert_cmpint (file, >=, 0);
  return file;
}

static void
press_enter (PurpleConversation *conv, int typed)
{
  g_autofree char *line = g_strconcat (mock_ui_entry (conv), "\n", NULL);
  gssize length = (gssize) strlen (line);

  g_assert_cmpint (write (typed, line, (gsize) length), ==, length);
  mock_ui_press_enter (conv);
}

/* The window is closed with the draft in it, and opened again. */
static PurpleConversation *
close_and_open (PurpleConversation *conv)
{
  PurpleAccount *account = purple_conversation_get_account (conv);
  g_autofree char *customer = g_strdup (purple_conversation_get_name (conv));

  purple_conversation_destroy (conv);
  return mock_world_open (account, customer);
}

static void
write_draft (MockWorld *world, guint customer, const char *tag, int typed)
{
  static const char *const TEXTS[] = {
    "I can see why you are upset. What happened when you opened it?",
    "that must be difficult. What happened when you opened it?",
    "please send me a photo of the box.",
    "calm down.",
  };
  g_autofree char *who = g_strdup_printf ("customer%u@shop.example", customer);
  g_autofree char *name = g_strdup_printf ("Dana%c", 'a' + (char) customer);
  g_autofree char *text = g_strdup_printf ("Hi %s, %s (%s)", name, TEXTS[g_random_int_range (0, G_N_ELEMENTS (TEXTS))], tag);
  PurpleConversation *conv = mock_world_open (world->account, who);

  if (g_random_int_range (0, 3) == 0)
    mock_world_says (conv, who, "My parcel came smashed and I am so upset!");
  mock_ui_type (conv, text);
  press_enter (conv, typed);
  /* It was held: as it is, changed, or after a look at something else. */
  if (*mock_ui_entry (conv) != '\0' && g_random_int_range (0, 4) == 0)
    conv = close_and_open (conv);
  if (*mock_ui_entry (conv) != '\0' && g_random_boolean ())
    {
      g_autofree char *more = g_strconcat (mock_ui_entry (conv), " Tell me all.", NULL);

      mock_ui_type (conv, more);
    }
  while (*mock_ui_entry (conv) != '\0')
    press_enter (conv, typed);
}

void
busy_session_run (const char *folder, const char *name, guint n)
{
  MockWorld *world = mock_world_begin ();
  int typed = open_log (folder, name, "typed");
  int sent = open_log (folder, name, "sent");
  guint i;

  mock_protocol_log (sent);
  for (i = 0; i < CUSTOMERS; i++)
    {
      g_autofree char *who = g_strdup_printf ("customer%u@shop.example", i);
      g_autofree char *alias = g_strdup_printf ("Dana%c Whitfield", 'a' + (char) i);

      mock_world_add_buddy (world->account, who, alias, "Customers");
    }
  for (i = 1; n == 0 || i <= n; i++)
    {
      g_autofree char *tag = g_strdup_printf ("#%s-%u", name, i);

      write_draft (world, (guint) g_random_int_range (0, CUSTOMERS), tag, typed);
      g_usleep ((gulong) g_random_int_range (SHORTEST_PAUSE, LONGEST_PAUSE));
    }
  mock_protocol_log (-1);
  close (typed);
  close (sent);
  mock_world_end (world);
}

/* --- the parent ---------------------------------------------------------- */

/* With the text of drafts, to know each of them again. */
static void
write_policy (const char *profile)
{
  g_autofree char *folder = g_build_filename (profile, "attune", NULL);
  g_autofree char *path = g_build_filename (folder, "attune.conf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, "[attune]\nrecord=text\n", -1, &error);
  g_assert_no_error (error);
}

GPid
busy_session_start (const char *profile, const char *folder, const char *name, guint n)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *number = g_strdup_printf ("%u", n);
  const char *const argv[] = { self, "session", folder, name, number, NULL };
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), MOCK_UI_PROFILE, profile, TRUE);
  g_autoptr (GError) error = NULL;
  GPid child = 0;

  write_policy (profile);
  g_spawn_async (NULL, (char **) argv, environment, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child, &error);
  g_assert_no_error (error);
  return child;
}

gboolean
busy_session_is_under_way (const char *folder, const char *name)
{
  g_autofree char *path = file_of (folder, name, "typed");
  g_autofree char *content = NULL;

  return g_file_get_contents (path, &content, NULL, NULL) && strchr (content, '\n') != NULL;
}

static GPtrArray *
read_lines (const char *folder, const char *name, const char *what)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = file_of (folder, name, what);
  g_autofree char *content = NULL;
  char *at;
  char *end;

  /* Killed before it began. */
  if (!g_file_get_contents (path, &content, NULL, NULL))
    return lines;
  for (at = content; (end = strchr (at, '\n')) != NULL; at = end + 1)
    g_ptr_array_add (lines, g_strndup (at, (gsize) (end - at)));
  return lines;
}

/* "#NAME-12" in a text: 12. */
static guint
number_of (const char *text)
{
  const char *tag = strchr (text, '#');

  g_assert_nonnull (tag);
  return (guint) g_ascii_strtoull (strchr (tag, '-') + 1, NULL, 10);
}

BusySession *
busy_session_read (const char *folder, const char *name)
{
  BusySession *session = g_new0 (BusySession, 1);

  session->typed = read_lines (folder, name, "typed");
  session->sent = read_lines (folder, name, "sent");
  if (session->typed->len > 0)
    session->n_drafts = number_of (g_ptr_array_index (session->typed, session->typed->len - 1));
  return session;
}

void
busy_session_free (BusySession *session)
{
  g_ptr_array_unref (session->typed);
  g_ptr_array_unref (session->sent);
  g_free (session);
}

/* As it was at the last Enter. */
static const char *
last_typed (const BusySession *session, guint number)
{
  guint i;

  for (i = session->typed->len; i > 0; i--)
    if (number_of (g_ptr_array_index (session->typed, i - 1)) == number)
      return g_ptr_array_index (session->typed, i - 1);
  return NULL;
}

void
busy_session_assert_sent (const BusySession *session, gboolean killed)
{
  guint i;

  g_assert_cmpuint (session->sent->len, <=, session->n_drafts);
  g_assert_cmpuint (session->sent->len + (killed && session->n_drafts > 0 ? 1 : 0), >=, session->n_drafts);
  for (i = 0; i < session->sent->len; i++)
    {
      const char *sent = g_ptr_array_index (session->sent, i);

      g_assert_cmpuint (number_of (sent), ==, i + 1);
      g_assert_cmpstr (sent, ==, last_typed (session, i + 1));
    }
}

guint
busy_session_missing (const BusySession *session, const char *name, const char *record)
{
  g_autofree char *sql
    = g_strdup_printf ("SELECT sent FROM draft WHERE sent LIKE '%%(#%s-%%' ORDER BY id", name);
  g_autofree char *rows = query_text (record, sql);
  g_auto (GStrv) recorded = g_strsplit (rows, "\n", -1);
  guint n = g_strv_length (recorded);
  guint row = 0;
  guint missing = 0;
  guint i;

  if (*rows == '\0')
    n = 0;
  for (i = 0; i < session->sent->len; i++)
    if (row < n && g_str_equal (recorded[row], g_ptr_array_index (session->sent, i)))
      row++;
    else
      missing++;
  /* And nothing else. */
  g_assert_cmpuint (row, ==, n);
  return missing;
}
