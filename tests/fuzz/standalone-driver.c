/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <glib.h>
#include "mutate.h"
#include "target.h"

/*
 * Runs a fuzz target without libFuzzer, which only clang has: first the seeds
 * of tests/fuzz/seeds, then mutations of them for $FUZZ_SECONDS (2), beginning
 * with $FUZZ_SEED (1; "time" takes another each time). With files as arguments
 * it runs these alone. It speaks TAP. An input that crashes or takes longer
 * than TIMEOUT seconds is left in crash-TARGET.
 */
#define TIMEOUT 20
#define INPUT_MAX 16384

extern void __sanitizer_set_death_callback (void (*callback) (void)) __attribute__ ((weak));

/* The input that runs now: for on_death(), which can be handed nothing. */
static struct {
  const char *path;
  const guint8 *data;
  gsize size;
} current;

/* Async-signal-safe. */
static void
on_death (void)
{
  static const char note[] = "# the input is kept in the file crash-*\n";
  int file = open (current.path, O_WRONLY | O_CREAT | O_TRUNC, 0644);

  if (file < 0)
    return;
  if (write (file, current.data, current.size) == (ssize_t) current.size && write (STDERR_FILENO, note, sizeof note - 1) > 0)
    fsync (file);
  close (file);
}

static void
on_signal (int number)
{
  on_death ();
  signal (number, SIG_DFL);
  raise (number);
}

static void
watch_for_death (void)
{
  static const int fatal[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGALRM };

  for (guint i = 0; i < G_N_ELEMENTS (fatal); i++)
    signal (fatal[i], on_signal);
  if (__sanitizer_set_death_callback != NULL)
    __sanitizer_set_death_callback (on_death);
}

static void
run_one (const guint8 *data, gsize size)
{
  /* a block of exactly that size: a sanitizer sees what reads beyond it */
  g_autofree guint8 *input = g_malloc (MAX (size, 1));

  memcpy (input, data, size);
  current.data = input;
  current.size = size;
  alarm (TIMEOUT);
  LLVMFuzzerTestOneInput (input, size);
  alarm (0);
}

static GBytes *
read_input (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, &error)) {
    printf ("Bail out! %s\n", error->message);
    exit (1);
  }
  return g_bytes_new_take (data, size);
}

static int
on_compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* In the order of their names, so that a seed number means the same anywhere. */
static GPtrArray *
read_seeds (const char *target)
{
  g_autofree char *folder = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "fuzz", "seeds", target, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  if (names->len == 0) {
    printf ("Bail out! There are no seeds in %s; set G_TEST_SRCDIR to the folder tests of the source tree\n", folder);
    exit (1);
  }
  g_ptr_array_sort (names, on_compare);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (seeds, read_input (names->pdata[i]));
  return seeds;
}

static guint
read_number (const char *variable, guint otherwise)
{
  const char *value = g_getenv (variable);

  if (value != NULL && g_str_equal (value, "time"))
    return (guint) g_get_real_time ();
  return value == NULL ? otherwise : (guint) g_ascii_strtoull (value, NULL, 10);
}

static void
run_seeds (const GPtrArray *seeds)
{
  for (guint i = 0; i < seeds->len; i++) {
    gsize size;
    const guint8 *data = g_bytes_get_data (seeds->pdata[i], &size);
    run_one (data, size);
  }
}

static void
run_mutations (const GPtrArray *seeds, guint seed, guint seconds)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  gint64 start = g_get_monotonic_time (), deadline = start + (gint64) seconds * G_USEC_PER_SEC;
  guint64 executions = seeds->len;

  while (g_get_monotonic_time () < deadline) {
    g_autoptr (GByteArray) input = mutate (random, seeds, INPUT_MAX);
    run_one (input->data, input->len);
    executions++;
  }
  printf ("# %" G_GUINT64_FORMAT " executions in %.1f s, FUZZ_SEED=%u\n", executions,
          (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC, seed);
}

int
main (int argc, char **argv)
{
  const char *program = strrchr (argv[0], '/') != NULL ? strrchr (argv[0], '/') + 1 : argv[0];
  const char *target = g_str_has_prefix (program, "fuzz-") ? program + strlen ("fuzz-") : program;
  g_autofree char *crash = g_strconcat ("crash-", target, NULL);

  current.path = crash;
  watch_for_death ();
  printf ("1..1\n");
  fflush (stdout);
  if (argc > 1) {
    for (int i = 1; i < argc; i++) {
      g_autoptr (GBytes) input = read_input (argv[i]);
      run_one (g_bytes_get_data (input, NULL), g_bytes_get_size (input));
    }
  } else {
    g_autoptr (GPtrArray) seeds = read_seeds (target);
    run_seeds (seeds);
    run_mutations (seeds, read_number ("FUZZ_SEED", 1), read_number ("FUZZ_SECONDS", 2));
  }
  printf ("ok 1 /fuzz/%s\n", target);
  return 0;
}
