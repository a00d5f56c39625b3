/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <glib/gi18n-lib.h>
#include "cli/compare.h"
#include "cli/difference.h"
#include "cli/figures.h"
#include "cli/json-member.h"
#include "cli/layout.h"
#include "core/coach.h"

#define LISTED_MAX 1000 /* of each rule: nobody reads more, and the memory is bounded */
#define COLUMNS 80
#define COLUMN 40       /* where the figures begin */
#define FIGURE_COLUMNS 12

/* A rule that speaks differently. */
typedef struct {
  char *check;
  char *rule;
  guint n[ATTUNE_N_DIFFERENCES];
  guint n_listed;
  GString *list; /* paragraphs */
} Row;

typedef struct {
  AttuneChats *chats;
  guint n_held;
} Side;

struct AttuneCompare {
  const AttuneCompareSides *sides;
  char *const *folders; /* as they were named */
  AttuneFormat format;
  AttuneMode mode;
  gboolean summary; /* no difference is listed */
  FILE *out;
  Side before, after;
  guint n_done; /* conversations of which nothing more will come */
  guint n_judged;
  guint n_differences;
  GPtrArray *rows; /* in the order of checks and rules */
};

static void
free_row (Row *row)
{
  g_free (row->check);
  g_free (row->rule);
  g_string_free (row->list, TRUE);
  g_free (row);
}

AttuneCompare *
attune_compare_new (const AttuneCompareSides *sides, const AttuneOptions *options, FILE *out)
{
  AttuneCompare *compare = g_new0 (AttuneCompare, 1);

  compare->sides = sides;
  compare->folders = options->compare;
  compare->format = options->format;
  compare->mode = options->mode;
  compare->summary = options->summary;
  compare->out = out;
  compare->before.chats = attune_chats_new (sides->before, options->lang, sides->policy);
  compare->after.chats = attune_chats_new (sides->after, options->lang, sides->policy);
  compare->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  return compare;
}

void
attune_compare_free (AttuneCompare *compare)
{
  if (compare == NULL)
    return;
  attune_chats_free (compare->before.chats);
  attune_chats_free (compare->after.chats);
  g_ptr_array_unref (compare->rows);
  g_free (compare);
}

guint
attune_compare_n_differences (const AttuneCompare *compare)
{
  return compare->n_differences;
}

static int
compare_row (const Row *row, const AttuneNudge *nudge)
{
  int order = strcmp (row->check, nudge->check);
  return order != 0 ? order : strcmp (row->rule, nudge->rule);
}

static Row *
find_row (AttuneCompare *compare, const AttuneNudge *nudge)
{
  guint i = 0;
  int order = 1;

  while (i < compare->rows->len && (order = compare_row (compare->rows->pdata[i], nudge)) < 0)
    i++;
  if (i < compare->rows->len && order == 0)
    return compare->rows->pdata[i];
  Row *row = g_new0 (Row, 1);
  row->check = g_strdup (nudge->check);
  row->rule = g_strdup (nudge->rule);
  row->list = g_string_new (NULL);
  g_ptr_array_insert (compare->rows, (int) i, row);
  return row;
}

static void
note (AttuneCompare *compare, const AttuneDifference *difference, const AttuneTurnLine *turn, guint number)
{
  Row *row = find_row (compare, attune_difference_nudge (difference));

  row->n[difference->kind]++;
  compare->n_differences++;
  if (compare->summary)
    return;
  if (compare->format == ATTUNE_FORMAT_JSON) {
    g_autofree char *line = attune_difference_json (difference, turn, number);
    fprintf (compare->out, "%s\n", line);
  } else if (row->n_listed++ < LISTED_MAX) {
    g_string_append_c (row->list, '\n');
    attune_difference_append (row->list, difference, turn, number);
  }
}

static AttuneVerdict *
judge (AttuneCompare *compare, Side *side, AttuneChat *chat, const AttuneTurnLine *turn)
{
  AttuneVerdict *verdict = attune_chats_judge (side->chats, chat, turn->text, compare->mode);

  side->n_held += attune_verdict_holds (verdict);
  return verdict;
}

void
attune_compare_turn (const AttuneTurnLine *turn, gpointer data)
{
  AttuneCompare *compare = data;
  AttuneChat *before = attune_chats_find (compare->before.chats, turn->dialogue);
  AttuneChat *after = attune_chats_find (compare->after.chats, turn->dialogue);

  if (!turn->from_colleague) {
    attune_chat_hear (before, turn);
    attune_chat_hear (after, turn);
  }
  if (turn->from_agent) {
    g_autoptr (AttuneVerdict) then = judge (compare, &compare->before, before, turn);
    g_autoptr (AttuneVerdict) now = judge (compare, &compare->after, after, turn);
    g_autoptr (GArray) differences = attune_differences_find (then, now);
    compare->n_judged++;
    for (guint i = 0; i < differences->len; i++)
      note (compare, &g_array_index (differences, AttuneDifference, i), turn, before->n_turns);
  }
  attune_chat_take (before, turn);
  attune_chat_take (after, turn);
}

void
attune_compare_done (const char *dialogue, gpointer data)
{
  AttuneCompare *compare = data;

  compare->n_done += attune_chats_forget (compare->before.chats, dialogue);
  attune_chats_forget (compare->after.chats, dialogue);
}

/* --- what came of it ------------------------------------------------------- */

static void
add_name (GString *out, const Row *row)
{
  g_autofree char *name = g_strdup_printf ("%s, %s", row->check, row->rule);
  guint width = attune_layout_width (name);

  g_string_append_printf (out, width < COLUMN ? "%s%*s" : "%s\n%*s", name, (int) (width < COLUMN ? COLUMN - width : COLUMN), "");
}

static void
add_table (GString *out, const AttuneCompare *compare)
{
  g_string_append_printf (out, "\n%*s", COLUMN, "");
  attune_layout_append_cell (out, _("added"), FIGURE_COLUMNS);
  attune_layout_append_cell (out, _("removed"), FIGURE_COLUMNS);
  attune_layout_append_cell (out, _("changed"), FIGURE_COLUMNS);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < compare->rows->len; i++) {
    const Row *row = compare->rows->pdata[i];
    add_name (out, row);
    for (guint kind = 0; kind < ATTUNE_N_DIFFERENCES; kind++) {
      g_autofree char *figure = g_strdup_printf ("%u", row->n[kind]);
      attune_layout_append_cell (out, figure, FIGURE_COLUMNS);
    }
    g_string_append_c (out, '\n');
  }
}

/* "- /srv/support/packs, on top of built-in" */
static void
add_side (GString *out, const char *sign, const char *shown, const char *folder)
{
  g_autofree char *name = g_filename_display_name (folder);

  attune_layout_append_named (out, sign, shown, name, COLUMNS);
}

static void
print_head (const AttuneCompare *compare, const char *figures)
{
  g_autoptr (GString) head = g_string_new (NULL);

  add_side (head, "- ", compare->sides->shown_before, compare->folders[0]);
  add_side (head, "+ ", compare->sides->shown_after, compare->folders[1]);
  g_string_append_printf (head, "\n%s\n", figures);
  g_string_append_printf (head, _("%u held before, %u after"), compare->before.n_held, compare->after.n_held);
  g_string_append_c (head, '\n');
  if (compare->rows->len > 0)
    add_table (head, compare);
  else
    g_string_append_printf (head, "\n%s\n", _("Both say the same."));
  attune_layout_print (compare->out, head->str);
}

static void
print_row (const AttuneCompare *compare, const Row *row)
{
  g_autofree char *title = g_strdup_printf ("\n# %s, %s\n", row->check, row->rule);

  attune_layout_print (compare->out, title);
  attune_layout_print (compare->out, row->list->str);
  if (row->n_listed > LISTED_MAX) {
    g_autofree char *more = g_strdup_printf (_("… and %u more; --format=json lists all."), row->n_listed - LISTED_MAX);
    g_autofree char *line = g_strconcat ("\n", more, "\n", NULL);
    attune_layout_print (compare->out, line);
  }
}

static void
print_text (const AttuneCompare *compare, const char *figures)
{
  print_head (compare, figures);
  for (guint i = 0; i < compare->rows->len && !compare->summary; i++)
    print_row (compare, compare->rows->pdata[i]);
}

static void
add_rows (JsonBuilder *builder, const AttuneCompare *compare)
{
  json_builder_set_member_name (builder, "rules");
  json_builder_begin_array (builder);
  for (guint i = 0; i < compare->rows->len; i++) {
    const Row *row = compare->rows->pdata[i];
    json_builder_begin_object (builder);
    attune_json_add_string (builder, "check", row->check);
    attune_json_add_string (builder, "rule", row->rule);
    for (guint kind = 0; kind < ATTUNE_N_DIFFERENCES; kind++)
      attune_json_add_integer (builder, attune_difference_kind_name (kind), row->n[kind]);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
print_json (const AttuneCompare *compare, guint n_files, guint n_conversations)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  attune_json_add_integer (builder, "files", n_files);
  attune_json_add_integer (builder, "conversations", n_conversations);
  attune_json_add_integer (builder, "judged", compare->n_judged);
  attune_json_add_integer (builder, "held_before", compare->before.n_held);
  attune_json_add_integer (builder, "held_after", compare->after.n_held);
  add_rows (builder, compare);
  json_builder_end_object (builder);
  attune_json_print (builder, compare->out);
}

void
attune_compare_print (const AttuneCompare *compare, guint n_files)
{
  guint n_conversations = compare->n_done + attune_chats_count (compare->before.chats);
  g_autofree char *figures = attune_figures_describe (n_files, n_conversations, compare->n_judged);

  if (compare->format == ATTUNE_FORMAT_JSON)
    print_json (compare, n_files, n_conversations);
  else
    print_text (compare, figures);
}
