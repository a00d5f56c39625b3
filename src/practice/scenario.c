/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "practice/scenario.h"

#include <string.h>
#include "core/text.h"

enum { MOST_UPSET = 9 };

static const char *const occasion_names[ATTUNE_N_OCCASIONS] = {
  [ATTUNE_OCCASION_OPENING] = "opening",
  [ATTUNE_OCCASION_HEARD] = "heard",
  [ATTUNE_OCCASION_BRUSHED_OFF] = "brushed-off",
  [ATTUNE_OCCASION_UNHEARD] = "unheard",
  [ATTUNE_OCCASION_PROMISED] = "promised",
  [ATTUNE_OCCASION_IMPOSED] = "imposed",
  [ATTUNE_OCCASION_VAGUE] = "vague",
  [ATTUNE_OCCASION_AGREED] = "agreed",
  [ATTUNE_OCCASION_TOLD] = "told",
  [ATTUNE_OCCASION_WAITING] = "waiting",
  [ATTUNE_OCCASION_SOLVED] = "solved",
  [ATTUNE_OCCASION_LOST] = "lost",
};

static const char *const scenario_keys[] = {"title", "language", "customer", "upset", "patience", "facts",
                                             "solution", "says", NULL};
static const char *const customer_keys[] = {"id", "name", NULL};
static const char *const fact_keys[] = {"about", "say", "needed", NULL};

const char *
attune_occasion_name (AttuneOccasion occasion)
{
  g_return_val_if_fail (occasion < ATTUNE_N_OCCASIONS, NULL);
  return occasion_names[occasion];
}

static void
fact_free (AttuneScenarioFact *fact)
{
  g_free (fact->say);
  g_free (fact->needed);
  g_clear_pointer (&fact->about, g_ptr_array_unref);
  g_free (fact);
}

void
attune_scenario_free (AttuneScenario *scenario)
{
  if (scenario == NULL)
    return;
  g_free (scenario->id);
  g_free (scenario->name);
  g_free (scenario->title);
  g_free (scenario->language);
  g_free (scenario->file);
  g_clear_pointer (&scenario->facts, g_ptr_array_unref);
  g_clear_pointer (&scenario->solution, g_ptr_array_unref);
  for (guint i = 0; i < ATTUNE_N_OCCASIONS; i++)
    g_clear_pointer (&scenario->lines[i], g_ptr_array_unref);
  g_free (scenario);
}

static gboolean
read_customer (const AttuneSheet *sheet, AttuneScenario *scenario, GError **error)
{
  const yaml_node_t *customer = attune_sheet_need (sheet, attune_sheet_root (sheet), "customer", error);
  if (customer == NULL || !attune_sheet_only_keys (sheet, customer, customer_keys, error))
    return FALSE;
  scenario->id = attune_sheet_text (sheet, customer, "id", error);
  if (scenario->id == NULL)
    return FALSE;
  /* It becomes a name on a contact list, and part of a log file's path. */
  if (strspn (scenario->id, "abcdefghijklmnopqrstuvwxyz0123456789.-") != strlen (scenario->id)
      || !g_ascii_isalpha (scenario->id[0])) {
    attune_sheet_set_error (sheet, attune_sheet_get (sheet, customer, "id"), error,
                            "“id” should be made of small letters, digits, “.” and “-”, as in “nora.bellamy”");
    return FALSE;
  }
  scenario->name = attune_sheet_text (sheet, customer, "name", error);
  return scenario->name != NULL;
}

static gboolean
read_language (const AttuneSheet *sheet, AttuneScenario *scenario, GError **error)
{
  scenario->language = attune_sheet_text (sheet, attune_sheet_root (sheet), "language", error);
  if (scenario->language == NULL)
    return FALSE;
  gsize primary = strcspn (scenario->language, "-");
  if (primary >= 2 && primary <= 3
      && strspn (scenario->language, "abcdefghijklmnopqrstuvwxyz") == primary)
    return TRUE;
  attune_sheet_set_error (sheet, attune_sheet_get (sheet, attune_sheet_root (sheet), "language"), error,
                          "“language” should be a language tag, as in “en” or “de-AT”");
  return FALSE;
}

static gboolean
read_temper (const AttuneSheet *sheet, AttuneScenario *scenario, GError **error)
{
  const yaml_node_t *root = attune_sheet_root (sheet);
  if (!attune_sheet_number (sheet, root, "upset", 1, MOST_UPSET, &scenario->upset, error)
      || !attune_sheet_number (sheet, root, "patience", 2, MOST_UPSET + 1, &scenario->patience, error))
    return FALSE;
  if (scenario->patience > scenario->upset)
    return TRUE;
  attune_sheet_set_error (sheet, attune_sheet_get (sheet, root, "patience"), error,
                          "“patience” should be more than “upset”, which is %u: at that much the customer gives up",
                          scenario->upset);
  return FALSE;
}

/* Words as the core compares them. NULL with @error set. */
static GPtrArray *
read_words (const AttuneSheet *sheet, const yaml_node_t *mapping, const char *key, GError **error)
{
  GPtrArray *words = attune_sheet_texts (sheet, mapping, key, error);
  for (guint i = 0; words != NULL && i < words->len; i++) {
    g_autofree char *word = words->pdata[i];
    words->pdata[i] = attune_text_fold (word, -1);
  }
  return words;
}

static AttuneScenarioFact *
read_fact (const AttuneSheet *sheet, const yaml_node_t *node, GError **error)
{
  if (!attune_sheet_only_keys (sheet, node, fact_keys, error))
    return NULL;
  AttuneScenarioFact *fact = g_new0 (AttuneScenarioFact, 1);
  gboolean is_needed = attune_sheet_get (sheet, node, "needed") != NULL;
  fact->say = attune_sheet_text (sheet, node, "say", error);
  fact->about = fact->say != NULL ? read_words (sheet, node, "about", error) : NULL;
  fact->needed = fact->about != NULL && is_needed ? attune_sheet_text (sheet, node, "needed", error) : NULL;
  if (fact->about != NULL && (fact->needed != NULL) == is_needed)
    return fact;
  fact_free (fact);
  return NULL;
}

static gboolean
read_facts (const AttuneSheet *sheet, AttuneScenario *scenario, GError **error)
{
  g_autoptr (GPtrArray) nodes = attune_sheet_items (sheet, attune_sheet_root (sheet), "facts", error);
  scenario->facts = g_ptr_array_new_with_free_func ((GDestroyNotify) fact_free);
  for (guint i = 0; nodes != NULL && i < nodes->len; i++) {
    AttuneScenarioFact *fact = read_fact (sheet, nodes->pdata[i], error);
    if (fact == NULL)
      return FALSE;
    g_ptr_array_add (scenario->facts, fact);
  }
  return nodes != NULL;
}

static gboolean
read_lines (const AttuneSheet *sheet, AttuneScenario *scenario, GError **error)
{
  const char *known[ATTUNE_N_OCCASIONS + 1] = {NULL};
  for (guint i = 0; i < ATTUNE_N_OCCASIONS; i++)
    known[i] = occasion_names[i];

  const yaml_node_t *says = attune_sheet_need (sheet, attune_sheet_root (sheet), "says", error);
  if (says == NULL || !attune_sheet_only_keys (sheet, says, known, error))
    return FALSE;
  for (guint i = 0; i < ATTUNE_N_OCCASIONS; i++) {
    scenario->lines[i] = attune_sheet_texts (sheet, says, occasion_names[i], error);
    if (scenario->lines[i] == NULL)
      return FALSE;
  }
  return TRUE;
}

static AttuneScenario *
read_scenario (const AttuneSheet *sheet, const char *file, GError **error)
{
  const yaml_node_t *root = attune_sheet_root (sheet);
  g_autoptr (AttuneScenario) scenario = g_new0 (AttuneScenario, 1);
  scenario->file = g_strdup (file);
  if (!attune_sheet_only_keys (sheet, root, scenario_keys, error)
      || (scenario->title = attune_sheet_text (sheet, root, "title", error)) == NULL
      || !read_customer (sheet, scenario, error)
      || !read_language (sheet, scenario, error)
      || !read_temper (sheet, scenario, error)
      || !read_facts (sheet, scenario, error)
      || (scenario->solution = read_words (sheet, root, "solution", error)) == NULL
      || !read_lines (sheet, scenario, error))
    return NULL;
  return g_steal_pointer (&scenario);
}

AttuneScenario *
attune_scenario_parse (const char *name, const char *data, gssize length, GError **error)
{
  g_autoptr (AttuneSheet) sheet = attune_sheet_parse (name, data, length, error);
  return sheet != NULL ? read_scenario (sheet, name, error) : NULL;
}

AttuneScenario *
attune_scenario_load (const char *path, GError **error)
{
  g_autoptr (AttuneSheet) sheet = attune_sheet_load (path, error);
  return sheet != NULL ? read_scenario (sheet, path, error) : NULL;
}

const char *
attune_scenarios_default_folder (void)
{
  const char *folder = g_getenv ("ATTUNE_SCENARIOS");
  return folder != NULL && *folder != '\0' ? folder : PKGDATADIR "/scenarios";
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The paths of the *.yaml files there, sorted. */
static GPtrArray *
list_sheets (const char *folder, GError **error)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, error);
  const char *name;
  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ".yaml") && name[0] != '.')
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_names);
  return paths;
}

static const AttuneScenario *
scenario_of (const GPtrArray *scenarios, const char *id)
{
  for (guint i = 0; i < scenarios->len; i++) {
    const AttuneScenario *scenario = scenarios->pdata[i];
    if (strcmp (scenario->id, id) == 0)
      return scenario;
  }
  return NULL;
}

static void
add_problem (GPtrArray *problems, GError *problem)
{
  if (problems != NULL && problem != NULL)
    g_ptr_array_add (problems, problem);
  else
    g_clear_error (&problem);
}

GPtrArray *
attune_scenarios_load_folder (const char *folder, GPtrArray *problems)
{
  GPtrArray *scenarios = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_scenario_free);
  GError *problem = NULL;
  g_autoptr (GPtrArray) paths = list_sheets (folder, &problem);
  add_problem (problems, problem);
  for (guint i = 0; i < paths->len; i++) {
    problem = NULL;
    AttuneScenario *scenario = attune_scenario_load (paths->pdata[i], &problem);
    const AttuneScenario *earlier = scenario != NULL ? scenario_of (scenarios, scenario->id) : NULL;
    if (earlier != NULL) {
      problem = g_error_new (ATTUNE_SHEET_ERROR, ATTUNE_SHEET_ERROR_VALUE,
                             "%s:1: the customer “%s” is in %s already; give this one another id",
                             scenario->file, scenario->id, earlier->file);
      g_clear_pointer (&scenario, attune_scenario_free);
    }
    add_problem (problems, problem);
    if (scenario != NULL)
      g_ptr_array_add (scenarios, scenario);
  }
  return scenarios;
}
