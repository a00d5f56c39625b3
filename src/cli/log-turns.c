/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "cli/log-reader.h"
#include "cli/log-room.h"
#include "cli/log-turns.h"

typedef struct {
  AttuneLogFormat format;
  const char *name;
  const AttuneLogReading *reading;
  const AttuneTurnSink *sink;
  AttuneLogSpeakers *speakers;
  AttuneLogRoom *room; /* NULL: a chat for two */
  char *customer;      /* in a chat for two: what they are called by now; NULL: nothing */
} Playing;

static char *
name_dialogue (const Playing *playing, const char *nick)
{
  return *nick == '\0' ? g_strdup (playing->name) : g_strdup_printf ("%s (%s)", playing->name, nick);
}

static void
give (const Playing *playing, const AttuneLogEntry *entry, AttuneLogRole role, const char *nick, const char *text)
{
  g_autofree char *dialogue = name_dialogue (playing, nick);
  /* the turn is only lent, and so is what is in it */
  AttuneTurnLine turn = {
    .dialogue = dialogue,
    .from_agent = role == ATTUNE_LOG_AGENT,
    .from_colleague = role == ATTUNE_LOG_COLLEAGUE,
    .text = (char *) text,
    .customer_name = playing->customer,
    .nick = playing->room != NULL ? (char *) nick : NULL,
    .line = entry->line,
  };

  if (playing->room != NULL && strchr (nick, ' ') != NULL) /* no nick, but what the contact list says */
    turn.customer_name = (char *) nick;
  playing->sink->turn (&turn, playing->sink->data);
}

static void
on_forgotten (const char *nick, gpointer data)
{
  const Playing *playing = data;
  g_autofree char *dialogue = name_dialogue (playing, nick);

  playing->sink->done (dialogue, playing->sink->data);
}

static void
play_in_room (const Playing *playing, const AttuneLogEntry *entry, AttuneLogRole role, const char *text)
{
  AttuneLogRoom *room = playing->room;
  gboolean addressed;

  if (role == ATTUNE_LOG_CUSTOMER) {
    attune_log_room_select (room, entry->who);
    if (attune_log_room_remembers (room, entry->who))
      give (playing, entry, role, entry->who, text + attune_log_room_skip (room, text));
    return;
  }
  const char *nick = attune_log_room_find (room, text, &addressed);
  if (nick == NULL)
    return; /* for a colleague */
  if (role == ATTUNE_LOG_AGENT && addressed)
    attune_log_room_select (room, nick);
  if (role == ATTUNE_LOG_AGENT || attune_log_room_remembers (room, nick))
    give (playing, entry, role, nick, text);
}

static void
play_entry (Playing *playing, AttuneLogEntry *entry)
{
  AttuneLogRole role = attune_log_speakers_role (playing->speakers, entry);

  if (role == ATTUNE_LOG_NOBODY)
    return;
  g_autofree char *text = attune_log_entry_text (entry, playing->format);
  if (playing->room != NULL) {
    play_in_room (playing, entry, role, text);
    return;
  }
  if (role == ATTUNE_LOG_CUSTOMER && g_strcmp0 (playing->customer, entry->who) != 0) {
    g_free (playing->customer);
    playing->customer = g_strdup (entry->who);
  }
  give (playing, entry, role, "", text);
}

static void
play (Playing *playing, FILE *stream, const AttuneLogPlace *place)
{
  g_autoptr (AttuneLogReader) reader = attune_log_reader_new (stream, playing->format, NULL, NULL);
  AttuneLogEntry *entry;

  if (place->room)
    playing->room = attune_log_room_new (playing->reading->packs, playing->reading->lang, playing->speakers, on_forgotten,
                                         playing);
  else
    playing->customer = g_strdup (attune_log_speakers_customer (playing->speakers));
  while ((entry = attune_log_reader_next (reader)) != NULL)
    play_entry (playing, entry);
  attune_log_room_free (playing->room);
  playing->sink->done (playing->name, playing->sink->data);
  g_free (playing->customer);
}

AttuneLogResult
attune_log_turns_read (FILE *stream, AttuneLogFormat format, const char *name, AttuneLogPlace *place,
                       const AttuneLogReading *reading, const AttuneTurnSink *sink)
{
  g_autoptr (AttuneLogSpeakers) speakers = attune_log_speakers_new (place, &reading->people);
  g_autoptr (AttuneLogReader) first = attune_log_reader_new (stream, format, place, name);
  Playing playing = { format, name, reading, sink, speakers, NULL, NULL };
  AttuneLogEntry *entry;

  while (!place->system && (entry = attune_log_reader_next (first)) != NULL)
    attune_log_speakers_note (speakers, entry);
  if (place->system || (!attune_log_reader_has_begun (first) && attune_log_reader_is_good (first)))
    return ATTUNE_LOG_NO_TALK;
  if (!attune_log_reader_has_begun (first))
    return ATTUNE_LOG_NO_LOG;
  if (!attune_log_speakers_settle (speakers))
    return ATTUNE_LOG_NO_AGENT;
  rewind (stream);
  play (&playing, stream, place);
  return attune_log_reader_is_good (first) ? ATTUNE_LOG_READ : ATTUNE_LOG_READ_IN_PART;
}
