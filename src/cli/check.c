/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include "cli/chats.h"
#include "cli/cli.h"
#include "cli/line-reader.h"
#include "cli/options.h"
#include "cli/transcript.h"
#include "core/coach.h"

/* The conversation so far: one dialogue. */
typedef struct {
  AttuneChats *chats;
  const char *customer; /* what the contact list says; NULL: nothing */
  AttuneChat *chat;     /* NULL: no turn was read */
  gboolean good;
} Context;

static void
open_chat (Context *context, const char *dialogue)
{
  context->chat = attune_chats_find (context->chats, dialogue);
  if (context->customer != NULL)
    attune_conversation_set_contact (context->chat->conversation, context->customer);
}

static void
on_context_turn (const AttuneTurnLine *turn, gpointer data)
{
  Context *context = data;

  if (context->chat == NULL)
    open_chat (context, turn->dialogue);
  if (!g_str_equal (context->chat->dialogue, turn->dialogue)) {
    if (context->good)
      attune_say (_("attune check: The context holds more than one dialogue, and only the first was read. Give it one."));
    context->good = FALSE;
    return;
  }
  attune_chat_hear (context->chat, turn);
  attune_chat_take (context->chat, turn);
}

/* Up to ATTUNE_LINE_MAX bytes and one more. */
static GString *
read_all (FILE *stream)
{
  GString *draft = g_string_new (NULL);
  char block[8192];
  gsize n;

  while (draft->len <= ATTUNE_LINE_MAX && (n = fread (block, 1, sizeof block, stream)) > 0)
    g_string_append_len (draft, block, (gssize) n);
  return draft;
}

static gboolean
vet_draft (const GString *draft, const char *name)
{
  const char *invalid;

  if (draft->len > ATTUNE_LINE_MAX) {
    attune_say (_("%s: The draft is longer than %u bytes. Give one message."), name, ATTUNE_LINE_MAX);
    return FALSE;
  }
  if (!g_utf8_validate_len (draft->str, draft->len, &invalid)) {
    guint line = 1;
    for (const char *at = draft->str; at < invalid; at++)
      line += *at == '\n';
    attune_say (_("%s:%u: The draft is not plain text in UTF-8. Save it as UTF-8."), name, line);
    return FALSE;
  }
  return TRUE;
}

/* The draft as it would be typed: what ends a text file is not part of it. */
static char *
read_draft (const char *path)
{
  gboolean standard = g_str_equal (path, "-");
  g_autofree char *name = g_filename_display_name (path);
  FILE *stream = standard ? stdin : g_fopen (path, "rb");

  if (stream == NULL) {
    attune_say (_("%s: It cannot be opened: %s."), name, g_strerror (errno));
    return NULL;
  }
  g_autoptr (GString) draft = read_all (stream);
  int trouble = ferror (stream) ? errno : 0;
  if (!standard)
    fclose (stream);
  if (trouble != 0) {
    attune_say (_("%s: It cannot be read: %s."), name, g_strerror (trouble));
    return NULL;
  }
  if (!vet_draft (draft, name))
    return NULL;
  if (g_str_has_suffix (draft->str, "\r\n"))
    g_string_truncate (draft, draft->len - 2);
  else if (g_str_has_suffix (draft->str, "\n"))
    g_string_truncate (draft, draft->len - 1);
  return g_string_free (g_steal_pointer (&draft), FALSE);
}

static void
print_verdict (const AttuneOptions *options, const char *draft, const AttuneVerdict *verdict, gboolean emergency)
{
  if (options->format == ATTUNE_FORMAT_JSON) {
    g_autofree char *line = attune_verdict_json (draft, verdict);
    printf ("%s\n", line);
  } else {
    g_autoptr (AttuneTranscript) transcript = attune_transcript_new (stdout);
    attune_transcript_draft (transcript, draft, verdict);
    if (emergency)
      printf ("%s\n", _("It has one of your emergency words, with which a reply is never held."));
  }
}

static AttuneExit
judge_draft (const AttunePacks *packs, const AttuneOptions *options, const char *draft)
{
  g_autoptr (AttunePolicy) policy = attune_open_policy (options->user);
  g_autoptr (AttuneChats) chats = attune_chats_new (packs, options->lang, policy);
  Context context = { chats, options->customer, NULL, TRUE };

  if (options->context != NULL && !attune_turns_read_file (options->context, on_context_turn, &context))
    context.good = FALSE;
  if (context.chat == NULL)
    open_chat (&context, "");
  /* a name in the context is what the client said then; --customer is now */
  if (options->customer != NULL)
    attune_conversation_set_contact (context.chat->conversation, options->customer);

  g_autoptr (AttuneVerdict) verdict = attune_chats_judge (chats, context.chat, draft, options->mode);
  print_verdict (options, draft, verdict, attune_policy_is_emergency (policy, draft));
  if (!attune_output_finish () || !context.good)
    return ATTUNE_EXIT_BAD;
  return attune_verdict_holds (verdict) ? ATTUNE_EXIT_HELD : ATTUNE_EXIT_CLEAN;
}

AttuneExit
attune_check_run (char **argv)
{
  g_autoptr (AttuneOptions) options =
    attune_options_parse (argv, "check", _("[FILE]"),
                          _("Judges one draft: what would be held, why, and what to write instead. Without a FILE, or for\n"
                            "“-”, it reads standard input."),
                          ATTUNE_TAKES_FORMAT | ATTUNE_TAKES_MODE | ATTUNE_TAKES_LANG | ATTUNE_TAKES_CUSTOMER | ATTUNE_TAKES_PACKS);
  if (options == NULL)
    return ATTUNE_EXIT_BAD;
  const char *path = options->files[0] == NULL ? "-" : options->files[0];
  if (options->files[0] != NULL && options->files[1] != NULL) {
    attune_say (_("attune check: There is more than one FILE. Give one draft."));
    return ATTUNE_EXIT_BAD;
  }
  if (g_str_equal (path, "-") && g_strcmp0 (options->context, "-") == 0) {
    attune_say (_("attune check: The draft and the context cannot both be standard input. Name a file for one of them."));
    return ATTUNE_EXIT_BAD;
  }
  g_autoptr (AttunePacks) packs = attune_open_packs (options);
  g_autofree char *draft = packs == NULL ? NULL : read_draft (path);
  if (draft == NULL)
    return ATTUNE_EXIT_BAD;
  return judge_draft (packs, options, draft);
}
