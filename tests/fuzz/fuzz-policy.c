/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "core/policy-file.h"
#include "target.h"

/* Any bytes as a file of settings: what counts is a value of its key, what does
 * not is reported with its line, and nothing that is shown drives a terminal. */

static void
assert_problems (const GPtrArray *problems)
{
  g_assert_cmpuint (problems->len, <=, 50);
  for (guint i = 0; i < problems->len; i++) {
    const GError *problem = problems->pdata[i];
    g_assert_cmpint (problem->domain, ==, ATTUNE_POLICY_ERROR);
    g_assert_true (g_utf8_validate (problem->message, -1, NULL));
    g_assert_true (g_regex_match_simple ("^fuzz\\.conf:[0-9]+: [^[:cntrl:]]+\\z", problem->message, 0, 0));
    g_assert_cmpuint (strlen (problem->message), <, 1000);
  }
}

static void
assert_lines (const GArray *lines, guint n_lines, gboolean values)
{
  for (guint i = 0; i < lines->len; i++) {
    const AttunePolicyLine *line = &g_array_index (lines, AttunePolicyLine, i);
    g_assert_cmpuint (line->key, <, ATTUNE_N_KEYS);
    g_assert_cmpuint (line->line, >=, 1);
    g_assert_cmpuint (line->line, <=, n_lines);
    g_assert_true ((line->text != NULL) == values);
    g_assert_true (line->text == NULL || g_utf8_validate (line->text, -1, NULL));
  }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (AttunePolicyFile) file = attune_policy_file_parse ("fuzz.conf", (const char *) data, size, problems);
  guint n_lines = 1;

  for (size_t i = 0; i < size; i++)
    n_lines += data[i] == '\n';
  assert_problems (problems);
  assert_lines (file->values, n_lines, TRUE);
  assert_lines (file->locks, n_lines, FALSE);
  return 0;
}
