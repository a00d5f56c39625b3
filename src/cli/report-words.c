/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <math.h>
#include <string.h>
#include <glib/gi18n-lib.h>
#include "cli/report-words.h"

static const struct {
  const char *name;
  const char *words;
} checks[] = {
  { "apology", N_("One apology is enough") }, { "dismissal", N_("No brush-offs") },
  { "empathy", N_("Feelings answered") },     { "empathy.sympathy", N_("Empathy, not pity") },
  { "involve", N_("Asking what suits") },     { "listening", N_("Nothing asked twice") },
  { "name", N_("Greeting by name") },         { "name.overuse", N_("Name not overused") },
  { "name.wrong", N_("The right name") },     { "ownership", N_("Saying who does it") },
  { "question", N_("Asking first") },         { "stock", N_("Fresh words") },
  { "tone", N_("A tone that fits") },         { "unanswered", N_("All questions answered") },
};

const char *
attune_words_check (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].name, name))
      return _(checks[i].words);
  return name;
}

const char *
attune_words_phase (AttunePhase phase)
{
  switch (phase) {
  case ATTUNE_PHASE_OPENING:
    return C_("report", "Opening");
  case ATTUNE_PHASE_WORKING:
    return C_("report", "Working on it");
  default:
    return C_("report", "Closing");
  }
}

const char *
attune_words_mood (guint mood)
{
  switch (mood) {
  case 0:
    return C_("report", "upset");
  case 1:
    return C_("report", "neutral");
  default:
    return C_("report", "pleased");
  }
}

char *
attune_words_agent (const AttuneReportAgent *agent)
{
  return attune_report_agent_title (agent, _("(no name)"));
}

/* --- numbers -------------------------------------------------------------- */

/* Not printf's: the locale may have no separator, or one in another character
 * set. */
char *
attune_words_count (guint64 count)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, count);
  /* Translators: what stands between the thousands: 12,345 */
  const char *separator = C_("thousands separator", ",");
  GString *grouped = g_string_new (NULL);
  gsize n = strlen (digits);

  for (gsize i = 0; i < n; i++) {
    if (i > 0 && (n - i) % 3 == 0)
      g_string_append (grouped, separator);
    g_string_append_c (grouped, digits[i]);
  }
  return g_string_free (grouped, FALSE);
}

/* A number and its unit stay on one line. Takes @words. */
static char *
keep_together (char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  g_free (words);
  return g_strjoinv ("\302\240", parts);
}

char *
attune_words_of (guint64 whole)
{
  g_autofree char *count = attune_words_count (whole);

  /* Translators: behind a number: 6,776 of 8,643 */
  return keep_together (g_strdup_printf (_("of %s"), count));
}

/* Not all, and not none, until it is. */
static guint
round_share (guint64 part, guint64 whole)
{
  guint percent = (guint) lround (100 * (double) part / (double) whole);

  if (part > 0 && part < whole)
    return CLAMP (percent, 1, 99);
  return percent;
}

char *
attune_words_part (guint64 part, guint64 whole)
{
  if (whole < ATTUNE_ENOUGH)
    return g_strdup ("–");
  return keep_together (g_strdup_printf (_("%u %%"), round_share (part, whole)));
}

char *
attune_words_share (AttuneRate rate)
{
  return attune_words_part (rate.met, attune_rate_total (rate));
}

char *
attune_words_seconds (double milliseconds)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_autoptr (GString) number = g_string_new (NULL);

  g_ascii_formatd (digits, sizeof digits, milliseconds < 10000 ? "%.1f" : "%.0f", milliseconds / 1000);
  g_string_assign (number, digits);
  /* Translators: what stands before the tenths: 8.2 */
  g_string_replace (number, ".", C_("decimal point", "."), 1);
  /* Translators: seconds: 8.2 s */
  return keep_together (g_strdup_printf (_("%s s"), number->str));
}

char *
attune_words_change (const AttuneChange *change, const char *arrow)
{
  if (change->trend == ATTUNE_TREND_UNKNOWN)
    return g_strdup (C_("report", "too few"));
  guint earlier = round_share (change->earlier.met, attune_rate_total (change->earlier));
  guint later = round_share (change->later.met, attune_rate_total (change->later));
  return keep_together (g_strdup_printf (_("%u %s %u %%"), earlier, arrow, later));
}

const char *
attune_words_trend (AttuneTrend trend)
{
  switch (trend) {
  case ATTUNE_TREND_UP:
    return C_("report", "up");
  case ATTUNE_TREND_DOWN:
    return C_("report", "down");
  case ATTUNE_TREND_STEADY:
    return C_("report", "steady");
  default:
    return C_("report", "too few");
  }
}

char *
attune_words_series (const GArray *series)
{
  AttuneChange change = attune_series_change (series);

  if (change.trend == ATTUNE_TREND_UNKNOWN)
    return g_strdup (_("Too few drafts to judge a change by."));
  g_autofree char *earlier = attune_words_share (change.earlier);
  g_autofree char *later = attune_words_share (change.later);
  return g_strdup_printf (_("From %s in the first half to %s in the second: %s."), earlier, later,
                          attune_words_trend (change.trend));
}

/* --- rules ---------------------------------------------------------------- */

char *
attune_words_rule (const AttuneReportRule *rule)
{
  return g_strdup_printf ("%s/%s", rule->check->name, rule->name);
}

const char *
attune_words_verdict (const AttuneReportRule *rule)
{
  AttuneRate rate = attune_advice_rate (&rule->advice);

  if (!attune_rate_is_enough (rate))
    return _("too few to judge");
  if (attune_rule_is_doubtful (rule))
    return _("look at this rule");
  return attune_rate_share (rate) < 0.75 ? _("often followed") : _("mostly followed");
}

/* --- sentences ------------------------------------------------------------ */

static char *
day_of (gint64 time)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (time);

  return g_date_time_format (when, "%Y-%m-%d");
}

char *
attune_words_scope (const AttuneReport *report)
{
  guint n = report->agents->len;
  g_autofree char *agents = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u agent", "%u agents", n), n);

  if (report->drafts.total == 0)
    return g_strdup (_("No drafts in this period"));
  g_autofree char *first = day_of (report->first);
  g_autofree char *last = day_of (report->last);
  return g_strdup_printf (_("Drafts from %s to %s, %s"), first, last, agents);
}

char *
attune_words_held (const AttuneReport *report)
{
  g_autofree char *half = attune_words_seconds (attune_durations_quantile (report->held, 0.5));
  g_autofree char *most = attune_words_seconds (attune_durations_quantile (report->held, 0.9));

  if (attune_durations_total (report->held) == 0)
    return NULL;
  if (attune_durations_total (report->held) < ATTUNE_ENOUGH)
    return g_strdup_printf (_("Half of the drafts that were held waited for no more than %s; they are few."), half);
  return g_strdup_printf (
    _("Half of the drafts that were held waited for no more than %s, nine in ten for no more than %s."), half, most);
}

char *
attune_words_kept (const AttuneDraftCount *drafts)
{
  g_autofree char *overridden = attune_words_count (drafts->outcomes[ATTUNE_OUTCOME_OVERRIDDEN]);
  g_autofree char *marked = attune_words_count (drafts->outcomes[ATTUNE_OUTCOME_MARKED]);
  g_autofree char *emergencies = attune_words_count (drafts->outcomes[ATTUNE_OUTCOME_EMERGENCY]);
  g_autofree char *failed = attune_words_count (drafts->outcomes[ATTUNE_OUTCOME_FAILED]);

  return g_strdup_printf (
    _("Sent with a reason: %s. Sent with a mark, after several attempts: %s. Let through as emergencies: %s. "
       "Sent unread, because Attune failed: %s."),
    overridden, marked, emergencies, failed);
}

static const AttuneReportCheck *
find_most_nudged (const AttuneReport *report)
{
  const AttuneReportCheck *most = NULL;

  for (guint i = 0; i < report->checks->len; i++) {
    const AttuneReportCheck *check = report->checks->pdata[i];
    if (attune_advice_given (&check->advice) > (most == NULL ? 0 : attune_advice_given (&most->advice)))
      most = check;
  }
  return most;
}

#define WORTH_A_WORD 0.03 /* what is less stands in the tables */

/* The check that went furthest in that direction; NULL: none did. */
static const AttuneReportCheck *
find_moved (const AttuneReport *report, AttuneTrend trend, AttuneChange *change)
{
  const AttuneReportCheck *furthest = NULL;
  double distance = WORTH_A_WORD;

  for (guint i = 0; i < report->checks->len; i++) {
    const AttuneReportCheck *check = report->checks->pdata[i];
    AttuneChange this = attune_series_change (check->series);
    double moved = fabs (attune_rate_share (this.later) - attune_rate_share (this.earlier));
    if (this.trend == trend && moved > distance) {
      furthest = check;
      distance = moved;
      *change = this;
    }
  }
  return furthest;
}

static void
add_moved (GPtrArray *sentences, const AttuneReport *report, AttuneTrend trend)
{
  AttuneChange change;
  const AttuneReportCheck *check = find_moved (report, trend, &change);

  if (check == NULL)
    return;
  const char *words = attune_words_check (check->name);
  g_autofree char *earlier = attune_words_share (change.earlier);
  g_autofree char *later = attune_words_share (change.later);
  if (trend == ATTUNE_TREND_UP)
    g_ptr_array_add (sentences,
                     g_strdup_printf (_("Best progress: “%s”, from %s of first drafts to %s."), words, earlier, later));
  else
    g_ptr_array_add (sentences, g_strdup_printf (_("Could use some practice: “%s”, from %s of first drafts to %s."), words,
                                                 earlier, later));
}

static void
add_doubtful (GPtrArray *sentences, const AttuneReport *report)
{
  g_autoptr (GPtrArray) rules = attune_report_rules_by_doubt (report);

  for (guint i = 0; i < MIN (rules->len, 3) && attune_rule_is_doubtful (rules->pdata[i]); i++) {
    const AttuneReportRule *rule = rules->pdata[i];
    AttuneRate rate = attune_advice_rate (&rule->advice);
    g_autofree char *name = attune_words_rule (rule);
    guint of_100 = round_share (rate.missed, attune_rate_total (rate));
    g_ptr_array_add (
      sentences,
      g_strdup_printf (
        _(
          "Look at the rule %s: what it stops is sent as it was in %u of 100 cases. The rule may be wrong, rather than the agents."),
        name, of_100));
  }
}

GPtrArray *
attune_words_standing_out (const AttuneReport *report)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  const AttuneReportCheck *nudged = find_most_nudged (report);

  if (report->drafts.total < ATTUNE_ENOUGH)
    g_ptr_array_add (sentences, g_strdup (_("There are too few drafts to judge anything by. Wait for some more.")));
  if (nudged != NULL) {
    g_autofree char *count = attune_words_count (attune_advice_given (&nudged->advice));
    g_ptr_array_add (sentences,
                     g_strdup_printf (_("Most often nudged: “%s”, %s times."), attune_words_check (nudged->name), count));
  }
  add_moved (sentences, report, ATTUNE_TREND_UP);
  add_moved (sentences, report, ATTUNE_TREND_DOWN);
  add_doubtful (sentences, report);
  return sentences;
}

const char *const *
attune_words_reading (void)
{
  static const char *const paragraphs[] = {
    N_(
      "A first draft counts for a check when there was an occasion for it: a feeling to answer, a name to greet by. The share is "
      "how many first drafts had it, before anybody was nudged. A first draft with nothing to improve is called clean."),
    N_(
      "Change compares the first half of those drafts with the second, cut between two weeks. “Steady” is what chance alone could "
      "do. Below 20 cases nothing is said: a share of so few is a matter of luck. Where drafts are few, a chart has several "
      "weeks in one."),
    N_(
      "A rule that agents seldom follow is often a bad rule. Read some of its cases before you speak to anybody about it."),
    N_("Agents are listed by name. They have different customers and different subjects: compare each with their own weeks "
        "before, and not with each other."),
    NULL,
  };

  return paragraphs;
}
