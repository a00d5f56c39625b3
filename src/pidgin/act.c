/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "pidgin/composer-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include "companion/wording.h"

/* --- the card ------------------------------------------------------------- */

/* What was opened, as it stands now; NULL: nothing is said of it. */
static const AttuneNudge *
opened_nudge (AttuneComposer *composer)
{
  if (attune_card_rule (composer->card) != NULL)
    return attune_composer_nudge (composer, attune_card_rule (composer->card));
  return NULL;
}

static char *
title_of (AttuneComposer *composer, const AttuneNudge *nudge)
{
  const AttuneLive *live = composer->live;

  if (composer->opened < ATTUNE_N_NEEDS)
    return g_strdup_printf ("%s: %s", attune_wording_need (composer->opened),
                            attune_wording_state (live->verdict->needs[composer->opened].state));
  if (nudge != NULL && live->held && nudge->level > ATTUNE_LEVEL_HINT)
    return attune_wording_held (live);
  return g_strdup (_("One look before this goes out"));
}

static void
open_card (AttuneComposer *composer, const AttuneNudge *nudge)
{
  g_autofree char *title = title_of (composer, nudge);
  g_autofree char *text = NULL;

  if (nudge == NULL)
    text = attune_wording_explain (composer->live, composer->opened, composer->text->plain);
  attune_card_open (composer->card, title, nudge, text);
}

void
attune_composer_refresh_card (AttuneComposer *composer)
{
  const AttuneNudge *nudge;

  if (!attune_card_is_open (composer->card))
    return;
  if (composer->opened == ATTUNE_OPENED_WAY)
    {
      /* It says so of the held draft, and stays as it is as long as that. */
      if (composer->live == NULL || !composer->live->held)
        attune_card_close (composer->card);
      return;
    }
  nudge = composer->live == NULL ? NULL : opened_nudge (composer);
  /* It was put right, or is not to be said any more. */
  if (composer->live == NULL || (nudge == NULL && composer->opened == ATTUNE_OPENED_HINT))
    attune_card_close (composer->card);
  else
    open_card (composer, nudge != NULL ? nudge : attune_wording_nudge_on (composer->live, composer->opened));
}

static void
open_nudge (AttuneComposer *composer, const AttuneNudge *nudge)
{
  composer->opened = ATTUNE_OPENED_HINT;
  open_card (composer, nudge);
}

void
attune_composer_open_rule (AttuneComposer *composer, const char *rule, gboolean why)
{
  const AttuneNudge *nudge = attune_composer_look (composer) ? attune_composer_nudge (composer, rule) : NULL;

  if (nudge == NULL)
    return;
  open_nudge (composer, nudge);
  if (why)
    attune_card_show_why (composer->card);
}

void
attune_composer_open_way (AttuneComposer *composer, const char *why_not, gboolean again)
{
  g_autofree char *title = NULL;
  gboolean asks;

  if (!attune_composer_look (composer))
    return;
  composer->opened = ATTUNE_OPENED_WAY;
  title = attune_wording_held (composer->live);
  asks = composer->live->way == ATTUNE_WAY_REASON;
  attune_card_open (composer->card, title, NULL,
                    asks && !again ? _("Say why it is to go as it is, and press Enter. Your team reads the reason.") : why_not);
  if (asks)
    attune_card_ask (composer->card, again);
}

void
attune_composer_close_card (AttuneComposer *composer)
{
  attune_card_close (composer->card);
  gtk_widget_grab_focus (composer->entry);
}

/* --- suggestions ---------------------------------------------------------- */

/* The first that has one: of what is held, or is said now. */
static const AttuneNudge *
first_with_fix (const AttuneLive *live)
{
  const GPtrArray *nudges = live->shown;
  guint i;

  for (i = 0; i < nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (nudges, i);

      if (nudge->fix != NULL)
        return nudge;
    }
  return NULL;
}

void
attune_composer_use (AttuneComposer *composer, const char *rule)
{
  g_autofree char *fixed = NULL;
  const AttuneNudge *nudge;

  if (!attune_composer_look (composer))
    return;
  nudge = rule != NULL ? attune_composer_nudge (composer, rule) : first_with_fix (composer->live);
  if (rule == NULL && composer->live->held)
    fixed = composer->ipc->fix (composer->live, NULL, composer->text->plain);
  if (fixed == NULL && nudge != NULL)
    fixed = composer->ipc->fix (composer->live, nudge, composer->text->plain);
  if (fixed == NULL)
    return;
  attune_entry_text_replace (composer->text, composer->buffer, fixed);
  gtk_widget_grab_focus (composer->entry);
  attune_composer_look (composer);
}

/* --- what the agent does not want to hear --------------------------------- */

void
attune_composer_ignore (AttuneComposer *composer, const char *rule)
{
  composer->ipc->ignore (composer->ipc->session, composer->gtkconv->active_conv, rule);
  attune_composer_close_card (composer);
}

void
attune_composer_switch_off (AttuneComposer *composer, const char *rule)
{
  composer->ipc->switch_off (composer->ipc->session, rule);
  attune_composer_close_card (composer);
}

/* --- from nudge to nudge -------------------------------------------------- */

static void
select_words (AttuneComposer *composer, const AttuneNudge *nudge)
{
  GtkTextIter from, to;

  if (!attune_marks_range (composer->marks, nudge->rule, &from, &to))
    return;
  gtk_text_buffer_select_range (composer->buffer, &to, &from);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (composer->entry), gtk_text_buffer_get_insert (composer->buffer));
}

/* Behind the one that is open; G_MAXUINT: none is. */
static guint
next_place (AttuneComposer *composer, const GPtrArray *nudges)
{
  const char *rule = attune_card_is_open (composer->card) ? attune_card_rule (composer->card) : NULL;
  guint i;

  for (i = 0; rule != NULL && i < nudges->len; i++)
    if (strcmp (((const AttuneNudge *) g_ptr_array_index (nudges, i))->rule, rule) == 0)
      return i + 1;
  return 0;
}

void
attune_composer_go (AttuneComposer *composer)
{
  const GPtrArray *nudges;
  guint place;

  if (!attune_composer_look (composer))
    return;
  nudges = composer->live->verdict->nudges;
  place = next_place (composer, nudges);
  if (place < nudges->len)
    {
      const AttuneNudge *nudge = g_ptr_array_index (nudges, place);

      open_nudge (composer, nudge);
      select_words (composer, nudge);
    }
  else if (attune_card_is_open (composer->card))
    attune_card_focus (composer->card);
  else
    attune_strip_focus (composer->strip);
}

/* --- the strip and the card ----------------------------------------------- */

static void
on_open_need (AttuneNeedKind need, gpointer data)
{
  AttuneComposer *composer = data;
  gboolean again = attune_card_is_open (composer->card) && composer->opened == need;

  if (again)
    attune_composer_close_card (composer);
  else if (attune_composer_look (composer))
    {
      composer->opened = need;
      open_card (composer, attune_wording_nudge_on (composer->live, need));
    }
}

static void
on_open_hint (gpointer data)
{
  AttuneComposer *composer = data;
  const AttuneNudge *nudge;

  if (attune_card_is_open (composer->card) && composer->opened == ATTUNE_OPENED_HINT)
    {
      attune_composer_close_card (composer);
      return;
    }
  nudge = attune_composer_look (composer) ? attune_wording_nudge (composer->live) : NULL;
  if (nudge != NULL)
    open_nudge (composer, nudge);
}

static void
on_use_fix (gpointer data)
{
  attune_composer_use (data, NULL);
}

static void
on_set_name (const char *name, gpointer data)
{
  AttuneComposer *composer = data;

  if (name != NULL)
    composer->ipc->set_name (composer->ipc->session, composer->gtkconv->active_conv, composer->text->plain, name);
  gtk_widget_grab_focus (composer->entry);
}

const AttuneStripActions attune_composer_strip_actions = { on_open_need, on_open_hint, on_use_fix, on_set_name };

static void
on_card_use (const char *rule, gpointer data)
{
  attune_composer_use (data, rule);
}

static void
on_card_ignore (const char *rule, gpointer data)
{
  attune_composer_ignore (data, rule);
}

static void
on_card_switch_off (const char *rule, gpointer data)
{
  attune_composer_switch_off (data, rule);
}

static void
on_card_reason (const char *reason, gpointer data)
{
  attune_composer_send_as_is (data, reason);
}

static void
on_card_close (gpointer data)
{
  attune_composer_close_card (data);
}

const AttuneCardActions attune_composer_card_actions
  = { on_card_use, on_card_ignore, on_card_switch_off, on_card_reason, on_card_close };
