/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "core/coach.h"
#include "target.h"

/*
 * A chat of any bytes, through the packs of the tree: parts with 0x1f between
 * them are the customer's name (behind "@", their nick in a room), then in turn
 * what the customer wrote and the agent's draft. What the coach says must fit the draft that it is about.
 */
#define SEPARATOR '\x1f'

static const AttunePacks *
open_packs (void)
{
  static AttunePacks *packs;

  if (packs == NULL) {
    packs = attune_packs_new ();
    g_assert_cmpuint (attune_packs_load_folder (packs, attune_packs_default_folder (), NULL), >, 0);
  }
  return packs;
}

/* Within the draft, and where it is UTF-8 never inside a character. */
static void
assert_place (const char *draft, guint start, guint end)
{
  gsize length = strlen (draft);

  g_assert_cmpuint (start, <=, end);
  g_assert_cmpuint (end, <=, length);
  if (g_utf8_validate (draft, -1, NULL)) {
    g_assert_cmpuint ((guchar) draft[start] & 0xc0, !=, 0x80);
    g_assert_cmpuint ((guchar) draft[end] & 0xc0, !=, 0x80);
  }
}

static void
assert_nudge (const AttuneNudge *nudge, const char *draft, gboolean valid)
{
  g_autofree char *applied = attune_nudge_apply (nudge, draft);

  g_assert_nonnull (nudge->check);
  g_assert_nonnull (nudge->rule);
  g_assert_nonnull (nudge->message);
  g_assert_true (!valid || g_utf8_validate (nudge->message, -1, NULL));
  g_assert_true (!valid || nudge->suggestion == NULL || g_utf8_validate (nudge->suggestion, -1, NULL));
  g_assert_true (!valid || applied == NULL || g_utf8_validate (applied, -1, NULL));
  if (nudge->start != ATTUNE_NOWHERE)
    assert_place (draft, nudge->start, nudge->end);
  if (nudge->fix != NULL)
    assert_place (draft, nudge->fix_start, nudge->fix_end);
}

/* @valid: all that was written so far is UTF-8. */
static void
assert_verdict (const AttuneVerdict *verdict, const char *draft, gboolean valid)
{
  g_autofree char *fixed = attune_verdict_fix (verdict, draft);
  guint n_holding = 0;

  g_assert_true (!valid || fixed == NULL || g_utf8_validate (fixed, -1, NULL));
  for (guint i = 0; i < verdict->nudges->len; i++) {
    const AttuneNudge *nudge = verdict->nudges->pdata[i];
    assert_nudge (nudge, draft, valid);
    n_holding += nudge->level != ATTUNE_LEVEL_HINT;
  }
  g_assert_cmpuint (n_holding, <=, 2);
  g_assert_cmpint (attune_verdict_holds (verdict), ==, n_holding > 0);
  for (guint i = 0; i < verdict->signals->len; i++) {
    const AttuneSignal *signal = &g_array_index (verdict->signals, AttuneSignal, i);
    assert_place (draft, signal->start, signal->end);
  }
}

/* Takes the next part off the input. NULL: there is none. */
static char *
take_part (const char **at, const char *end)
{
  if (*at > end)
    return NULL;
  const char *stop = memchr (*at, SEPARATOR, (gsize) (end - *at));
  if (stop == NULL)
    stop = end;
  char *part = g_strndup (*at, (gsize) (stop - *at));
  *at = stop + 1;
  return part;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const AttuneMode modes[] = { ATTUNE_MODE_COACH, ATTUNE_MODE_STRICT, ATTUNE_MODE_QUIET };
  const char *at = (const char *) data, *end = at + size;
  g_autoptr (AttuneConversation) conversation = attune_conversation_new (open_packs (), "en");
  g_autofree char *name = take_part (&at, end);
  gboolean valid = g_utf8_validate (name, -1, NULL);

  if (*name == '@')
    attune_conversation_set_nick (conversation, name + 1);
  else if (*name != '\0')
    attune_conversation_set_contact (conversation, name);
  for (guint i = 0;; i++) {
    g_autofree char *part = take_part (&at, end);
    if (part == NULL)
      return 0;
    valid = valid && g_utf8_validate (part, -1, NULL);
    if (i % 2 == 0) {
      attune_conversation_customer_said (conversation, part);
      continue;
    }
    g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, part, modes[i / 2 % G_N_ELEMENTS (modes)]);
    assert_verdict (verdict, part, valid);
    attune_conversation_agent_sent (conversation, part);
  }
}
