/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <glib/gi18n-lib.h>
#include "cli/cli.h"

void
attune_say (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("%s\n", line);
}

gboolean
attune_output_finish (void)
{
  return attune_output_finish_file (stdout);
}

gboolean
attune_output_finish_file (FILE *out)
{
  if (fflush (out) == 0 && !ferror (out))
    return TRUE;
  attune_say (_("attune: The output could not be written: %s."), g_strerror (errno));
  return FALSE;
}
