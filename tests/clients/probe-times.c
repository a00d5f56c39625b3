/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "probe.h"

#include <string.h>

/* The agent presses a key; at some later turn of the main loop the strip says
 * something else; at one after that it is painted. Turns are told apart by the
 * loop's poll: what lies between two of them is work. */

#define MOST 10000

typedef struct {
  gint64 turn_start; /* microseconds, all of them */
  gint64 key;        /* 0: none since the strip was painted */
  gboolean to_paint;
  char *words;           /* in all strips, after the last turn */
  GArray *until_painted; /* double: milliseconds */
  GArray *turns;
  GPollFunc poll;
  guint snooper;
  guint signal;
  gulong hook;
} Times;

static Times times;

static void
note (GArray *list, gint64 microseconds)
{
  double milliseconds = (double) microseconds / 1000.0;

  if (list->len < MOST)
    g_array_append_val (list, milliseconds);
}

static gint
on_poll (GPollFD *fds, guint n, gint timeout)
{
  gint64 turn = g_get_monotonic_time () - times.turn_start;
  char *words = probe_strip_words ();
  gint found;

  if (g_strcmp0 (words, times.words) != 0)
    {
      note (times.turns, turn);
      times.to_paint = TRUE;
    }
  g_free (times.words);
  times.words = words;
  found = times.poll (fds, n, timeout);
  times.turn_start = g_get_monotonic_time ();
  return found;
}

static gint
on_key (GtkWidget *widget, GdkEventKey *event, gpointer data)
{
  if (event->type == GDK_KEY_PRESS)
    times.key = g_get_monotonic_time ();
  return FALSE;
}

static gboolean
on_paint (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  if (!times.to_paint || times.key == 0 || strcmp (gtk_widget_get_name (g_value_get_object (&values[0])), "attune-strip") != 0)
    return TRUE;
  note (times.until_painted, g_get_monotonic_time () - times.key);
  times.key = 0;
  times.to_paint = FALSE;
  return TRUE;
}

void
probe_times_start (void)
{
  times.until_painted = g_array_new (FALSE, FALSE, sizeof (double));
  times.turns = g_array_new (FALSE, FALSE, sizeof (double));
  times.poll = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, on_poll);
  times.snooper = gtk_key_snooper_install (on_key, NULL);
  times.signal = g_signal_lookup ("expose-event", GTK_TYPE_WIDGET);
  times.hook = g_signal_add_emission_hook (times.signal, 0, on_paint, NULL, NULL);
}

void
probe_times_stop (void)
{
  g_signal_remove_emission_hook (times.signal, times.hook);
  gtk_key_snooper_remove (times.snooper);
  g_main_context_set_poll_func (NULL, times.poll);
  g_array_unref (times.until_painted);
  g_array_unref (times.turns);
  g_free (times.words);
  memset (&times, 0, sizeof times);
}

static void
add_list (JsonBuilder *answer, const char *name, GArray *list)
{
  guint i;

  json_builder_set_member_name (answer, name);
  json_builder_begin_array (answer);
  for (i = 0; i < list->len; i++)
    json_builder_add_double_value (answer, g_array_index (list, double, i));
  json_builder_end_array (answer);
  g_array_set_size (list, 0);
}

void
probe_times (JsonBuilder *answer, const char *unused)
{
  json_builder_begin_object (answer);
  add_list (answer, "until-painted", times.until_painted);
  add_list (answer, "turns", times.turns);
  json_builder_end_object (answer);
}
