/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

#include "core/name.h"

static const struct {
  const char *nick;
  const char *full; /* NULL: no name */
  const char *greeting;
} ROWS[] = {
  { "Dana", "Dana", "Dana" },
  { "dana", "Dana", "Dana" },
  { "DANA", "Dana", "Dana" },
  { "dana_", "Dana", "Dana" },
  { "dana__", "Dana", "Dana" },
  { "dana|away", "Dana", "Dana" },
  { "dana_|afk", "Dana", "Dana" },
  { "dana-mobile", "Dana", "Dana" },
  { "[m]dana", "Dana", "Dana" },
  { "dana[m]", "Dana", "Dana" },
  { "[dana]", "Dana", "Dana" },
  { "[dana]_", "Dana", "Dana" },
  { "`dana`", "Dana", "Dana" },
  { "dana42", "Dana", "Dana" },
  { "Dana42", "Dana", "Dana" },
  { "dana.whitfield", "Dana Whitfield", "Dana" },
  { "dana_whitfield", "Dana Whitfield", "Dana" },
  { "DanaWhitfield", "Dana Whitfield", "Dana" },
  { "dana_w", "Dana", "Dana" },
  { "Dana Whitfield", "Dana Whitfield", "Dana" },
  { "Whitfield, Dana", "Dana Whitfield", "Dana" },
  { "Anna-Lena", "Anna-Lena", "Anna-Lena" },
  { "O’Brien", "O’Brien", "O’Brien" },
  { "Xiomara", "Xiomara", "Xiomara" },
  { "mark", "Mark", "Mark" },
  { "Zoë", "Zoë", "Zoë" },
  { "田中", "田中", "田中" },
  /* Just nicks. */
  { "kernelpanic", NULL, NULL },
  { "KernelPanic", NULL, NULL },
  { "XIO", NULL, NULL },
  { "Xio42", NULL, NULL },
  { "dwhit99", NULL, NULL },
  { "sky", NULL, NULL },
  { "Guest", NULL, NULL },
  { "Guest4711", NULL, NULL },
  { "visitor7", NULL, NULL },
  { "Anonymous", NULL, NULL },
  { "webchat", NULL, NULL },
  { "away", NULL, NULL },
  { "x", NULL, NULL },
  { "_", NULL, NULL },
  { "|", NULL, NULL },
  { "[]", NULL, NULL },
  { "4711", NULL, NULL },
  { "", NULL, NULL },
  { "dan\xff", NULL, NULL },
};

static void
test_row (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (AttuneName) name = attune_name_from_nick (harness_packs (), "en", ROWS[i].nick);

  g_assert_cmpstr (name == NULL ? NULL : name->full, ==, ROWS[i].full);
  g_assert_cmpstr (name == NULL ? NULL : name->greeting, ==, ROWS[i].greeting);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/name-nick/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  return g_test_run ();
}
