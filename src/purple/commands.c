/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "purple/commands.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include "purple/chat.h"
#include "purple/markup.h"

static void help (AttuneCommand *command);

static const struct {
  const char *name;
  void (*run) (AttuneCommand *command);
  gboolean takes_argument;
  const char *usage;
  const char *help;
} subcommands[] = {
  { "status", attune_command_status, FALSE, "status", N_("what Attune does in this chat") },
  { "on", attune_command_on, TRUE, "on [chat|group|account]", N_("coach here") },
  { "off", attune_command_off, TRUE, "off [chat|group|account]", N_("do not coach here") },
  { "mode", attune_command_mode, TRUE, "mode coach|strict|quiet|off", N_("how much to speak up") },
  { "progress", attune_command_progress, FALSE, "progress", N_("what you do unprompted by now") },
  { "wake", attune_command_wake, TRUE, "wake [CHECK]", N_("bring back nudges that have gone quiet") },
  { "name", attune_command_name, TRUE, "name NAME", N_("what the customer is called") },
  { "fix", attune_command_fix, FALSE, "fix", N_("put the suggestion into your draft") },
  { "send", attune_command_send, TRUE, "send [REASON]", N_("send the held draft exactly as it is") },
  { "why", attune_command_why, FALSE, "why", N_("why the draft was held") },
  { "ignore", attune_command_ignore, TRUE, "ignore [RULE]", N_("do not say this again in this chat") },
  { "record", attune_command_record, FALSE, "record", N_("what is recorded of your drafts") },
  { "help", help, FALSE, "help", N_("this list") },
};

const char *
attune_commands_find (const char *text)
{
  const char *name = text + strspn (text, " \t");
  guint i;

  for (i = 0; name > text && i < G_N_ELEMENTS (subcommands); i++)
    {
      gsize length = strlen (subcommands[i].name);

      if (strncmp (name, subcommands[i].name, length) == 0 && !g_ascii_isalnum (name[length]))
        return subcommands[i].name;
    }
  return NULL;
}

void
attune_command_fail (AttuneCommand *command, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_free (command->error);
  command->error = attune_markup_from_plain (text);
}

static void
help (AttuneCommand *command)
{
  const AttuneSurface *surface = &command->session->surface;
  g_autoptr (GString) text = g_string_new (_("Attune coaches your replies to customers before they go out."));
  g_autofree char *markup = NULL;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (subcommands); i++)
    g_string_append_printf (text, "\n/attune %s: %s", subcommands[i].usage, _(subcommands[i].help));
  if (command->session->keys != NULL)
    g_string_append_printf (text, "\n%s", command->session->keys);
  markup = attune_markup_from_plain (text->str);
  surface->say (command->conv, markup, surface->data);
}

static void
run (AttuneCommand *command, const char *name)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (subcommands); i++)
    if (g_str_equal (subcommands[i].name, name))
      {
        if (*command->argument != '\0' && !subcommands[i].takes_argument)
          attune_command_fail (command, _("/attune %s takes nothing after it."), name);
        else
          subcommands[i].run (command);
        return;
      }
  attune_command_fail (command, _("There is no /attune %s; /attune help lists what there is."), name);
}

/* To type a command in a client with one entry, the agent had to take the
 * draft out of it. */
static void
put_draft_back (AttuneSession *session, PurpleConversation *conv)
{
  AttuneChat *chat = attune_session_chat (session, conv);

  if (chat != NULL && chat->held != NULL && chat->restore_timer == 0)
    attune_chat_restore_later (chat, chat->fixed);
}

static PurpleCmdRet
on_command (PurpleConversation *conv, const char *name, char **args, char **error, gpointer data)
{
  g_autofree char *line = g_strstrip (g_strdup (args[0] == NULL ? "" : args[0]));
  AttuneCommand command = { data, conv, "", NULL };
  char *space = strpbrk (line, " \t\n");

  if (space != NULL)
    {
      *space = '\0';
      command.argument = g_strstrip (space + 1);
    }
  run (&command, *line == '\0' ? "status" : line);
  put_draft_back (data, conv);
  if (command.error == NULL)
    return PURPLE_CMD_RET_OK;
  *error = command.error;
  return PURPLE_CMD_RET_FAILED;
}

void
attune_commands_register (AttuneSession *session)
{
  session->command
    = purple_cmd_register ("attune", "s", PURPLE_CMD_P_PLUGIN,
                           PURPLE_CMD_FLAG_IM | PURPLE_CMD_FLAG_CHAT | PURPLE_CMD_FLAG_ALLOW_WRONG_ARGS, NULL, on_command,
                           _("attune: coaches your replies to customers. /attune help lists what it can do."), session);
}

void
attune_commands_unregister (AttuneSession *session)
{
  purple_cmd_unregister (session->command);
}
