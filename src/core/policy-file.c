/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "core/policy-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "core/name.h"
#include "core/policy-private.h"

#define LOCK "lock"
#define LOCK_KEYS "keys"

#define LARGEST 65536     /* bytes: many times what there is to say */
#define MOST_PROBLEMS 50  /* of one file; more are of no use to anybody */

G_DEFINE_QUARK (attune-policy-error-quark, attune_policy_error)

typedef struct {
  AttunePolicyFile *file;
  GPtrArray *problems;
  guint n_problems;
  guint line;  /* 1-based */
  char *group; /* NULL: before the first, or within one that there is not */
  gboolean begun; /* the first group, or the first line that should stand in one */
  guint before[ATTUNE_N_KEYS]; /* the line that set each key; 0: none */
} Parser;

/* --- problems -------------------------------------------------------------- */

static void
add_problem (GPtrArray *problems, AttunePolicyError code, const char *file, guint line, const char *what)
{
  g_autofree char *place = line == 0 ? g_strdup (file) : g_strdup_printf ("%s:%u", file, line);

  g_ptr_array_add (problems, g_error_new (ATTUNE_POLICY_ERROR, (int) code, "%s: %s", place, what));
}

void
attune_policy_problem (GPtrArray *problems, AttunePolicyError code, const char *file, guint line, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  add_problem (problems, code, file, line, what);
}

static void G_GNUC_PRINTF (3, 4)
complain (Parser *parser, AttunePolicyError code, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  if (++parser->n_problems > MOST_PROBLEMS)
    return;
  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  add_problem (parser->problems, code, parser->file->name, parser->line,
               parser->n_problems < MOST_PROBLEMS ? what : _("there is more that is wrong; put the lines above right first"));
}

/* --- keys ------------------------------------------------------------------ */

/* The key that was probably meant. NULL: none is close. */
static const char *
find_close (const char *group, const char *name)
{
  guint i;

  for (i = 0; i < ATTUNE_N_KEYS; i++)
    if (g_str_equal (attune_policy_key_info (i)->group, group) && attune_name_distance (attune_policy_key_in_group (i), name, 2) <= 2)
      return attune_policy_key_in_group (i);
  return NULL;
}

/* The group that has a key of that name. NULL: none does. */
static const char *
find_group (const char *name)
{
  guint i;

  for (i = 0; i < ATTUNE_N_KEYS; i++)
    if (g_str_equal (attune_policy_key_in_group (i), name))
      return attune_policy_key_info (i)->group;
  return NULL;
}

static void
complain_of_key (Parser *parser, const char *name)
{
  const char *close = find_close (parser->group, name);
  const char *group = find_group (name);
  g_autofree char *quote = attune_policy_quote (name);

  if (group != NULL)
    complain (parser, ATTUNE_POLICY_ERROR_KEY, _("“%s” stands in the group [%s], not in [%s]"), quote, group, parser->group);
  else if (close != NULL)
    complain (parser, ATTUNE_POLICY_ERROR_KEY, _("there is no key “%s”; “%s” may be meant"), quote, close);
  else
    complain (parser, ATTUNE_POLICY_ERROR_KEY, _("there is no key “%s”; “attune policy show” lists those that there are"), quote);
}

static void
take_value (Parser *parser, const char *name, const char *text)
{
  AttunePolicyLine line = { .line = parser->line };
  AttunePolicyValue value = { NULL };
  g_autofree char *wrong = NULL;

  if (!attune_policy_key_find (parser->group, name, &line.key))
    {
      complain_of_key (parser, name);
      return;
    }
  if (parser->before[line.key] > 0)
    complain (parser, ATTUNE_POLICY_ERROR_KEY, _("“%s” is in line %u, too; this line counts, so remove one of them"), name,
              parser->before[line.key]);
  parser->before[line.key] = parser->line;
  if (!attune_policy_value_set (&value, line.key, text, &wrong))
    {
      complain (parser, ATTUNE_POLICY_ERROR_VALUE, "%s", wrong);
      return;
    }
  line.text = g_steal_pointer (&value.text);
  attune_policy_value_clear (&value);
  g_array_append_val (parser->file->values, line);
}

/* --- locks ----------------------------------------------------------------- */

static gboolean
lock_fitting (Parser *parser, const char *pattern)
{
  gboolean found = FALSE;
  guint i;

  for (i = 0; i < ATTUNE_N_KEYS; i++)
    if (g_pattern_match_simple (pattern, attune_policy_key_name (i)) || g_str_equal (pattern, attune_policy_key_info (i)->group))
      {
        AttunePolicyLine line = { i, NULL, parser->line, g_str_equal (pattern, attune_policy_key_name (i)) };

        g_array_append_val (parser->file->locks, line);
        found = TRUE;
      }
  return found;
}

static void
take_locks (Parser *parser, const char *name, const char *text)
{
  g_auto (GStrv) patterns = g_strsplit (text, ",", -1);
  guint i;

  if (!g_str_equal (name, LOCK_KEYS))
    {
      complain (parser, ATTUNE_POLICY_ERROR_KEY, _("[lock] has one key, as in “keys=mode, checks.*”"));
      return;
    }
  for (i = 0; patterns[i] != NULL; i++)
    if (*g_strstrip (patterns[i]) != '\0' && !lock_fitting (parser, patterns[i]))
      {
        g_autofree char *quote = attune_policy_quote (patterns[i]);

        complain (parser, ATTUNE_POLICY_ERROR_VALUE, _("there is no key “%s” to lock; “mode” or “checks.tone” would be right"), quote);
      }
}

/* --- lines ----------------------------------------------------------------- */

/* GKeyFile says nothing of lines, and drops a whole file for a bad one: so each
 * line is a file of its own for it. */
static GKeyFile *
read_alone (const char *before, const char *line)
{
  g_autoptr (GKeyFile) alone = g_key_file_new ();
  g_autofree char *text = g_strconcat (before, line, NULL);

  return g_key_file_load_from_data (alone, text, (gsize) -1, G_KEY_FILE_NONE, NULL) ? g_steal_pointer (&alone) : NULL;
}

static void
read_group (Parser *parser, const char *line)
{
  g_autoptr (GKeyFile) alone = read_alone ("", line);
  g_autofree char *quote = attune_policy_quote (line);

  g_free (parser->group);
  parser->group = alone == NULL ? NULL : g_key_file_get_start_group (alone);
  if (parser->group != NULL
      && (g_str_equal (parser->group, LOCK) || g_str_equal (parser->group, attune_policy_key_info (ATTUNE_KEY_MODE)->group)
          || g_str_equal (parser->group, attune_policy_key_info (ATTUNE_KEY_CHECKS)->group)))
    return;
  complain (parser, ATTUNE_POLICY_ERROR_KEY, _("there is no group “%s”; [attune], [checks] or [lock] would be right"), quote);
  g_clear_pointer (&parser->group, g_free);
}

/* Whether each backslash stands for something. Asked of GLib, of a value with two
 * that do not, it would warn of itself. */
static gboolean
is_escaped (const char *raw)
{
  const char *at;

  for (at = strchr (raw, '\\'); at != NULL; at = strchr (at + 2, '\\'))
    if (at[1] == '\0' || strchr ("sntr\\", at[1]) == NULL)
      return FALSE;
  return TRUE;
}

static void
take (Parser *parser, GKeyFile *alone, const char *name)
{
  g_autofree char *raw = g_key_file_get_value (alone, "x", name, NULL);
  g_autofree char *quote = attune_policy_quote (name);
  g_autofree char *text = NULL;

  if (!is_escaped (raw))
    {
      complain (parser, ATTUNE_POLICY_ERROR_VALUE, _("“%s” has a \\ in it that stands for nothing; \\\\ is one that stands for itself"), quote);
      return;
    }
  text = g_key_file_get_string (alone, "x", name, NULL);
  if (g_str_equal (parser->group, LOCK))
    take_locks (parser, name, text);
  else
    take_value (parser, name, text);
}

static void
read_key (Parser *parser, const char *line)
{
  g_autoptr (GKeyFile) alone = read_alone ("[x]\n", line);
  g_auto (GStrv) names = alone == NULL ? NULL : g_key_file_get_keys (alone, "x", NULL, NULL);

  if (names != NULL && names[0] != NULL)
    take (parser, alone, names[0]);
  else
    complain (parser, ATTUNE_POLICY_ERROR_SYNTAX, _("a line is “key=value”, “[group]” or “# a remark”; this one is none of them"));
}

/* Whether it holds more than a remark. */
static gboolean
read_line (Parser *parser, const char *at, gsize length)
{
  g_autofree char *line = g_strstrip (g_strndup (at, length));

  if (!g_utf8_validate_len (at, length, NULL))
    complain (parser, ATTUNE_POLICY_ERROR_SYNTAX, _("this is not text in UTF-8; save the file as UTF-8"));
  else if (*line == '\0' || *line == '#')
    return FALSE;
  else if (*line == '[')
    read_group (parser, line);
  else if (parser->group != NULL)
    read_key (parser, line);
  else if (!parser->begun)
    complain (parser, ATTUNE_POLICY_ERROR_SYNTAX, _("this stands before the first group; put [attune] above it"));
  return TRUE;
}

AttunePolicyFile *
attune_policy_file_parse (const char *name, const char *data, gsize length, GPtrArray *problems)
{
  static const char BOM[] = "\xEF\xBB\xBF";
  Parser parser = { .file = g_new0 (AttunePolicyFile, 1), .problems = problems };
  const char *end = data + length;
  const char *at = length >= 3 && memcmp (data, BOM, 3) == 0 ? data + 3 : data;

  parser.file->name = g_strdup (name);
  parser.file->values = g_array_new (FALSE, FALSE, sizeof (AttunePolicyLine));
  parser.file->locks = g_array_new (FALSE, FALSE, sizeof (AttunePolicyLine));
  while (at < end)
    {
      const char *newline = memchr (at, '\n', (gsize) (end - at));
      const char *stop = newline == NULL ? end : newline;

      parser.line++;
      parser.begun |= read_line (&parser, at, (gsize) (stop - at));
      at = stop + 1;
    }
  g_free (parser.group);
  return parser.file;
}

void
attune_policy_file_free (AttunePolicyFile *file)
{
  guint i;

  if (file == NULL)
    return;
  for (i = 0; i < file->values->len; i++)
    g_free (g_array_index (file->values, AttunePolicyLine, i).text);
  g_array_unref (file->values);
  g_array_unref (file->locks);
  g_free (file->name);
  g_free (file);
}

AttunePolicyFile *
attune_policy_file_read (const char *path, GPtrArray *problems, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *data = NULL;
  gsize length;
  GStatBuf about;

  /* A pipe would keep us waiting. */
  if (g_stat (path, &about) == 0 && (!S_ISREG (about.st_mode) || about.st_size > LARGEST))
    {
      g_set_error (error, ATTUNE_POLICY_ERROR, ATTUNE_POLICY_ERROR_FILE,
                   S_ISREG (about.st_mode) ? _("%s: this is larger than 64 kilobytes; a policy is a few lines")
                                           : _("%s: this is no file; a policy is a text file"),
                   name);
      return NULL;
    }
  if (!g_file_get_contents (path, &data, &length, error))
    return NULL;
  return attune_policy_file_parse (name, data, length, problems);
}
