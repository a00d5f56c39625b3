/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "cli/log-name.h"
#include "cli/log-speakers-private.h"
#include "core/address.h"

#define NAME_WEIGHT 2   /* of a line that a name begins, against one that a note may begin */
#define CLEARLY_MORE 3  /* times the lines of the next one */
#define RENAMED_LINES 2 /* of a customer's second name, which is not like the first */

gboolean
attune_log_speakers_is_given (const AttuneLogSpeakers *speakers, const char *name)
{
  const char *const *agent = speakers->people->agents;

  for (; agent != NULL && *agent != NULL; agent++)
    if (attune_log_name_is_same (*agent, name))
      return TRUE;
  return FALSE;
}

gboolean
attune_log_speakers_is_staff (const AttuneLogSpeakers *speakers, const char *nick)
{
  const char *const *staff = speakers->people->staff;
  g_autofree char *folded = g_utf8_casefold (nick, -1);
  g_autofree char *base = attune_nick_base (folded);

  for (; staff != NULL && *staff != NULL; staff++) {
    g_autofree char *pattern = g_utf8_casefold (*staff, -1);
    if (g_pattern_match_simple (pattern, folded) || g_pattern_match_simple (pattern, base))
      return TRUE;
  }
  return FALSE;
}

typedef gboolean (*IsRoleFunc) (const AttuneLogSpeakers *speakers, const char *name);

gboolean
attune_log_speakers_is_agent (const AttuneLogSpeakers *speakers, const char *name)
{
  const AttuneLogPlace *place = speakers->place;
  gboolean contact = attune_log_name_is_id (name, place->contact);

  return attune_log_speakers_is_given (speakers, name) || (!contact && attune_log_name_is_id (name, place->account));
}

/* In a room, what happens there is written in its own name. */
static gboolean
is_room (const AttuneLogSpeakers *speakers, const char *name)
{
  return speakers->place->room && attune_log_name_is_id (name, speakers->place->contact);
}

static gboolean
is_contact (const AttuneLogSpeakers *speakers, const char *name)
{
  return !speakers->place->room && attune_log_name_is_id (name, speakers->place->contact);
}

static gboolean
resembles_agent (const AttuneLogSpeakers *speakers, const char *name)
{
  const AttuneLogPlace *place = speakers->place;
  return attune_log_name_resembles_id (name, place->account) && !attune_log_name_resembles_id (name, place->contact);
}

static gboolean
resembles_contact (const AttuneLogSpeakers *speakers, const char *name)
{
  return !speakers->place->room && attune_log_name_resembles_id (name, speakers->place->contact);
}

static gboolean
is_note (const AttuneLogSpeakers *speakers, const char *name)
{
  return is_room (speakers, name) || attune_log_name_is_note (name);
}

static gboolean
is_colleague (const AttuneLogSpeakers *speakers, const char *name)
{
  return attune_log_speakers_is_staff (speakers, name);
}

static gboolean
is_anybody (const AttuneLogSpeakers *speakers, const char *name)
{
  return TRUE;
}

/* The @i-th speaker, if it is not decided who they are; else NULL. */
static AttuneLogSpeaker *
undecided (const AttuneLogSpeakers *speakers, guint i)
{
  AttuneLogSpeaker *speaker = attune_log_speakers_find (speakers, speakers->names->pdata[i]);
  return speaker->decided ? NULL : speaker;
}

static void
decide (AttuneLogSpeaker *speaker, AttuneLogRole role)
{
  speaker->role = role;
  speaker->decided = TRUE;
}

static guint
count (const AttuneLogSpeakers *speakers, IsRoleFunc is_role)
{
  guint n = 0;

  for (guint i = 0; i < speakers->names->len; i++) {
    const AttuneLogSpeaker *speaker = undecided (speakers, i);
    n += speaker != NULL && is_role (speakers, speaker->name);
  }
  return n;
}

/* Those for whom @is_role holds are @role. Returns: how many. */
static guint
assign (AttuneLogSpeakers *speakers, IsRoleFunc is_role, AttuneLogRole role)
{
  guint n = 0;

  for (guint i = 0; i < speakers->names->len; i++) {
    AttuneLogSpeaker *speaker = undecided (speakers, i);
    if (speaker == NULL || !is_role (speakers, speaker->name))
      continue;
    decide (speaker, role);
    n++;
  }
  return n;
}

static guint
weigh (const AttuneLogSpeakers *speakers, const AttuneLogSpeaker *speaker)
{
  if (speaker == NULL)
    return 0;
  return speaker->n * (is_note (speakers, speaker->name) ? 1 : NAME_WEIGHT);
}

/* Who speaks most, of those who are undecided; the first of several. @next_most
 * (may be NULL) gets the weight of the next one. */
static AttuneLogSpeaker *
find_busiest (const AttuneLogSpeakers *speakers, guint *next_most)
{
  AttuneLogSpeaker *found = NULL;
  guint most = 0, next = 0;

  for (guint i = 0; i < speakers->names->len; i++) {
    AttuneLogSpeaker *speaker = undecided (speakers, i);
    guint weight = weigh (speakers, speaker);
    if (weight > most) {
      found = speaker;
      next = most;
      most = weight;
    } else
      next = MAX (next, weight);
  }
  if (next_most != NULL)
    *next_most = next;
  return found;
}

/* Nobody bears the account's name or one that was given. Returns: whether that
 * may be, or another name is as good as the account's. */
static gboolean
guess_agent (AttuneLogSpeakers *speakers, guint n_customers)
{
  guint n = count (speakers, is_anybody);

  /* rooms where the agent said nothing, chats that nobody answered */
  if (speakers->people->agents != NULL)
    return speakers->place->room || n + n_customers < 2;
  if (count (speakers, resembles_agent) == 1)
    return assign (speakers, resembles_agent, ATTUNE_LOG_AGENT) == 1;
  guint n_alike = assign (speakers, resembles_contact, ATTUNE_LOG_CUSTOMER), next_most;
  AttuneLogSpeaker *left = find_busiest (speakers, &next_most);
  if (left == NULL)
    return TRUE;
  if (n_customers + n_alike == 0 || weigh (speakers, left) < CLEARLY_MORE * next_most)
    return FALSE;
  decide (left, ATTUNE_LOG_AGENT);
  return TRUE;
}

/* In a chat for two there is one customer, by one name or by several, when they
 * were named in the contact list meanwhile; what else looks like a name is what the
 * client wrote: "Error: …". */
static void
settle_customer (AttuneLogSpeakers *speakers, guint n_customers)
{
  n_customers += assign (speakers, resembles_contact, ATTUNE_LOG_CUSTOMER);
  AttuneLogSpeaker *busiest = find_busiest (speakers, NULL);
  if (busiest == NULL || (n_customers > 0 && (busiest->n < RENAMED_LINES || is_note (speakers, busiest->name))))
    return;
  decide (busiest, ATTUNE_LOG_CUSTOMER);
  for (guint i = 0; i < speakers->names->len; i++) {
    AttuneLogSpeaker *other = undecided (speakers, i);
    if (other != NULL && attune_log_name_resembles_id (other->name, busiest->name))
      decide (other, ATTUNE_LOG_CUSTOMER);
  }
}

gboolean
attune_log_speakers_settle (AttuneLogSpeakers *speakers)
{
  gboolean settled = TRUE;

  if (!speakers->plain)
    return TRUE;
  attune_log_speakers_lengthen (speakers);
  guint n_agents = assign (speakers, attune_log_speakers_is_agent, ATTUNE_LOG_AGENT);
  guint n_customers = assign (speakers, is_contact, ATTUNE_LOG_CUSTOMER);
  if (speakers->place->room) {
    assign (speakers, is_colleague, ATTUNE_LOG_COLLEAGUE);
    assign (speakers, is_note, ATTUNE_LOG_NOBODY);
  }
  if (n_agents == 0)
    settled = guess_agent (speakers, n_customers);
  if (speakers->place->room)
    assign (speakers, is_anybody, ATTUNE_LOG_CUSTOMER);
  else
    settle_customer (speakers, n_customers);
  return settled;
}
