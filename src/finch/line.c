/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "finch/line.h"

#include <glib/gi18n-lib.h>
#include "companion/wording.h"
#include "finch/fit.h"

/* Columns: less of a nudge than this says nothing; and if it begins with what the
 * customer wrote, less than that. */
#define MIN_NUDGE 22
#define MIN_QUOTING 44

/* Between the parts of the line. */
#define GAP "  "
#define GAP_COLUMNS 2

static const AttuneNeedState STATES[] = { ATTUNE_NEED_DONE, ATTUNE_NEED_OPEN, ATTUNE_NEED_NOTHING };

typedef enum {
  FORM_SIGNS, /* ✓ Name  ○ Empathy  – Question */
  FORM_BRIEF, /* ✓ Name done  ○ Empathy open  – Question */
  FORM_FULL,  /* ✓ Name done  ○ Empathy open  – Question not needed now */
  N_FORMS
} Form;

static char *
say_need (AttuneNeedKind kind, AttuneNeedState state, Form form)
{
  gboolean worded = form == FORM_FULL || (form == FORM_BRIEF && state != ATTUNE_NEED_NOTHING);

  return g_strdup_printf ("%s %s%s%s", attune_wording_sign (state), attune_wording_need (kind), worded ? " " : "",
                          worded ? attune_wording_state (state) : "");
}

/* What the need takes in any of its states: so the next one stays in its place. */
static guint
need_columns (AttuneNeedKind kind, Form form)
{
  guint most = 0;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (STATES); i++)
    {
      g_autofree char *said = say_need (kind, STATES[i], form);

      most = MAX (most, attune_fit_columns (said));
    }
  return most;
}

static guint
form_columns (Form form)
{
  guint columns = 0;
  guint kind;

  for (kind = 0; kind < ATTUNE_N_NEEDS; kind++)
    columns += need_columns (kind, form) + GAP_COLUMNS;
  return columns;
}

/* The richest form that leaves room for a nudge. */
static Form
choose_form (guint columns)
{
  Form form = N_FORMS - 1;

  while (form > FORM_SIGNS && form_columns (form) + MIN_NUDGE > columns)
    form--;
  return form;
}

static char *
say_customer (const AttuneLive *live)
{
  const char *mood = attune_wording_mood (live);

  if (live->name == NULL || mood == NULL)
    return g_strdup (live->name != NULL ? live->name : mood);
  return g_strdup_printf ("%s, %s", live->name, mood);
}

/* What is missing has no words in the draft; some nudges quote the customer's. */
static guint
least (const AttuneNudge *nudge)
{
  gboolean quotes = nudge->start == ATTUNE_NOWHERE && g_unichar_ispunct (g_utf8_get_char (attune_wording_brief (nudge)));

  return quotes ? MIN_QUOTING : MIN_NUDGE;
}

/* The keys for @nudge in at most @columns, both or the one that matters more; NULL:
 * no room. */
static char *
say_keys (const AttuneNudge *nudge, guint columns)
{
  g_autofree char *both = g_strconcat (_("F7 why"), GAP, _("F8 fix"), NULL);
  const char *one = nudge->fix == NULL ? _("F7 why") : _("F8 fix");

  if (nudge->fix != NULL && attune_fit_columns (both) <= columns)
    return g_steal_pointer (&both);
  return attune_fit_columns (one) <= columns ? g_strdup (one) : NULL;
}

/* A nudge in @columns, and at their end the keys for it, if there is room; just
 * the keys, if there is none for the nudge. NULL: not for them, either. */
static char *
say_nudge (const AttuneNudge *nudge, guint columns)
{
  const char *said = attune_wording_brief (nudge);
  guint min = least (nudge) + GAP_COLUMNS;
  g_autofree char *keys = say_keys (nudge, columns < min ? columns : columns - min);
  g_autofree char *why = NULL;
  g_autofree char *padded = NULL;
  guint left;

  if (columns < least (nudge))
    return g_steal_pointer (&keys);
  if (keys == NULL || columns < min)
    return attune_fit_cut (said, columns);
  left = columns - GAP_COLUMNS - attune_fit_columns (keys);
  why = attune_fit_cut (said, left);
  padded = attune_fit_pad (why, left);
  return g_strconcat (padded, GAP, keys, NULL);
}

static char *
say_needs (const AttuneLive *live, Form form)
{
  g_autoptr (GString) needs = g_string_new (NULL);
  guint kind;

  for (kind = 0; kind < ATTUNE_N_NEEDS; kind++)
    {
      g_autofree char *said = say_need (kind, live->verdict->needs[kind].state, form);
      g_autofree char *padded = attune_fit_pad (said, need_columns (kind, form));

      g_string_append_printf (needs, "%s" GAP, padded);
    }
  return g_string_free (g_steal_pointer (&needs), FALSE);
}

char *
attune_line_draft (const AttuneLive *live, const AttuneNudge *hint, guint columns)
{
  Form form = choose_form (columns);
  guint taken = form_columns (form);
  g_autofree char *needs = say_needs (live, form);
  g_autofree char *rest = NULL;
  g_autofree char *line = NULL;

  if (columns > taken)
    rest = hint != NULL ? say_nudge (hint, columns - taken) : say_customer (live);
  line = g_strconcat (needs, rest, NULL);
  return attune_fit_cut (g_strchomp (line), columns);
}

gboolean
attune_line_explains (const AttuneLive *live, guint columns)
{
  const AttuneNudge *why = attune_wording_nudge (live);
  g_autofree char *held = attune_wording_held (live);

  return why == NULL || attune_fit_columns (held) + 1 + least (why) <= columns;
}

char *
attune_line_held (const AttuneLive *live, guint columns)
{
  g_autofree char *held = attune_wording_held (live);
  guint taken = attune_fit_columns (held) + 1;
  const AttuneNudge *why = attune_wording_nudge (live);
  g_autofree char *rest = why == NULL || columns <= taken ? NULL : say_nudge (why, columns - taken);
  g_autofree char *line = g_strconcat (held, " ", rest, NULL);

  return attune_fit_cut (g_strchomp (line), columns);
}
