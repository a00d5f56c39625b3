/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/live.h"

#include <string.h>
#include "core/coach.h"
#include "core/memory.h"
#include "core/settle.h"
#include "purple/customer.h"
#include "purple/prefs.h"

static AttuneLive *
look (const AttuneConversation *talk, const char *draft, guint cursor, gboolean paused, AttuneMode mode)
{
  const AttuneMemory *memory = attune_conversation_memory (talk);
  AttuneLive *live = g_new0 (AttuneLive, 1);

  live->mode = mode;
  live->verdict = attune_coach_judge (talk, draft, mode);
  live->shown = attune_verdict_settled (live->verdict, draft, cursor, paused);
  live->name = memory->name == NULL ? NULL : g_strdup (memory->name->greeting);
  live->name_source = memory->name_source;
  live->heard = memory->customer_turns > 0;
  live->mood = attune_conversation_mood (talk);
  return live;
}

AttuneLive *
attune_live_look (AttuneChat *chat, const char *draft, guint cursor, gboolean paused)
{
  AttuneConversation *talk = attune_customer_for_draft (chat, draft);
  AttuneMode mode = attune_prefs_mode ();
  AttuneLive *live;

  /* A word to a colleague is nobody's to coach. */
  live = look (talk != NULL ? talk : chat->talk, draft, cursor, paused, talk != NULL ? mode : ATTUNE_MODE_OFF);
  /* What it was held for may be ignored since. */
  live->held = attune_hold_verdict (chat->hold) != NULL && attune_chat_is_held (chat, draft) && attune_verdict_holds (live->verdict);
  live->enter_sends = live->held && attune_hold_enter_sends (chat->hold, mode);
  return live;
}

AttuneLive *
attune_live_try (AttuneSession *session, const char *name, const char *said, const char *draft)
{
  g_autoptr (AttuneConversation) talk = attune_conversation_new (session->packs, NULL);

  attune_conversation_set_switch (talk, attune_prefs_is_on);
  attune_conversation_set_contact (talk, name);
  if (said != NULL && *said != '\0')
    attune_conversation_customer_said (talk, said);
  return look (talk, draft, (guint) strlen (draft), TRUE, attune_prefs_mode ());
}

void
attune_live_free (AttuneLive *live)
{
  if (live == NULL)
    return;
  g_ptr_array_unref (live->shown);
  attune_verdict_free (live->verdict);
  g_free (live->name);
  g_free (live);
}
