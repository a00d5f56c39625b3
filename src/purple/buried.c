/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "purple/buried.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include "purple/commands.h"
#include "purple/override.h"

#define COMMAND "/attune"

/* In a link a slash is no command. */
static gboolean
is_in_link (const char *plain, const char *at)
{
  const char *start = at;

  while (start > plain && !g_ascii_isspace (start[-1]))
    start--;
  return g_strstr_len (start, at - start, "://") != NULL;
}

/* "/attune send"; NULL: there is none. The caller's. */
static char *
find (const char *plain)
{
  const char *at;

  /* What begins with it is a command, or was meant to be read ("//attune"). */
  for (at = strstr (plain, COMMAND); at != NULL; at = strstr (at + 1, COMMAND))
    {
      const char *name = at == plain || is_in_link (plain, at) ? NULL : attune_commands_find (at + strlen (COMMAND));

      if (name != NULL)
        return g_strconcat (COMMAND " ", name, NULL);
    }
  return NULL;
}

/* Where a held draft needs more than Enter, an answer by Enter would have this one
 * held in its place, for the command to send. */
static gboolean
has_answered (AttuneChat *chat, AttuneMode mode, const char *plain)
{
  return g_strcmp0 (chat->asked, plain) == 0
         && (chat->held == NULL || mode != ATTUNE_MODE_STRICT || attune_chat_is_held (chat, plain));
}

static void
ask (AttuneChat *chat, const char *command, const char *plain, gboolean returns)
{
  const AttuneSurface *surface = &chat->session->surface;

  if (chat->held != NULL)
    attune_surface_say (surface, chat->conv,
                        _("“%s” stands behind other words and would go out with them, so nothing was sent. Empty the entry and type it "
                          "alone; your held draft is kept."),
                        command);
  else
    attune_surface_say (surface, chat->conv,
                        _("“%s” stands behind other words and would go out with them, so nothing was sent. If you mean it to, press "
                          "Enter again."),
                        command);
  /* The client has cleared the entry: this is where the agent finds it. */
  if (!returns)
    attune_surface_say (surface, chat->conv, _("Your draft: “%s”"), plain);
}

gboolean
attune_buried_asks (AttuneChat *chat, AttuneMode mode, const char *plain, gboolean returns)
{
  g_autofree char *command = mode == ATTUNE_MODE_OFF ? NULL : find (plain);

  if (command == NULL || has_answered (chat, mode, plain) || attune_override_is_emergency (chat, plain))
    return FALSE;
  g_free (chat->asked);
  chat->asked = g_strdup (plain);
  ask (chat, command, plain, returns);
  return TRUE;
}
