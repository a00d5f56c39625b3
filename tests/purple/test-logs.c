/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "mock-world.h"

#include <glib/gstdio.h>
#include <log.h>
#include <prefs.h>
#include <string.h>
#include <util.h>
#include "cli/log-turns.h"

/* What libpurple's own loggers write is read back as it was said, by whom it was
 * said. */

#define AGENT "Support: Anna (2nd)"
#define CUSTOMER "Whitfield, Dana (Fern & Co) <x>"
#define N_LOGS 60
#define N_MESSAGES 40

typedef struct {
  gboolean from_agent;
  char *text;
} Said;

static void
free_said (gpointer data)
{
  Said *said = data;

  g_free (said->text);
  g_free (said);
}

static void
add_said (GPtrArray *all, gboolean from_agent, char *text)
{
  Said *said = g_new0 (Said, 1);

  said->from_agent = from_agent;
  said->text = text;
  g_ptr_array_add (all, said);
}

/* --- what is said ---------------------------------------------------------- */

/* Not "(12:30:00) ": at the beginning of a line, plain text has no way to tell it
 * from a message of its own. */
static const char *const pieces[] = {
  "Hello", " ", " ", " ", "the lamp", "&amp;", "&lt;3", "&quot;", "&apos;", "(12:30) ", AGENT ": ", ": ", "<br>", "<br>", "<b>broken</b>",
  "<i>so</i> <u>sad</u>", "<font color=\"#ff0000\">red</font>", "<a href=\"http://lamps.example/?a=1&amp;b=2\">there</a>",
  "<a href=\"http://lamps.example/\">http://lamps.example/</a>", ":)", "über", "日本語", "🙂", "?", ". ", "(see above)", "***", "&lt;AUTO-REPLY&gt;: ",
};

static char *
make_message (GRand *random)
{
  GString *message = g_string_new ("I");
  guint n = (guint) g_rand_int_range (random, 1, 12);

  for (guint i = 0; i < n; i++)
    g_string_append (message, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (message, FALSE);
}

/* As the plugin sees it. */
static char *
make_plain (const char *markup, gboolean action)
{
  char *plain = purple_markup_strip_html (markup);
  char *line;

  g_assert_true (g_utf8_validate (plain, -1, NULL));
  while (g_str_has_suffix (plain, "\n"))
    plain[strlen (plain) - 1] = '\0';
  if (!action)
    return plain;
  line = g_strconcat ("/me ", plain, NULL);
  g_free (plain);
  return line;
}

static void
write_message (PurpleLog *log, GRand *random, GPtrArray *all)
{
  gboolean from_agent = g_rand_boolean (random);
  const char *who = from_agent ? AGENT : CUSTOMER;
  PurpleMessageFlags flags = from_agent ? PURPLE_MESSAGE_SEND : PURPLE_MESSAGE_RECV;
  gint32 kind = g_rand_int_range (random, 0, 10);
  time_t when = kind == 9 ? time (NULL) - 100000 : time (NULL);
  g_autofree char *markup = make_message (random);
  g_autofree char *action = g_strconcat ("/me ", markup, NULL);

  if (kind == 0)
    purple_log_write (log, PURPLE_MESSAGE_SYSTEM, who, when, "Somebody has signed off.");
  else if (kind == 1)
    purple_log_write (log, flags | PURPLE_MESSAGE_AUTO_RESP, who, when, markup);
  else
    {
      purple_log_write (log, flags, who, when, kind == 2 ? action : markup);
      add_said (all, from_agent, make_plain (markup, kind == 2));
    }
}

/* --- what is read ---------------------------------------------------------- */

static void
on_turn (const AttuneTurnLine *turn, gpointer data)
{
  add_said (data, turn->from_agent, g_strdup (turn->text));
}

static void
on_done (const char *dialogue, gpointer data)
{
}

static char *
find_log (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  char *path;

  g_assert_nonnull (dir);
  name = g_dir_read_name (dir);
  g_assert_nonnull (name);
  path = g_build_filename (folder, name, NULL);
  g_assert_null (g_dir_read_name (dir));
  return path;
}

static GPtrArray *
read_log (const char *path, AttuneLogFormat format)
{
  const char *agents[] = { AGENT, NULL };
  AttuneLogReading reading = { NULL, "en", { agents, NULL } };
  g_autoptr (AttuneLogPlace) place = attune_log_place_new (path);
  GPtrArray *all = g_ptr_array_new_with_free_func (free_said);
  AttuneTurnSink sink = { on_turn, on_done, all };
  FILE *stream = g_fopen (path, "rb");

  g_assert_nonnull (stream);
  g_assert_cmpint (attune_log_turns_read (stream, format, "log", place, &reading, &sink), ==, ATTUNE_LOG_READ);
  fclose (stream);
  g_assert_cmpstr (place->contact, ==, MOCK_DANA);
  g_assert_cmpstr (place->account, ==, "agent@shop.example");
  return all;
}

static void
assert_same (const GPtrArray *read, const GPtrArray *said)
{
  guint i;

  for (i = 0; i < MIN (read->len, said->len); i++)
    {
      const Said *a = g_ptr_array_index (read, i);
      const Said *b = g_ptr_array_index (said, i);

      g_assert_cmpstr (a->text, ==, b->text);
      g_assert_cmpint (a->from_agent, ==, b->from_agent);
    }
  g_assert_cmpuint (read->len, ==, said->len);
}

static void
round_trip (MockWorld *world, const char *format, GRand *random)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (free_said);
  g_autoptr (GPtrArray) read = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  PurpleLog *log;
  guint i;

  purple_prefs_set_string ("/purple/logging/format", format);
  log = purple_log_new (PURPLE_LOG_IM, MOCK_DANA, world->account, NULL, time (NULL), NULL);
  for (i = 0; i < N_MESSAGES; i++)
    write_message (log, random, said);
  purple_log_free (log);
  folder = purple_log_get_log_dir (PURPLE_LOG_IM, MOCK_DANA, world->account);
  path = find_log (folder);
  read = read_log (path, strcmp (format, "html") == 0 ? ATTUNE_LOG_HTML : ATTUNE_LOG_TXT);
  assert_same (read, said);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_html (MockWorld *world)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  guint i;

  for (i = 0; i < N_LOGS; i++)
    round_trip (world, "html", random);
}

static void
test_txt (MockWorld *world)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  guint i;

  for (i = 0; i < N_LOGS; i++)
    round_trip (world, "txt", random);
}

static void
add (void)
{
  mock_world_add ("/logs/html", test_html);
  mock_world_add ("/logs/txt", test_txt);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
