/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "purple/surface.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <time.h>
#include "purple/markup.h"
#include "purple/override.h"

/* Bytes: what is read at a glance, in a nudge. */
#define SHORT_DRAFT 300

static void
say (PurpleConversation *conv, const char *markup, gpointer data)
{
  purple_conversation_write (conv, NULL, markup, PURPLE_MESSAGE_SYSTEM | PURPLE_MESSAGE_NO_LOG, time (NULL));
}

void
attune_surface_say (const AttuneSurface *surface, PurpleConversation *conv, const char *format, ...)
{
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  markup = attune_markup_from_plain (text);
  surface->say (conv, markup, surface->data);
}

/* A line of its own, made from plain text. */
static void
append_plain (GString *markup, const char *text)
{
  g_autofree char *escaped = attune_markup_from_plain (text);

  g_string_append_printf (markup, "<br>%s", escaped);
}

static void
append_instead (GString *markup, const char *suggestion)
{
  g_autofree char *instead = g_strdup_printf (_("Instead: “%s”"), suggestion);

  append_plain (markup, instead);
}

/* The draft with both of two suggestions in it, for each alone would show the
 * other's fault. NULL: there are not two, or it is too long to be read at a
 * glance. */
static char *
suggest_together (const AttuneHeld *held)
{
  g_autofree char *together = NULL;
  guint n = 0;
  guint i;

  for (i = 0; i < held->verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (held->verdict->nudges, i);

      n += nudge->level > ATTUNE_LEVEL_HINT && nudge->fix != NULL;
    }
  if (n < 2)
    return NULL;
  together = attune_verdict_fix (held->verdict, held->draft);
  return together != NULL && strlen (together) <= SHORT_DRAFT ? g_steal_pointer (&together) : NULL;
}

static void
append_nudges (GString *markup, const AttuneHeld *held)
{
  g_autofree char *together = suggest_together (held);
  guint i;

  for (i = 0; i < held->verdict->nudges->len; i++)
    {
      const AttuneNudge *one = g_ptr_array_index (held->verdict->nudges, i);

      if (one->level == ATTUNE_LEVEL_HINT)
        continue;
      append_plain (markup, one->message);
      if (together == NULL && one->suggestion != NULL)
        append_instead (markup, one->suggestion);
    }
  if (together != NULL)
    append_instead (markup, together);
}

static gboolean
has_fix (const AttuneVerdict *verdict)
{
  guint i;

  for (i = 0; i < verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);

      /* A hint is not shown here, so neither is its fix. */
      if (nudge->level > ATTUNE_LEVEL_HINT && nudge->fix != NULL)
        return TRUE;
    }
  return FALSE;
}

/* What the agent can do, in one or two sentences. The caller's. */
static char *
keys (const AttuneHeld *held)
{
  gboolean fix = has_fix (held->verdict);
  g_autofree char *way = NULL;

  if (held->way == ATTUNE_WAY_ENTER && held->returns)
    return g_strdup (fix ? _("Press Enter again to send it as it is; /attune fix applies the suggestion.")
                         : _("Press Enter again to send it as it is, or change it first."));
  if (held->way == ATTUNE_WAY_ENTER || (held->way == ATTUNE_WAY_SAY_SO && !held->returns))
    return g_strdup (fix ? _("/attune fix applies the suggestion, /attune send sends your draft as it is.")
                         : _("/attune send sends your draft as it is."));
  way = attune_override_explain (held->way, held->tries);
  return g_strdup_printf ("%s %s", fix ? _("Change it, or use /attune fix; Enter alone does not send it.") : _("Change it; Enter alone does not send it."), way);
}

static void
nudge (PurpleConversation *conv, const AttuneHeld *held, gpointer data)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  g_autofree char *title = attune_markup_from_plain (_("Attune: one look before this goes out."));
  g_autofree char *keys_line = keys (held);
  g_autofree char *last = attune_markup_from_plain (keys_line);

  g_string_append_printf (markup, "<b>%s</b>", title);
  append_nudges (markup, held);
  if (!held->returns)
    {
      /* The client has cleared the entry: this is where the agent finds it. */
      g_autofree char *draft = g_strdup_printf (_("Your draft: “%s”"), held->draft);

      append_plain (markup, draft);
    }
  g_string_append_printf (markup, "<br><i>%s</i>", last);
  say (conv, markup->str, NULL);
}

static gboolean
can_restore (PurpleConversation *conv, gpointer data)
{
  PurpleConversationUiOps *ops = purple_conversation_get_ui_ops (conv);

  /* Without it libpurple asks in a dialog that keeps a pointer to our text. */
  return ops != NULL && ops->send_confirm != NULL;
}

static void
restore (PurpleConversation *conv, const char *markup, gpointer data)
{
  purple_conv_send_confirm (conv, markup);
}

const AttuneSurface attune_surface_text = { nudge, say, can_restore, restore, NULL };
