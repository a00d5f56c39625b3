/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "purple/override.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include "core/text.h"
#include "purple/customer.h"
#include "purple/prefs.h"
#include "purple/recorder.h"

#define LEAST_REASON 3 /* letters and digits: "." is no reason */

/* --- honest attempts ------------------------------------------------------- */

/* The draft's words, and nothing else of it. */
static guint
words_hash (const char *plain)
{
  g_autoptr (AttuneText) text = attune_text_new (plain, -1);
  guint hash = 5381;
  guint i;

  for (i = 0; i < text->n_words; i++)
    hash = hash * 33 + g_str_hash (text->words[i].folded);
  return hash;
}

void
attune_override_note_attempt (AttuneChat *chat, const char *plain)
{
  GHashTable *all = chat->session->attempts;
  GHashTable *made;

  g_free (chat->attempted);
  chat->attempted = attune_customer_key (chat, plain);
  made = g_hash_table_lookup (all, chat->attempted);
  if (made == NULL)
    {
      made = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (all, g_strdup (chat->attempted), made);
    }
  g_hash_table_add (made, GUINT_TO_POINTER (words_hash (plain)));
}

static guint
count_attempts (AttuneChat *chat)
{
  GHashTable *made = chat->attempted == NULL ? NULL : g_hash_table_lookup (chat->session->attempts, chat->attempted);

  return made == NULL ? 0 : g_hash_table_size (made);
}

/* --- ways out -------------------------------------------------------------- */

static AttuneWayOut
strict_way (AttuneChat *chat, guint *tries)
{
  const AttunePolicy *policy = attune_chat_policy (chat);
  guint due = attune_prefs_attempts (policy);
  guint made = count_attempts (chat);

  switch (attune_prefs_override (policy))
    {
    case ATTUNE_OVERRIDE_REASON:
      return ATTUNE_WAY_REASON;
    case ATTUNE_OVERRIDE_NEVER:
      *tries = due > made ? due - made : 0;
      return *tries > 0 ? ATTUNE_WAY_TRY : ATTUNE_WAY_MARKED;
    case ATTUNE_OVERRIDE_FREE:
    default:
      return ATTUNE_WAY_SAY_SO;
    }
}

AttuneWayOut
attune_override_way (AttuneChat *chat, guint *tries)
{
  AttuneMode mode = attune_chat_mode (chat);
  guint unwanted;

  if (tries == NULL)
    tries = &unwanted;
  *tries = 0;
  /* It came back from a closed window, or could not be sent. */
  if (attune_hold_verdict (chat->hold) == NULL || attune_hold_enter_sends (chat->hold, mode))
    return ATTUNE_WAY_ENTER;
  return mode == ATTUNE_MODE_STRICT ? strict_way (chat, tries) : ATTUNE_WAY_SAY_SO;
}

static gboolean
is_reason (const char *reason)
{
  guint letters = 0;

  for (; reason != NULL && *reason != '\0'; reason = g_utf8_next_char (reason))
    letters += g_unichar_isalnum (g_utf8_get_char (reason));
  return letters >= LEAST_REASON;
}

gboolean
attune_override_lets (AttuneChat *chat, const char *reason, char **why_not)
{
  guint tries;
  AttuneWayOut way = attune_override_way (chat, &tries);
  gboolean given = is_reason (reason);

  if (way == ATTUNE_WAY_REASON && !given && reason != NULL && *reason != '\0')
    *why_not = g_strdup (_("A reason of a few words, please; your team reads it."));
  else if (way == ATTUNE_WAY_TRY || (way == ATTUNE_WAY_REASON && !given))
    *why_not = attune_override_explain (way, tries);
  if (*why_not != NULL)
    return FALSE;
  if (way == ATTUNE_WAY_MARKED)
    attune_recorder_note (chat, ATTUNE_OUTCOME_MARKED, given ? reason : NULL);
  else if (given)
    attune_recorder_note (chat, ATTUNE_OUTCOME_OVERRIDDEN, reason);
  return TRUE;
}

void
attune_override_forget (AttuneChat *chat, const char *plain)
{
  g_autofree char *key = attune_customer_key (chat, plain);

  g_hash_table_remove (chat->session->attempts, key);
}

char *
attune_override_explain (AttuneWayOut way, guint tries)
{
  switch (way)
    {
    case ATTUNE_WAY_ENTER:
      return g_strdup (_("Press Enter again to send it as it is."));
    case ATTUNE_WAY_SAY_SO:
      return g_strdup (_("/attune send sends it as it is."));
    case ATTUNE_WAY_REASON:
      return g_strdup (_("Alone in the entry, /attune send and your reason sends it as it is; your team reads the reason."));
    case ATTUNE_WAY_TRY:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Try it once more in other words; after that it can be sent as it is.",
                                           "Try it in other words; after %u more tries it can be sent as it is.", tries),
                              tries);
    case ATTUNE_WAY_MARKED:
    default:
      return g_strdup (_("You have tried, and your customer waits: /attune send sends it as it is, with a mark in your record."));
    }
}

char *
attune_override_explain_command (AttuneChat *chat)
{
  guint tries;
  AttuneWayOut way = attune_override_way (chat, &tries);

  return attune_override_explain (way == ATTUNE_WAY_ENTER ? ATTUNE_WAY_SAY_SO : way, tries);
}

gboolean
attune_override_is_emergency (AttuneChat *chat, const char *plain)
{
  return attune_policy_is_emergency (attune_chat_policy (chat), plain);
}
