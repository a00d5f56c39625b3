/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "cli/log-name.h"
#include "cli/log-speakers-private.h"

#define SPEAKERS_MAX 10000 /* in one log: the memory is bounded */
#define ALIKE_MIN 3        /* lines that have to begin alike */

static void
free_speaker (AttuneLogSpeaker *speaker)
{
  g_free (speaker->longer);
  g_free (speaker);
}

AttuneLogSpeakers *
attune_log_speakers_new (const AttuneLogPlace *place, const AttuneLogPeople *people)
{
  AttuneLogSpeakers *speakers = g_new0 (AttuneLogSpeakers, 1);

  speakers->place = place;
  speakers->people = people;
  speakers->names = g_ptr_array_new_with_free_func (g_free);
  speakers->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) free_speaker);
  return speakers;
}

void
attune_log_speakers_free (AttuneLogSpeakers *speakers)
{
  if (speakers == NULL)
    return;
  g_clear_pointer (&speakers->known, g_ptr_array_unref);
  g_hash_table_unref (speakers->by_name);
  g_ptr_array_unref (speakers->names);
  g_free (speakers);
}

const GPtrArray *
attune_log_speakers_names (const AttuneLogSpeakers *speakers)
{
  return speakers->names;
}

AttuneLogSpeaker *
attune_log_speakers_find (const AttuneLogSpeakers *speakers, const char *name)
{
  return g_hash_table_lookup (speakers->by_name, name);
}

/* --- plain text ------------------------------------------------------------ */

/* The names that somebody has named: they are found although a colon is in
 * them. The first line of the file is read by now. */
static const char *const *
known_names (AttuneLogSpeakers *speakers)
{
  const char *const *agent = speakers->people->agents;

  if (speakers->known == NULL) {
    speakers->known = g_ptr_array_new_with_free_func (g_free);
    for (; agent != NULL && *agent != NULL; agent++)
      g_ptr_array_add (speakers->known, g_strdup (*agent));
    if (speakers->place->contact != NULL)
      g_ptr_array_add (speakers->known, g_strdup (speakers->place->contact));
    if (speakers->place->account != NULL)
      g_ptr_array_add (speakers->known, g_strdup (speakers->place->account));
    g_ptr_array_add (speakers->known, NULL);
  }
  return (const char *const *) speakers->known->pdata;
}

/* The known name of "***NAME waves": the longest. */
static const AttuneLogSpeaker *
find_actor (const AttuneLogSpeakers *speakers, const char *text)
{
  const AttuneLogSpeaker *found = NULL;

  for (const char *at = text; *at != '\0' && *at != '\n' && at < text + ATTUNE_LOG_NAME_MAX; at++) {
    if (*at != ' ')
      continue;
    g_autofree char *name = g_strndup (text, (gsize) (at - text));
    const AttuneLogSpeaker *speaker = attune_log_speakers_find (speakers, name);
    if (speaker != NULL)
      found = speaker;
  }
  return found;
}

/* Finds out what an entry of kind PLAIN is, as far as its names are known. */
static void
split (AttuneLogSpeakers *speakers, AttuneLogEntry *entry)
{
  const char *text = entry->raw->str + entry->body, *body;
  gsize length = 0;

  entry->kind = ATTUNE_LOG_NOTE;
  if (g_str_has_prefix (text, "***")) {
    const AttuneLogSpeaker *actor = find_actor (speakers, text + 3);
    if (actor == NULL)
      return;
    entry->kind = ATTUNE_LOG_ACTION;
    entry->who = g_strdup (actor->name);
    entry->body += 3 + strlen (actor->name) + 1;
  } else if ((body = attune_log_name_skip (text, known_names (speakers), &length)) != NULL) {
    gsize before = attune_log_auto_length (text, (gssize) length);
    entry->kind = before > 0 ? ATTUNE_LOG_AUTO : ATTUNE_LOG_SAID;
    entry->who = g_strndup (text, before > 0 ? before : length);
    entry->body += (gsize) (body - text);
  }
}

/* --- the first reading ----------------------------------------------------- */

static AttuneLogSpeaker *
note_name (AttuneLogSpeakers *speakers, const char *name)
{
  AttuneLogSpeaker *speaker = attune_log_speakers_find (speakers, name);

  if (speaker == NULL && speakers->names->len < SPEAKERS_MAX) {
    speaker = g_new0 (AttuneLogSpeaker, 1);
    speaker->name = g_strdup (name);
    g_ptr_array_add (speakers->names, speaker->name);
    g_hash_table_insert (speakers->by_name, speaker->name, speaker);
  }
  return speaker;
}

/* The name of @speaker with what is before the next colon of @entry, if that is so
 * each time. */
static void
note_longer (AttuneLogSpeaker *speaker, const AttuneLogEntry *entry)
{
  static const char *const none[] = { NULL };
  const char *message = entry->raw->str + entry->body;
  gsize length;
  g_autofree char *longer = NULL;

  if (speaker->n > 1 && speaker->longer == NULL)
    return;
  if (attune_log_name_skip (message, none, &length) != NULL) {
    gsize before = attune_log_auto_length (message, (gssize) length);
    longer = g_strdup_printf ("%s: %.*s", speaker->name, (int) (before > 0 ? before : length), message);
  }
  if (speaker->n > 1 && g_strcmp0 (longer, speaker->longer) == 0)
    return;
  g_free (speaker->longer);
  speaker->longer = speaker->n > 1 ? NULL : g_steal_pointer (&longer);
}

void
attune_log_speakers_note (AttuneLogSpeakers *speakers, const AttuneLogEntry *entry)
{
  AttuneLogEntry copy = *entry;
  AttuneLogSpeaker *speaker = NULL;

  if (entry->kind == ATTUNE_LOG_PLAIN)
    split (speakers, &copy);
  if (entry->kind == ATTUNE_LOG_PLAIN || (entry->kind == ATTUNE_LOG_SAID && entry->side == ATTUNE_LOG_UNKNOWN))
    speakers->plain = TRUE;
  if (copy.who != NULL)
    speaker = note_name (speakers, copy.who);
  if (speaker != NULL) {
    speaker->n++;
    speaker->sent |= copy.side == ATTUNE_LOG_SENT;
    speaker->received |= copy.side == ATTUNE_LOG_RECEIVED;
    if (entry->kind == ATTUNE_LOG_PLAIN)
      note_longer (speaker, &copy);
  }
  if (copy.who != entry->who)
    g_free (copy.who);
}

static gboolean
is_too_short (const AttuneLogSpeakers *speakers, const AttuneLogSpeaker *speaker)
{
  return speaker->longer != NULL && speaker->n >= ALIKE_MIN && !attune_log_name_is_note (speaker->longer)
         && !attune_log_speakers_is_agent (speakers, speaker->name)
         && !attune_log_name_is_id (speaker->name, speakers->place->contact);
}

void
attune_log_speakers_lengthen (AttuneLogSpeakers *speakers)
{
  guint n = speakers->names->len;

  for (guint i = 0; i < n; i++) {
    AttuneLogSpeaker *speaker = attune_log_speakers_find (speakers, speakers->names->pdata[i]);
    AttuneLogSpeaker *longer = is_too_short (speakers, speaker) ? note_name (speakers, speaker->longer) : NULL;
    if (longer == NULL)
      continue;
    longer->n += speaker->n;
    speaker->n = 0;
    speaker->decided = TRUE;
    g_ptr_array_insert (speakers->known, 0, g_strdup (longer->name));
  }
}

/* --- the second reading ---------------------------------------------------- */

AttuneLogRole
attune_log_speakers_role_of (const AttuneLogSpeakers *speakers, const char *name)
{
  const AttuneLogSpeaker *speaker = attune_log_speakers_find (speakers, name);

  if (speaker == NULL)
    return ATTUNE_LOG_NOBODY;
  if (speakers->plain)
    return speaker->role;
  if (attune_log_speakers_is_agent (speakers, name) || (speaker->sent && !speaker->received))
    return ATTUNE_LOG_AGENT;
  if (speakers->place->room && attune_log_speakers_is_staff (speakers, name))
    return ATTUNE_LOG_COLLEAGUE;
  return ATTUNE_LOG_CUSTOMER;
}

static AttuneLogRole
role_by_side (const AttuneLogSpeakers *speakers, const AttuneLogEntry *entry)
{
  const AttuneLogSpeaker *speaker = attune_log_speakers_find (speakers, entry->who);
  AttuneLogSide side = entry->side;

  if (side == ATTUNE_LOG_UNKNOWN && speaker != NULL && speaker->sent != speaker->received)
    side = speaker->sent ? ATTUNE_LOG_SENT : ATTUNE_LOG_RECEIVED;
  if (side == ATTUNE_LOG_SENT || (side == ATTUNE_LOG_UNKNOWN && attune_log_speakers_is_agent (speakers, entry->who)))
    return ATTUNE_LOG_AGENT;
  if (!speakers->place->room)
    return ATTUNE_LOG_CUSTOMER;
  if (attune_log_speakers_is_given (speakers, entry->who))
    return ATTUNE_LOG_AGENT;
  return attune_log_speakers_is_staff (speakers, entry->who) ? ATTUNE_LOG_COLLEAGUE : ATTUNE_LOG_CUSTOMER;
}

AttuneLogRole
attune_log_speakers_role (AttuneLogSpeakers *speakers, AttuneLogEntry *entry)
{
  if (entry->kind == ATTUNE_LOG_PLAIN)
    split (speakers, entry);
  if (entry->who == NULL || entry->kind == ATTUNE_LOG_AUTO || entry->kind == ATTUNE_LOG_NOTE)
    return ATTUNE_LOG_NOBODY;
  if (!speakers->plain)
    return role_by_side (speakers, entry);
  const AttuneLogSpeaker *speaker = attune_log_speakers_find (speakers, entry->who);
  return speaker == NULL ? ATTUNE_LOG_NOBODY : speaker->role;
}

const char *
attune_log_speakers_customer (const AttuneLogSpeakers *speakers)
{
  for (guint i = 0; i < speakers->names->len; i++)
    if (attune_log_speakers_role_of (speakers, speakers->names->pdata[i]) == ATTUNE_LOG_CUSTOMER)
      return speakers->names->pdata[i];
  return speakers->place->contact;
}
