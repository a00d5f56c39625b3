/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <glib/gi18n-lib.h>
#include "cli/json-vet.h"

typedef struct {
  const char *start;
  const char *at;
  const char *end;
  guint depth;
  const char *wrong; /* translated; NULL: nothing so far */
} Vet;

static gboolean vet_value (Vet *vet);

static gboolean
fail (Vet *vet, const char *wrong)
{
  if (vet->wrong == NULL)
    vet->wrong = wrong;
  return FALSE;
}

static void
skip_space (Vet *vet)
{
  while (vet->at < vet->end && strchr (" \t\r\n", *vet->at) != NULL && *vet->at != '\0')
    vet->at++;
}

static gboolean
take (Vet *vet, char byte)
{
  if (vet->at == vet->end || *vet->at != byte)
    return FALSE;
  vet->at++;
  return TRUE;
}

/* The four digits after \u. */
static gboolean
take_unit (Vet *vet, guint *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++) {
    if (vet->at == vet->end || !g_ascii_isxdigit (*vet->at))
      return fail (vet, _("\\u needs four hexadecimal digits"));
    *unit = *unit * 16 + (guint) g_ascii_xdigit_value (*vet->at++);
  }
  return TRUE;
}

static gboolean
vet_unicode (Vet *vet)
{
  guint unit, low;

  if (!take_unit (vet, &unit))
    return FALSE;
  if (unit == 0)
    return fail (vet, _("\\u0000 is not a character of a text; leave it out"));
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;
  if (unit > 0xdbff || !take (vet, '\\') || !take (vet, 'u') || !take_unit (vet, &low) || low < 0xdc00 || low > 0xdfff)
    return fail (vet, _("\\ud800 to \\udfff come in pairs, high before low; write the character itself"));
  return TRUE;
}

static gboolean
vet_string (Vet *vet)
{
  if (!take (vet, '"'))
    return fail (vet, _("a string in double quotes belongs here"));
  while (vet->at < vet->end) {
    guchar byte = (guchar) *vet->at++;

    if (byte == '"')
      return TRUE;
    if (byte < 0x20) {
      vet->at--;
      return fail (vet, _("a control character in a string is written as an escape, such as \\n"));
    }
    if (byte != '\\')
      continue;
    if (take (vet, 'u')) {
      if (!vet_unicode (vet))
        return FALSE;
    } else if (vet->at == vet->end || *vet->at == '\0' || strchr ("\"\\/bfnrt", *vet->at) == NULL)
      return fail (vet, _("a backslash in a string is written twice"));
    else
      vet->at++;
  }
  return fail (vet, _("the string does not end; a double quote belongs here"));
}

static gboolean
skip_digits (Vet *vet)
{
  const char *first = vet->at;

  while (vet->at < vet->end && g_ascii_isdigit (*vet->at))
    vet->at++;
  return vet->at > first || fail (vet, _("a digit belongs here"));
}

static gboolean
vet_number (Vet *vet)
{
  take (vet, '-');
  if (!take (vet, '0') && !skip_digits (vet))
    return FALSE;
  if (take (vet, '.') && !skip_digits (vet))
    return FALSE;
  if (take (vet, 'e') || take (vet, 'E')) {
    if (!take (vet, '+'))
      take (vet, '-');
    return skip_digits (vet);
  }
  return TRUE;
}

static gboolean
vet_word (Vet *vet)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    gsize n = strlen (words[i]);
    if ((gsize) (vet->end - vet->at) >= n && memcmp (vet->at, words[i], n) == 0) {
      vet->at += n;
      return TRUE;
    }
  }
  return fail (vet, _("a value belongs here, such as \"text in double quotes\""));
}

static gboolean
vet_member (Vet *vet, gboolean named)
{
  if (named) {
    skip_space (vet);
    if (!vet_string (vet))
      return FALSE;
    skip_space (vet);
    if (!take (vet, ':'))
      return fail (vet, _("a colon belongs here"));
  }
  return vet_value (vet);
}

/* An object or an array, after its opening bracket. */
static gboolean
vet_members (Vet *vet, char close)
{
  if (++vet->depth > ATTUNE_JSON_DEPTH)
    return fail (vet, _("this nests too deeply; a turn is a flat object"));
  skip_space (vet);
  if (!take (vet, close)) {
    do {
      if (!vet_member (vet, close == '}'))
        return FALSE;
      skip_space (vet);
    } while (take (vet, ','));
    if (!take (vet, close))
      return fail (vet, close == '}' ? _("a comma or } belongs here") : _("a comma or ] belongs here"));
  }
  vet->depth--;
  return TRUE;
}

static gboolean
vet_value (Vet *vet)
{
  skip_space (vet);
  if (take (vet, '{'))
    return vet_members (vet, '}');
  if (take (vet, '['))
    return vet_members (vet, ']');
  if (vet->at < vet->end && *vet->at == '"')
    return vet_string (vet);
  if (vet->at < vet->end && (g_ascii_isdigit (*vet->at) || *vet->at == '-'))
    return vet_number (vet);
  return vet_word (vet);
}

char *
attune_json_vet (const char *line, gsize length)
{
  Vet vet = { line, line, line + length, 0, NULL };
  const char *invalid;

  if (!g_utf8_validate_len (line, length, &invalid)) {
    guint column = (guint) g_utf8_strlen (line, invalid - line) + 1;
    if (*invalid == '\0')
      return g_strdup_printf (_("character %u is a NUL; plain text holds none"), column);
    return g_strdup_printf (_("character %u is not UTF-8; save the file as UTF-8"), column);
  }
  if (vet_value (&vet)) {
    skip_space (&vet);
    if (vet.at == vet.end)
      return NULL;
    fail (&vet, _("something follows the object; write one object a line"));
  }
  return g_strdup_printf (_("no JSON at character %u: %s"), (guint) g_utf8_strlen (line, vet.at - line) + 1, vet.wrong);
}
