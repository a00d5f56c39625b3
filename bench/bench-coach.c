/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "core/coach.h"
#include "regex.h"
#include "rival.h"
#include "texts.h"

/*
 * How long the coach takes over one message, and what it occupies. Each call
 * is timed on its own, with a text that was not seen before, in a chat that
 * changes too: what an agent who presses Enter waits for. Figures only.
 *
 * Times are of the processor, not of the wall clock: on a machine that also
 * builds or tests, the wall clock's last hundredth is the other programs'.
 */
#define N_CHATS 64
#define N_TURNS 15 /* in each chat: odd, so that the customer wrote last */

static gint64
read_clock (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;
  return (x > y) - (x < y);
}

/* One row: the times are nanoseconds. */
static void
print_times (const char *what, guint characters, guint n_rules, GArray *times)
{
  g_array_sort (times, compare_times);
  const gint64 *sorted = (const gint64 *) (gpointer) times->data;
  guint n = times->len;

  printf ("%-30s %6u chars %6u rules %10.1f %10.1f %10.1f\n", what, characters, n_rules, (double) sorted[n / 2] / 1000,
          (double) sorted[n - 1 - n / 100] / 1000, (double) sorted[n - 1] / 1000);
}

/* Those of the language that the texts are in; others take no part. */
static guint
count_rules (const AttunePacks *packs)
{
  const GPtrArray *rules = attune_packs_rules (packs);
  guint n = 0;

  for (guint i = 0; i < rules->len; i++)
    n += strcmp (((const AttuneRule *) rules->pdata[i])->language, "en") == 0;
  return n;
}

static void
time_drafts (const AttunePacks *packs, GPtrArray *chats, GRand *random, char *(*compose) (GRand *random, guint characters),
             guint characters, guint n_calls)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n_calls; i++) {
    g_autofree char *draft = compose (random, characters);
    gint64 start = read_clock ();
    AttuneVerdict *verdict = attune_coach_judge (chats->pdata[i % chats->len], draft, ATTUNE_MODE_COACH);
    attune_verdict_free (verdict);
    gint64 taken = read_clock () - start;
    g_array_append_val (times, taken);
  }
  print_times (compose == bench_jumble ? "judge words in random order" : "judge a draft", characters, count_rules (packs), times);
}

static void
time_complaints (const AttunePacks *packs, GPtrArray *chats, GRand *random, guint characters, guint n_calls)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n_calls; i++) {
    g_autofree char *complaint = bench_complaint (random, characters);
    gint64 start = read_clock ();
    attune_conversation_customer_said (chats->pdata[i % chats->len], complaint);
    gint64 taken = read_clock () - start;
    g_array_append_val (times, taken);
  }
  print_times ("hear a customer's message", characters, count_rules (packs), times);
}

static const struct { guint characters, n_calls; } sizes[] = { { 60, 10000 }, { 500, 10000 }, { 2000, 4000 }, { 20000, 1000 } };

static void
time_messages (const AttunePacks *packs, GRand *random)
{
  g_autoptr (GPtrArray) chats = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_conversation_free);

  for (guint i = 0; i < N_CHATS; i++)
    g_ptr_array_add (chats, bench_conversation (packs, random, N_TURNS));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    time_drafts (packs, chats, random, bench_draft, sizes[i].characters, sizes[i].n_calls);
  for (guint i = 0; i < 2; i++)
    time_complaints (packs, chats, random, sizes[i].characters, sizes[i].n_calls);
  time_drafts (packs, chats, random, bench_jumble, 500, 2000);
}

/* --- beside general matchers --------------------------------------------- */

/* What Attune's own share of that is: cutting a text and finding the phrases. */
static void
time_matching (const AttunePacks *packs, guint characters, guint n_calls)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GRand) random = g_rand_new_with_seed (characters);

  for (guint i = 0; i < n_calls; i++) {
    g_autofree char *draft = bench_draft (random, characters);
    gint64 start = read_clock ();
    AttuneText *text = attune_text_new (draft, -1);
    GArray *matches = attune_packs_match (packs, "en", text);
    g_array_unref (matches);
    attune_text_free (text);
    gint64 taken = read_clock () - start;
    g_array_append_val (times, taken);
  }
  print_times ("phrases only: Attune", characters, count_rules (packs), times);
}

static void
time_scanning (const BenchRival *rival, BenchScan *scan, guint n_rules, guint characters, guint n_calls)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GRand) random = g_rand_new_with_seed (characters);
  g_autofree char *what = g_strdup_printf ("phrases only: %s", rival->name);

  for (guint i = 0; i < n_calls; i++) {
    g_autofree char *draft = bench_draft (random, characters);
    gsize length = strlen (draft);
    gint64 start = read_clock ();
    rival->scan (scan, draft, length);
    gint64 taken = read_clock () - start;
    g_array_append_val (times, taken);
  }
  print_times (what, characters, n_rules, times);
}

/* The same texts for each, and fewer: some are slow. */
static void
time_rival (const BenchRival *rival, const AttunePacks *packs)
{
  g_autoptr (GPtrArray) regexes = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *rules = attune_packs_rules (packs);
  guint refused = 0;

  for (guint i = 0; i < rules->len; i++)
    if (strcmp (((const AttuneRule *) rules->pdata[i])->language, "en") == 0)
      g_ptr_array_add (regexes, bench_regex_of_rule (packs, rules->pdata[i]));
  gint64 start = read_clock ();
  BenchScan *scan = rival->prepare (regexes, &refused);
  printf ("%s: %.0f ms to compile %u rules; %u more it cannot take\n", rival->name, (double) (read_clock () - start) / 1e6,
          regexes->len - refused, refused);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    time_scanning (rival, scan, regexes->len - refused, sizes[i].characters, sizes[i].n_calls / 50);
  rival->discard (scan);
}

static void
time_rivals (const AttunePacks *packs)
{
  const BenchRival *rivals[] = { bench_rival_pcre2, bench_rival_hyperscan };
  static const char *const packages[] = { "libpcre2-dev", "libhyperscan-dev" };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    time_matching (packs, sizes[i].characters, sizes[i].n_calls / 50);
  for (guint i = 0; i < G_N_ELEMENTS (rivals); i++)
    if (rivals[i] != NULL)
      time_rival (rivals[i], packs);
    else
      printf ("(no comparison: install %s and configure again)\n", packages[i]);
}

/* The tree's packs, and @made_up rules on top when it is not NULL. */
static AttunePacks *
load_packs (const char *made_up)
{
  AttunePacks *packs = attune_packs_new ();

  attune_packs_load_folder (packs, attune_packs_default_folder (), NULL);
  if (made_up != NULL && !attune_packs_load_data (packs, "made-up.yaml", made_up, strlen (made_up), NULL))
    g_error ("The made-up pack does not load");
  if (attune_packs_rules (packs)->len == 0)
    g_error ("There are no packs in %s; set ATTUNE_PACKS", attune_packs_default_folder ());
  return packs;
}

/* Loading, with the first message, which finishes what loading left undone. */
static void
time_loading (const char *made_up)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_rules = 0;

  for (guint i = 0; i < 21; i++) {
    gint64 start = read_clock ();
    g_autoptr (AttunePacks) packs = load_packs (made_up);
    g_autoptr (AttuneConversation) conversation = attune_conversation_new (packs, "en");
    attune_conversation_customer_said (conversation, "Hello");
    gint64 taken = read_clock () - start;
    g_array_append_val (times, taken);
    n_rules = attune_packs_rules (packs)->len;
  }
  print_times ("load packs, first message", 5, n_rules, times);
}

static gsize
resident_bytes (void)
{
  g_autofree char *statm = NULL;
  unsigned long total, resident = 0;

  if (!g_file_get_contents ("/proc/self/statm", &statm, NULL, NULL) || sscanf (statm, "%lu %lu", &total, &resident) != 2)
    return 0;
  return resident * (gsize) sysconf (_SC_PAGESIZE);
}

static gsize
allocated_bytes (void)
{
  struct mallinfo2 info = mallinfo2 ();
  return info.uordblks + info.hblkhd;
}

static void
print_memory (const char *made_up, GRand *random)
{
  malloc_trim (0);
  gsize allocated = allocated_bytes (), resident = resident_bytes ();
  g_autoptr (AttunePacks) packs = load_packs (made_up);
  g_autoptr (GPtrArray) chats = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_conversation_free);

  g_ptr_array_add (chats, bench_conversation (packs, random, N_TURNS));
  printf ("%-30s %26u rules %10.0f KiB allocated, %.0f KiB resident\n", "packs in memory", attune_packs_rules (packs)->len,
          (double) (allocated_bytes () - allocated) / 1024, (double) (resident_bytes () - resident) / 1024);
  allocated = allocated_bytes ();
  for (guint i = 0; i < 1000; i++)
    g_ptr_array_add (chats, bench_conversation (packs, random, N_TURNS));
  printf ("%-30s %26u turns %10.1f KiB allocated\n", "one conversation", N_TURNS,
          (double) (allocated_bytes () - allocated) / 1024 / 1000);
}

int
main (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20);

  print_memory (NULL, random); /* first, while the heap is small */
  g_autoptr (AttunePacks) packs = load_packs (NULL);
  g_autofree char *made_up = bench_pack (random, 9 * count_rules (packs));
  print_memory (made_up, random);
  printf ("\n%-30s %12s %12s %10s %10s %10s\n", "", "", "", "median µs", "99 % µs", "worst µs");
  time_loading (NULL);
  time_loading (made_up);
  time_messages (packs, random);
  g_autoptr (AttunePacks) many = load_packs (made_up);
  time_messages (many, random);
  printf ("\n");
  time_rivals (packs);
  time_rivals (many);
  return 0;
}
