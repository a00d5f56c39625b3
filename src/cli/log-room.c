/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "cli/log-room.h"
#include "core/address.h"
#include "core/name.h"

#define CUSTOMERS_MAX 50 /* who are remembered at a time, as in the plugin */
#define MEMBERS_MAX 1000 /* who can be addressed */

typedef struct {
  const char *nick; /* borrowed from the speakers */
  AttuneName *name; /* NULL: it is just a nick */
  AttuneLogRole role;
  guint turn; /* of the room's turns, the last that was theirs; 0: none, or forgotten */
} Member;

struct AttuneLogRoom {
  const AttunePacks *packs;
  char *language;
  const AttuneLogSpeakers *speakers;
  GArray *members;
  GHashTable *by_nick; /* index + 1 */
  guint turns;
  guint n_remembered;
  const char *customer; /* ""; or borrowed from the speakers */
  AttuneOnLogForgotten on_forgotten;
  gpointer data;
};

static Member *
member (const AttuneLogRoom *room, guint i)
{
  return &g_array_index (room->members, Member, i);
}

static void
add_member (AttuneLogRoom *room, const char *nick)
{
  Member new = { nick, NULL, attune_log_speakers_role_of (room->speakers, nick), 0 };

  if (new.role == ATTUNE_LOG_NOBODY)
    return;
  if (strchr (nick, ' ') != NULL)
    new.name = attune_name_from_alias (nick);
  if (new.name == NULL)
    new.name = attune_name_from_nick (room->packs, room->language, nick);
  g_array_append_val (room->members, new);
  g_hash_table_insert (room->by_nick, (gpointer) nick, GUINT_TO_POINTER (room->members->len));
}

AttuneLogRoom *
attune_log_room_new (const AttunePacks *packs, const char *language, const AttuneLogSpeakers *speakers,
                     AttuneOnLogForgotten on_forgotten, gpointer data)
{
  AttuneLogRoom *room = g_new0 (AttuneLogRoom, 1);
  const GPtrArray *names = attune_log_speakers_names (speakers);

  room->packs = packs;
  room->language = g_strdup (language);
  room->speakers = speakers;
  room->members = g_array_new (FALSE, FALSE, sizeof (Member));
  room->by_nick = g_hash_table_new (g_str_hash, g_str_equal);
  room->customer = "";
  room->on_forgotten = on_forgotten;
  room->data = data;
  for (guint i = 0; i < names->len && room->members->len < MEMBERS_MAX; i++)
    add_member (room, names->pdata[i]);
  return room;
}

static void
forget (AttuneLogRoom *room, Member *who)
{
  who->turn = 0;
  room->n_remembered--;
  room->on_forgotten (who->nick, room->data);
}

void
attune_log_room_free (AttuneLogRoom *room)
{
  if (room == NULL)
    return;
  for (guint i = 0; i < room->members->len; i++) {
    if (member (room, i)->turn > 0)
      forget (room, member (room, i));
    attune_name_free (member (room, i)->name);
  }
  g_array_unref (room->members);
  g_hash_table_unref (room->by_nick);
  g_free (room->language);
  g_free (room);
}

static void
forget_oldest (AttuneLogRoom *room)
{
  Member *oldest = NULL;

  for (guint i = 0; i < room->members->len; i++) {
    Member *who = member (room, i);
    if (who->turn > 0 && (oldest == NULL || who->turn < oldest->turn))
      oldest = who;
  }
  forget (room, oldest);
}

/* NULL: there is nobody of that nick, or there are too many. */
static Member *
find_member (const AttuneLogRoom *room, const char *nick)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (room->by_nick, nick));
  return place == 0 ? NULL : member (room, place - 1);
}

gboolean
attune_log_room_remembers (const AttuneLogRoom *room, const char *nick)
{
  const Member *who = find_member (room, nick);
  return who != NULL && who->turn > 0;
}

void
attune_log_room_select (AttuneLogRoom *room, const char *nick)
{
  Member *who = find_member (room, nick);

  if (who == NULL)
    return;
  if (who->turn == 0 && room->n_remembered == CUSTOMERS_MAX)
    forget_oldest (room);
  room->n_remembered += who->turn == 0;
  who->turn = ++room->turns;
  room->customer = who->nick;
}

/* --- by nick --------------------------------------------------------------- */

/* The member whose nick @text begins with; the longest wins: "@Dana Whitfield" is
 * not for Dana. NULL: there is none. */
static const Member *
find_nick (const AttuneLogRoom *room, const char *text, gsize *length)
{
  const Member *found = NULL;

  *length = 0;
  if (text[strcspn (text, ":,@\n")] == '\0' || *text == '\n')
    return NULL;
  for (guint i = 0; i < room->members->len; i++) {
    gsize n = attune_address_length (text, member (room, i)->nick);
    if (n > *length) {
      found = member (room, i);
      *length = n;
    }
  }
  return found;
}

gsize
attune_log_room_skip (const AttuneLogRoom *room, const char *text)
{
  gsize skipped = 0, length;

  while (find_nick (room, text + skipped, &length) != NULL)
    skipped += length;
  return skipped;
}

/* A colleague who has written nothing: "bob: …", "@bob …". */
static gboolean
is_for_absent_colleague (const AttuneLogRoom *room, const char *text)
{
  gboolean mention = *text == '@';
  gsize end = strcspn (text, " \t\n:");
  g_autofree char *nick = g_strndup (text + mention, end - mention);

  return (mention || text[end] == ':') && attune_log_speakers_is_staff (room->speakers, nick);
}

/* --- by name --------------------------------------------------------------- */

static gboolean
is_called (const AttuneLogRoom *room, const Member *who, const char *folded, gboolean for_short)
{
  for (guint i = 0; who->name != NULL && i < who->name->words->len; i++) {
    const char *word = who->name->words->pdata[i];
    if (for_short ? attune_name_is_short_form (room->packs, room->language, word, folded) : g_str_equal (word, folded))
      return TRUE;
  }
  return FALSE;
}

/* Of several, the customer who was there last. "Bob" is Bob from next door rather
 * than Robert. */
static const Member *
find_called (const AttuneLogRoom *room, const char *folded)
{
  for (guint for_short = 0; for_short < 2; for_short++) {
    const Member *found = NULL;
    for (guint i = 0; i < room->members->len; i++)
      if (is_called (room, member (room, i), folded, for_short) && (found == NULL || member (room, i)->turn > found->turn))
        found = member (room, i);
    if (found != NULL)
      return found;
  }
  return NULL;
}

static const Member *
find_name (const AttuneLogRoom *room, const char *body)
{
  g_autoptr (AttuneText) text = attune_text_new (body, -1);
  g_autoptr (GArray) uses = attune_name_find (room->packs, room->language, text, NULL, NULL);

  for (guint i = 0; i < uses->len; i++) {
    const AttuneNameUse *use = &g_array_index (uses, AttuneNameUse, i);
    for (guint w = use->first_word; w < use->first_word + use->n_words; w++) {
      const Member *who = find_called (room, text->words[w].folded);
      if (who != NULL && who->role != ATTUNE_LOG_AGENT)
        return who;
    }
  }
  return NULL;
}

const char *
attune_log_room_find (AttuneLogRoom *room, const char *text, gboolean *addressed)
{
  const Member *for_whom = NULL, *who;
  gsize body = 0, length;

  while ((who = find_nick (room, text + body, &length)) != NULL) {
    if (who->role != ATTUNE_LOG_AGENT && (for_whom == NULL || for_whom->role == ATTUNE_LOG_COLLEAGUE))
      for_whom = who;
    body += length;
  }
  *addressed = FALSE;
  if (body == 0 && is_for_absent_colleague (room, text))
    return NULL;
  if (for_whom == NULL)
    for_whom = find_name (room, text + body);
  if (for_whom == NULL)
    return room->customer;
  *addressed = for_whom->role == ATTUNE_LOG_CUSTOMER;
  return for_whom->role == ATTUNE_LOG_CUSTOMER ? for_whom->nick : NULL;
}
