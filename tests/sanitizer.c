/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Linked into programs that start a whole libpurple, in builds with
 * --enable-sanitizers: what LeakSanitizer finds there and is not ours.
 */
#include <stdlib.h>

__attribute__ ((visibility ("default"))) const char *__asan_default_options (void);
__attribute__ ((visibility ("default"))) const char *__lsan_default_options (void);
__attribute__ ((visibility ("default"))) const char *__lsan_default_suppressions (void);

/* libpurple and GLib keep no frame pointers: without slow unwinding, no
 * suppression by name would match. */
const char *
__asan_default_options (void)
{
  return "fast_unwind_on_malloc=0";
}

const char *
__lsan_default_options (void)
{
  return "print_suppressions=0";
}

/* libpurple opens every protocol that is installed, and those, and what they
 * bring along, do not clean up. Nothing here may match a frame of ours: not
 * libpurple as a whole, which is below all our callbacks. */
const char *
__lsan_default_suppressions (void)
{
  return "leak:/purple-2/lib\n"
         "leak:libjabber.so\n"
         "leak:libperl.so\n"
         "leak:libtcl8\n"
         "leak:libtk8\n"
         "leak:libnss3.so\n"
         "leak:libnssutil3.so\n"
         /* Why a plugin, such as another client's companion, does not load. */
         "leak:purple_plugin_probe\n"
         "leak:purple_status_init\n"
         "leak:purple_log_init\n";
}

/* Keeps libpurple from unmapping plugins, whose names would be unknown. */
__attribute__ ((constructor)) static void
keep_plugins_mapped (void)
{
  setenv ("PURPLE_LEAKCHECK_HELP", "1", 1);
}
