/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "cli/log-markup.h"

typedef struct {
  GString *plain;
  char *address; /* of the link that is open; NULL: none */
  gsize words;   /* bytes: where its words begin in plain */
} Page;

/* --- characters ------------------------------------------------------------ */

static const struct {
  const char *name;
  gunichar c;
} named[] = {
  { "amp", '&' },     { "lt", '<' },      { "gt", '>' },      { "quot", '"' },    { "apos", '\'' },
  { "nbsp", ' ' },    { "copy", 0xa9 },   { "reg", 0xae },    { "ndash", 0x2013 }, { "mdash", 0x2014 },
  { "hellip", 0x2026 }, { "euro", 0x20ac },
};

/* "#38" and "#x26"; 0: it is none that a text may hold. */
static gunichar
read_number (const char *name)
{
  gboolean hex = name[1] == 'x' || name[1] == 'X';
  const char *digits = name + (hex ? 2 : 1);
  char *end;

  if (!g_ascii_isxdigit (*digits))
    return 0;
  guint64 c = g_ascii_strtoull (digits, &end, hex ? 16 : 10);
  return *end == '\0' && c <= G_MAXUINT32 && g_unichar_validate ((gunichar) c) ? (gunichar) c : 0;
}

/* Returns: the bytes of the entity at @at; 0: it is just an ampersand. */
static gsize
add_entity (GString *plain, const char *at)
{
  gsize length = strcspn (at + 1, "; <&\n");
  gunichar c = 0;

  if (at[1 + length] != ';' || length == 0 || length > 10)
    return 0;
  g_autofree char *name = g_strndup (at + 1, length);
  if (*name == '#')
    c = read_number (name);
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (g_str_equal (name, named[i].name))
      c = named[i].c;
  if (c == 0)
    return 0;
  g_string_append_unichar (plain, c);
  return length + 2;
}

/* Up to @end, or to the end of the text (NULL). */
static void
add_text (GString *plain, const char *at, const char *end)
{
  while (end == NULL ? *at != '\0' : at < end) {
    gsize length = *at == '&' ? add_entity (plain, at) : 0;
    if (length == 0) {
      g_string_append_c (plain, *at);
      length = 1;
    }
    at += length;
  }
}

/* --- tags ------------------------------------------------------------------ */

/* The value of an attribute of the tag in [@tag, @end); NULL: it has none. */
static char *
read_attribute (const char *tag, const char *end, const char *name)
{
  gsize n = strlen (name);

  for (const char *at = tag; at + n + 2 < end; at++) {
    const char *value = at + n + 1;
    if (!g_ascii_isspace (at[-1]) || g_ascii_strncasecmp (at, name, n) != 0 || at[n] != '=')
      continue;
    const char *close = *value == '"' || *value == '\'' ? memchr (value + 1, *value, (gsize) (end - value - 1)) : NULL;
    if (close == NULL)
      return NULL;
    g_autoptr (GString) plain = g_string_new (NULL);
    add_text (plain, value + 1, close);
    return g_string_free (g_steal_pointer (&plain), FALSE);
  }
  return NULL;
}

static gboolean
is_tag (const char *name, gsize length, const char *const *names)
{
  for (; *names != NULL; names++)
    if (strlen (*names) == length && g_ascii_strncasecmp (name, *names, length) == 0)
      return TRUE;
  return FALSE;
}

static void
close_link (Page *page)
{
  g_autofree char *address = g_steal_pointer (&page->address);

  if (address == NULL || *address == '\0')
    return;
  const char *words = page->plain->str + page->words;
  gboolean mail = g_ascii_strncasecmp (address, "mailto:", 7) == 0;
  if (!g_str_equal (words, address) && !(mail && g_str_equal (words, address + 7)))
    g_string_append_printf (page->plain, " (%s)", address);
}

static void
break_block (Page *page)
{
  gsize length = page->plain->len;

  if (length > 0 && page->plain->str[length - 1] != '\n')
    g_string_append_c (page->plain, '\n');
}

/* What the tag in [@tag, @end), without its brackets, does to the text. */
static void
apply_tag (Page *page, const char *tag, const char *end)
{
  static const char *const breaks[] = { "br", NULL }, *const links[] = { "a", NULL }, *const pictures[] = { "img", NULL };
  static const char *const blocks[] = { "p", "div", "li", "ul", "ol", "tr", "hr", "table", "blockquote", "pre",
                                        "h1", "h2", "h3", "h4", "h5", "h6", NULL };
  gboolean closes = *tag == '/';
  const char *name = tag + closes;
  gsize length = 0;

  while (name + length < end && g_ascii_isalnum (name[length]))
    length++;
  if (is_tag (name, length, breaks))
    g_string_append_c (page->plain, '\n');
  else if (is_tag (name, length, blocks))
    break_block (page);
  else if (is_tag (name, length, links)) {
    close_link (page);
    if (!closes)
      page->address = read_attribute (name + length, end, "href");
    page->words = page->plain->len;
  } else if (is_tag (name, length, pictures)) {
    g_autofree char *words = read_attribute (name + length, end, "alt");
    g_string_append (page->plain, words == NULL ? "" : words);
  }
}

static gboolean
is_tag_start (const char *at)
{
  return g_ascii_isalpha (at[1]) || at[1] == '!' || (at[1] == '/' && g_ascii_isalpha (at[2]));
}

/* The bracket that ends the tag or comment at @at; NULL: it never ends. */
static const char *
find_tag_end (const char *at)
{
  const char *end;

  if (g_str_has_prefix (at, "<!--")) {
    end = strstr (at + 4, "-->");
    return end == NULL ? NULL : end + 2;
  }
  for (end = at + 1; *end != '\0' && *end != '>'; end++) {
    const char *close = (*end == '"' || *end == '\'') && end[-1] == '=' ? strchr (end + 1, *end) : NULL;
    if (close != NULL)
      end = close;
  }
  return *end == '>' ? end : NULL;
}

char *
attune_log_markup_to_plain (const char *markup)
{
  Page page = { g_string_new (NULL), NULL, 0 };
  const char *at = markup, *open;

  while ((open = strchr (at, '<')) != NULL) {
    gboolean tag = is_tag_start (open);
    const char *end = tag ? find_tag_end (open) : open;
    if (end == NULL) /* so does none behind it */
      break;
    add_text (page.plain, at, tag ? open : open + 1);
    if (tag && open[1] != '!')
      apply_tag (&page, open + 1, end);
    at = end + 1;
  }
  add_text (page.plain, at, NULL);
  close_link (&page);
  return g_string_free (page.plain, FALSE);
}
