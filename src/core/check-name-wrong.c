/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The draft addresses somebody else: a customer of another chat, a misspelt
 * name, the wrong title. */

static gboolean
customer_wrote (const AttuneMemory *memory, const char *folded)
{
  return memory->said != NULL && attune_text_has_word (memory->said, folded);
}

static char *
message_for (const AttuneNameUse *use, const char *seen, const char *name)
{
  switch (use->kind)
    {
    case ATTUNE_NAME_USE_OTHER:
      if (name == NULL)
        return g_strdup_printf (_("“%s” is the customer of another chat that you have open. Is this the right one?"), seen);
      return g_strdup_printf (_("“%s” is the customer of another chat. Here you are talking with %s."), seen, name);
    case ATTUNE_NAME_USE_MISSPELT:
      return g_strdup_printf (_("“%s” looks like a slip: the name is spelt %s."), seen, name);
    case ATTUNE_NAME_USE_TITLE:
      return g_strdup_printf (_("“%s” does not have this customer’s title. They go by %s."), seen, name);
    default:
      return g_strdup_printf (_("You greet “%s”, but the customer of this chat is %s."), seen, name);
    }
}

static const char *
rule_of (AttuneNameUseKind kind)
{
  switch (kind)
    {
    case ATTUNE_NAME_USE_OTHER: return "other-chat";
    case ATTUNE_NAME_USE_MISSPELT: return "misspelt";
    case ATTUNE_NAME_USE_TITLE: return "title";
    default: return "stranger";
    }
}

static void
add (const AttuneCheckInput *input, const AttuneNameUse *use, GPtrArray *nudges)
{
  const AttuneName *name = input->memory->name;
  const AttuneWord *first = &input->draft->words[use->first_word];
  const AttuneWord *last = &input->draft->words[use->first_word + use->n_words - 1];
  g_autofree char *seen = attune_text_slice (input->draft, first->start, last->end);
  AttuneNudge *nudge;

  nudge = attune_nudge_new ("name.wrong", rule_of (use->kind), use->kind == ATTUNE_NAME_USE_OTHER ? ATTUNE_LEVEL_MUST : ATTUNE_LEVEL_NUDGE,
                            message_for (use, seen, name != NULL ? use->kind == ATTUNE_NAME_USE_MISSPELT ? name->full : name->greeting : NULL));
  nudge->start = first->start;
  nudge->end = last->end;
  nudge->source = g_strdup (_("A wrong name makes customers avoid the company (Journal of Retailing 2026)."));
  if (name != NULL)
    attune_nudge_replace (nudge, input->draft, first->start, last->end, g_strdup (name->greeting));
  g_ptr_array_add (nudges, nudge);
}

static gboolean
is_wrong (const AttuneCheckInput *input, const AttuneNameUse *use)
{
  const char *folded = input->draft->words[use->first_word].folded;
  gboolean known = input->memory->name != NULL && !input->memory->name_is_guess;

  switch (use->kind)
    {
    case ATTUNE_NAME_USE_OTHER: return !customer_wrote (input->memory, folded);
    case ATTUNE_NAME_USE_MISSPELT:
    case ATTUNE_NAME_USE_TITLE: return known && !customer_wrote (input->memory, input->draft->words[use->first_word + use->n_words - 1].folded);
    case ATTUNE_NAME_USE_UNKNOWN: return known && use->greeted && !customer_wrote (input->memory, folded);
    case ATTUNE_NAME_USE_OWN: break;
    }
  return FALSE;
}

void
attune_check_name_wrong (const AttuneCheckInput *input, GPtrArray *nudges)
{
  guint i;

  for (i = 0; i < input->names->len; i++)
    {
      const AttuneNameUse *use = &g_array_index (input->names, AttuneNameUse, i);

      if (is_wrong (input, use))
        {
          add (input, use, nudges);
          return;
        }
    }
}
