/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <glib/gi18n-lib.h>
#include "cli/cli.h"
#include "cli/json-member.h"
#include "cli/layout.h"
#include "cli/options.h"
#include "core/policy-load.h"

#define COLUMNS 80
#define ANY 10000 /* columns: a path is not broken, to be copied as a whole */
#define NAMES 25  /* columns for the names of keys */

/* A trainee by their login name is in strict mode, whatever the mode is. */
static gboolean
is_trained (const AttunePolicy *policy, AttunePolicyKey key)
{
  return key == ATTUNE_KEY_MODE && attune_policy_lists (policy, ATTUNE_KEY_TRAINEES, g_get_user_name ());
}

static const char *
find_text (const AttunePolicy *policy, AttunePolicyKey key)
{
  return is_trained (policy, key) ? attune_mode_name (ATTUNE_MODE_STRICT) : attune_policy_text (policy, key);
}

/* The value that says so. */
static const AttunePolicyValue *
find_value (const AttunePolicy *policy, AttunePolicyKey key)
{
  return attune_policy_value (policy, is_trained (policy, key) ? ATTUNE_KEY_TRAINEES : key);
}

/* --- text ---------------------------------------------------------------- */

static void
append_line (GString *out, const char *name, const char *text, guint columns)
{
  g_autofree char *first = g_strdup_printf ("%-*s", NAMES, name);

  attune_layout_append (out, first, text, NULL, 0, columns);
}

static const char *
describe_layer (AttunePolicyLayer layer)
{
  switch (layer) {
  case ATTUNE_POLICY_SYSTEM:
    return C_("layer", "system");
  case ATTUNE_POLICY_TEAM:
    return C_("layer", "team");
  case ATTUNE_POLICY_OWN:
    return C_("layer", "own");
  case ATTUNE_POLICY_PREFERENCE:
    return C_("layer", "preference");
  case ATTUNE_POLICY_DEFAULT:
  default:
    return C_("layer", "default");
  }
}

static void
append_place (GString *out, const char *who, const char *file, guint line)
{
  g_autofree char *text = g_strdup_printf (_("%s, in %s:%u"), who, file, line);
  g_autofree char *first = g_strnfill (NAMES, ' ');

  attune_layout_append_named (out, first, text, file, COLUMNS);
}

static void
append_key (GString *out, const AttunePolicy *policy, AttunePolicyKey key)
{
  const AttunePolicyValue *value = find_value (policy, key);
  const char *text = find_text (policy, key);
  const char *who = describe_layer (value->layer);
  guint columns = attune_policy_key_info (key)->kind == ATTUNE_KIND_FOLDER ? ANY : COLUMNS;

  if (*text == '\0')
    text = _("nothing");
  if (value->file == NULL) {
    g_autofree char *both = g_strdup_printf ("%s (%s)", text, who);
    append_line (out, attune_policy_key_name (key), both, columns);
  } else {
    append_line (out, attune_policy_key_name (key), text, columns);
    append_place (out, is_trained (policy, key) ? attune_policy_key_name (ATTUNE_KEY_TRAINEES) : who, value->file, value->line);
  }
  if (value->locked)
    append_place (out, _("locked"), value->lock_file, value->lock_line);
}

/* --- JSON ---------------------------------------------------------------- */

/* @file: NULL: no file says it. */
static void
add_place (JsonBuilder *builder, AttunePolicyLayer layer, const char *file, guint line)
{
  attune_json_add_string (builder, "layer", attune_policy_layer_name (layer));
  attune_json_add_string (builder, "file", file);
  json_builder_set_member_name (builder, "line");
  if (file != NULL)
    json_builder_add_int_value (builder, line);
  else
    json_builder_add_null_value (builder);
}

static char *
describe_json (const AttunePolicy *policy, AttunePolicyKey key)
{
  const AttunePolicyValue *value = find_value (policy, key);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  attune_json_add_string (builder, "key", attune_policy_key_name (key));
  attune_json_add_string (builder, "value", find_text (policy, key));
  attune_json_add_string (builder, "description", _(attune_policy_key_info (key)->description));
  add_place (builder, value->layer, value->file, value->line);
  json_builder_set_member_name (builder, "locked");
  if (value->locked) {
    json_builder_begin_object (builder);
    add_place (builder, value->lock_layer, value->lock_file, value->lock_line);
    json_builder_end_object (builder);
  } else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
  return attune_json_finish (builder);
}

static char *
describe_text (const AttunePolicy *policy, AttunePolicyKey key)
{
  GString *out = g_string_new (NULL);

  append_key (out, policy, key);
  return g_string_free (out, FALSE);
}

AttuneExit
attune_policy_show_run (char **argv)
{
  g_autoptr (AttuneOptions) options =
    attune_options_parse (argv, "policy show", NULL,
                          _("Shows each setting, what it is, and who says so: our default, the system’s, the team’s or your own\n"
                            "attune.conf, or what you chose in the preferences; and what is locked."),
                          ATTUNE_TAKES_FORMAT | ATTUNE_TAKES_USER);
  if (options == NULL)
    return ATTUNE_EXIT_BAD;
  if (options->files[0] != NULL) {
    attune_say (_("attune policy show: It takes no FILE. “attune policy check” looks at files."));
    return ATTUNE_EXIT_BAD;
  }
  g_autoptr (AttunePolicy) policy = attune_open_policy (options->user);
  gboolean json = options->format == ATTUNE_FORMAT_JSON;
  for (guint key = 0; key < ATTUNE_N_KEYS; key++) {
    g_autofree char *text = json ? describe_json (policy, key) : describe_text (policy, key);
    printf (json ? "%s\n" : "%s", text);
  }
  attune_say_problems (attune_policy_problems (policy));
  return attune_output_finish () ? ATTUNE_EXIT_CLEAN : ATTUNE_EXIT_BAD;
}
