/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "cli/log-name.h"
#include "cli/log-speakers-private.h"
#include "core/address.h"

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
  return speakers->place->room && attune_log_speakers_is_staff (speakers, name);
}

static gboolean
is_anybody (const AttuneLogSpeakers *speakers, const char *name)
{
  return TRUE;
}

/* Moves those for whom @is_role holds from the undecided to @role. Returns: how
 * many. */
static guint
assign (AttuneLogSpeakers *speakers, GPtrArray *undecided, IsRoleFunc is_role, AttuneLogRole role)
{
  guint n = 0;

  for (guint i = undecided->len; i-- > 0;) {
    AttuneLogSpeaker *speaker = undecided->pdata[i];
    if (!is_role (speakers, speaker->name))
      continue;
    speaker->role = role;
    g_ptr_array_remove_index_fast (undecided, i);
    n++;
  }
  return n;
}

static guint
count (AttuneLogSpeakers *speakers, const GPtrArray *undecided, IsRoleFunc is_role)
{
  guint n = 0;

  for (guint i = 0; i < undecided->len; i++)
    n += is_role (speakers, ((const AttuneLogSpeaker *) undecided->pdata[i])->name);
  return n;
}

/* Who speaks most; of several, nobody (NULL) or, when it must be one, the first. */
static AttuneLogSpeaker *
find_busiest (const GPtrArray *undecided, gboolean must)
{
  AttuneLogSpeaker *found = NULL;
  gboolean several = FALSE;

  for (guint i = 0; i < undecided->len; i++) {
    AttuneLogSpeaker *speaker = undecided->pdata[i];
    if (found != NULL && speaker->n <= found->n) {
      several |= speaker->n == found->n;
      continue;
    }
    found = speaker;
    several = FALSE;
  }
  return several && !must ? NULL : found;
}

/* Nobody bears the account's name or one that was given. Returns: whether that
 * may be, or another name is as good as the account's. */
static gboolean
guess_agent (AttuneLogSpeakers *speakers, GPtrArray *undecided, guint n_customers)
{
  /* rooms where the agent said nothing, chats that nobody answered */
  if (speakers->people->agents != NULL)
    return speakers->place->room || undecided->len + n_customers < 2;
  if (count (speakers, undecided, resembles_agent) == 1)
    return assign (speakers, undecided, resembles_agent, ATTUNE_LOG_AGENT) == 1;
  n_customers += assign (speakers, undecided, resembles_contact, ATTUNE_LOG_CUSTOMER);
  AttuneLogSpeaker *left = n_customers > 0 ? find_busiest (undecided, FALSE) : NULL;
  if (left == NULL)
    return undecided->len == 0;
  left->role = ATTUNE_LOG_AGENT;
  g_ptr_array_remove_fast (undecided, left);
  return TRUE;
}

/* In a chat for two there is one customer, by one name or by several that are
 * alike; what else looks like a name is what the client wrote: "Error: …". */
static void
settle_customer (AttuneLogSpeakers *speakers, GPtrArray *undecided)
{
  const char *known = attune_log_speakers_customer (speakers);
  AttuneLogSpeaker *customer = known == NULL || attune_log_speakers_find (speakers, known) == NULL ? find_busiest (undecided, TRUE) : NULL;

  if (customer != NULL) {
    customer->role = ATTUNE_LOG_CUSTOMER;
    known = customer->name;
  }
  for (guint i = 0; i < undecided->len && known != NULL; i++) {
    AttuneLogSpeaker *other = undecided->pdata[i];
    if (attune_log_name_resembles_id (other->name, known))
      other->role = ATTUNE_LOG_CUSTOMER;
  }
}

gboolean
attune_log_speakers_settle (AttuneLogSpeakers *speakers)
{
  g_autoptr (GPtrArray) undecided = g_ptr_array_new ();
  gboolean settled = TRUE;

  if (!speakers->plain)
    return TRUE;
  for (guint i = 0; i < speakers->names->len; i++)
    g_ptr_array_add (undecided, attune_log_speakers_find (speakers, speakers->names->pdata[i]));
  guint n_agents = assign (speakers, undecided, attune_log_speakers_is_agent, ATTUNE_LOG_AGENT);
  guint n_customers = assign (speakers, undecided, is_contact, ATTUNE_LOG_CUSTOMER);
  assign (speakers, undecided, is_colleague, ATTUNE_LOG_COLLEAGUE);
  assign (speakers, undecided, is_note, ATTUNE_LOG_NOBODY);
  if (n_agents == 0)
    settled = guess_agent (speakers, undecided, n_customers);
  if (speakers->place->room)
    assign (speakers, undecided, is_anybody, ATTUNE_LOG_CUSTOMER);
  else
    settle_customer (speakers, undecided);
  return settled;
}
