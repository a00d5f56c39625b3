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
#include "purple/override.h"
#include "purple/pieces.h"
#include "purple/prefs.h"

/* Takes @verdict. */
static AttuneLive *
look (const AttuneConversation *talk, const AttunePolicy *policy, AttuneVerdict *verdict, AttuneMode mode, const char *draft,
      guint cursor, gboolean paused)
{
  const AttuneMemory *memory = attune_conversation_memory (talk);
  AttuneLive *live = g_new0 (AttuneLive, 1);

  live->mode = mode;
  live->hints = attune_prefs_has_live_hints (policy);
  live->verdict = verdict;
  live->shown = attune_verdict_settled (verdict, draft, cursor, paused);
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
  AttuneMode mode = attune_chat_mode (chat);
  AttuneLive *live;

  if (talk == NULL)
    {
      /* A word to a colleague is nobody's to coach. */
      talk = chat->talk;
      mode = ATTUNE_MODE_OFF;
    }
  live = look (talk, chat->policy, attune_pieces_judge (chat, talk, draft, mode), mode, draft, cursor, paused);
  /* What it was held for may be ignored since. */
  live->held = attune_hold_verdict (chat->hold) != NULL && attune_chat_is_held (chat, draft) && attune_verdict_holds (live->verdict);
  live->way = attune_override_way (chat, &live->tries);
  return live;
}

static AttuneCheckLevel
level_of (const char *check, const char *rule, gboolean *fixed, gpointer data)
{
  return attune_prefs_check (data, NULL, check, rule, fixed);
}

AttuneLive *
attune_live_try (AttuneSession *session, const char *name, const char *said, const char *draft)
{
  const char *language = attune_policy_text (session->policy, ATTUNE_KEY_LANGUAGE);
  g_autoptr (AttuneConversation) talk = attune_conversation_new (session->packs, language);
  AttuneMode mode = attune_prefs_mode (session->policy, NULL);

  attune_conversation_set_levels (talk, level_of, session->policy);
  attune_conversation_set_contact (talk, name);
  if (said != NULL && *said != '\0')
    attune_conversation_customer_said (talk, said);
  return look (talk, session->policy, attune_coach_judge (talk, draft, mode), mode, draft, (guint) strlen (draft), TRUE);
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
