/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PURPLE_WORDS_H
#define ATTUNE_PURPLE_WORDS_H

#include <glib.h>
#include <libintl.h>

G_BEGIN_DECLS

/* attune_words_bind: where our catalogues are: $ATTUNE_LOCALEDIR, or where they
 * were installed. Each of our plugins may be the first to say something. */
static inline void
attune_words_bind (void)
{
  const char *folder = g_getenv ("ATTUNE_LOCALEDIR");

  bindtextdomain (GETTEXT_PACKAGE, folder == NULL ? LOCALEDIR : folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}

G_END_DECLS

#endif
