/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "cli/run.h"

/* One turn of a dialogue; @more is further keys, with a comma before them. */
#define TURN(dialogue, speaker, text, more) \
  "{\"dialogue\": \"" dialogue "\", \"speaker\": \"" speaker "\", \"text\": \"" text "\"" more "}\n"
#define CUSTOMER(text) TURN ("a", "customer", text, "")
#define AGENT(text) TURN ("a", "agent", text, "")

static GPtrArray *
replay (const char *turns, int status)
{
  g_autoptr (Run) run = run_attune (turns, "replay", "--format=json", "-", NULL);

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, status);
  return run_objects (run);
}

static void
assert_keys (JsonObject *object, const char *expected)
{
  g_autofree char *keys = run_keys (object);
  g_assert_cmpstr (keys, ==, expected);
}

static void
test_customer_keys (void)
{
  g_autoptr (GPtrArray) objects = replay (CUSTOMER ("What time do you close?"), 0);
  JsonObject *turn = run_object (objects, 0);
  JsonObject *mood = json_object_get_object_member (turn, "mood");
  JsonObject *customer = json_object_get_object_member (turn, "customer");

  assert_keys (turn, "customer dialogue facts mood problem speaker turn");
  assert_keys (mood, "label score");
  assert_keys (customer, "name source");
  g_assert_cmpstr (json_object_get_string_member (turn, "dialogue"), ==, "a");
  g_assert_cmpint (json_object_get_int_member (turn, "turn"), ==, 0);
  g_assert_cmpstr (json_object_get_string_member (turn, "speaker"), ==, "customer");
  g_assert_cmpstr (json_object_get_string_member (mood, "label"), ==, "neutral");
  g_assert_true (json_object_get_null_member (customer, "name"));
  g_assert_true (json_object_get_null_member (customer, "source"));
  g_assert_false (json_object_get_boolean_member (turn, "problem"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (turn, "facts")), ==, 0);
}

static void
test_agent_keys (void)
{
  g_autoptr (GPtrArray) objects = replay (AGENT ("Calm down. How can I help?"), 1);
  JsonObject *turn = run_object (objects, 0);
  JsonObject *nudge = run_nudge (turn, "dismissal");

  assert_keys (turn, "dialogue held nudges signals speaker turn");
  assert_keys (run_signal (turn, "dismissal"), "end kind rule start");
  assert_keys (run_signal (turn, "question"), "detail end kind start");
  assert_keys (nudge, "check end level message rule start suggestion");
  g_assert_cmpstr (json_object_get_string_member (turn, "speaker"), ==, "agent");
  g_assert_true (json_object_get_boolean_member (turn, "held"));
  g_assert_cmpstr (json_object_get_string_member (nudge, "level"), ==, "nudge");
  g_assert_cmpint (json_object_get_int_member (nudge, "start"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (nudge, "end"), ==, 9);
}

static void
test_mood (void)
{
  static const struct { const char *turn, *label; } rows[] = {
    { CUSTOMER ("I am furious, this is the worst service ever!"), "negative" },
    { CUSTOMER ("The box is grey and has two handles."), "neutral" },
    { CUSTOMER ("Wonderful, I am so happy, thank you!"), "positive" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) objects = replay (rows[i].turn, 0);
    JsonObject *mood = json_object_get_object_member (run_object (objects, 0), "mood");
    double score = json_object_get_double_member (mood, "score");
    g_assert_cmpstr (json_object_get_string_member (mood, "label"), ==, rows[i].label);
    g_assert_cmpfloat (score, >=, -1.0);
    g_assert_cmpfloat (score, <=, 1.0);
    g_assert_true (score < 0 || !g_str_equal (rows[i].label, "negative"));
    g_assert_true (score > 0 || !g_str_equal (rows[i].label, "positive"));
  }
}

static void
test_problem_and_facts (void)
{
  g_autoptr (GPtrArray) objects = replay (CUSTOMER ("Order 5580-1127 arrived broken, write to ulla@example.org"), 0);
  JsonObject *turn = run_object (objects, 0);
  JsonArray *facts = json_object_get_array_member (turn, "facts");

  g_assert_true (json_object_get_boolean_member (turn, "problem"));
  g_assert_cmpuint (json_array_get_length (facts), ==, 2);
  assert_keys (json_array_get_object_element (facts, 0), "kind text");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (facts, 0), "kind"), ==, "order-number");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (facts, 0), "text"), ==, "5580-1127");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (facts, 1), "kind"), ==, "email");
}

static void
assert_customer (const GPtrArray *objects, guint i, const char *name, const char *source)
{
  JsonObject *customer = json_object_get_object_member (run_object (objects, i), "customer");
  g_assert_cmpstr (json_object_get_string_member (customer, "name"), ==, name);
  g_assert_cmpstr (json_object_get_string_member (customer, "source"), ==, source);
}

static void
test_name_from_contact (void)
{
  g_autoptr (GPtrArray) objects = replay (TURN ("a", "customer", "Are you open?", ", \"customer_name\": \"Ulla Berg\"")
                                          AGENT ("Hi Ulla, yes, until six.") CUSTOMER ("Thanks"), 0);

  assert_customer (objects, 0, "Ulla Berg", "contact");
  assert_customer (objects, 2, "Ulla Berg", "contact");
  g_assert_nonnull (run_signal (run_object (objects, 1), "name"));
}

static void
test_name_from_message (void)
{
  g_autoptr (GPtrArray) objects = replay (CUSTOMER ("Hello, my name is Ulla Berg. Are you open?")
                                          AGENT ("Yes, until six.") AGENT ("Hi Ulla, anything else?"), 1);
  JsonObject *nudge = run_nudge (run_object (objects, 1), "name");

  assert_customer (objects, 0, "Ulla Berg", "message");
  g_assert_nonnull (nudge);
  g_assert_true (json_object_get_null_member (nudge, "start"));
  g_assert_true (json_object_get_null_member (nudge, "end"));
  g_assert_null (run_nudge (run_object (objects, 2), "name"));
}

static void
test_others (void)
{
  static const char *const rest = ", \"customer_name\": \"Ulla Berg\", \"others\": [\"Goran Petrov\", \"Ines\"]";
  g_autofree char *turns =
    g_strdup_printf ("{\"dialogue\": \"a\", \"speaker\": \"customer\", \"text\": \"Are you open?\"%s}\n%s", rest,
                     AGENT ("Hi Goran, yes, until six."));
  g_autoptr (GPtrArray) objects = replay (turns, 1);
  JsonObject *nudge = run_nudge (run_object (objects, 1), "name.wrong");

  g_assert_nonnull (nudge);
  g_assert_cmpstr (json_object_get_string_member (nudge, "level"), ==, "must");
  g_assert_cmpint (json_object_get_int_member (nudge, "start"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (nudge, "end"), ==, 8);
}

/* The language of a dialogue is --lang's until a turn says another. */
static void
test_lang (void)
{
  const char *turns = AGENT ("Calm down.") TURN ("a", "agent", "Calm down.", ", \"lang\": \"tlh\"") AGENT ("Calm down.")
    TURN ("b", "agent", "Calm down.", ", \"lang\": \"en-GB\"");
  g_autoptr (Run) english = run_attune (turns, "replay", "--format=json", NULL);
  g_autoptr (Run) other = run_attune (turns, "replay", "--format=json", "--lang=tlh", NULL);
  g_autoptr (GPtrArray) in_english = run_objects (english);
  g_autoptr (GPtrArray) in_other = run_objects (other);
  static const gboolean held_english[] = { TRUE, FALSE, FALSE, TRUE }, held_other[] = { FALSE, FALSE, FALSE, TRUE };

  for (guint i = 0; i < 4; i++) {
    g_assert_cmpint (json_object_get_boolean_member (run_object (in_english, i), "held"), ==, held_english[i]);
    g_assert_cmpint (json_object_get_boolean_member (run_object (in_other, i), "held"), ==, held_other[i]);
  }
}

static void
test_other_keys (void)
{
  const char *plain = CUSTOMER ("Are you open?");
  const char *more = TURN ("a", "customer", "Are you open?",
                           ", \"time\": \"2026-03-01T09:30:00+01:00\", \"id\": [1, {\"x\": null}], \"customer_name\": null, "
                           "\"others\": null, \"lang\": null");
  g_autoptr (Run) without = run_attune (plain, "replay", "--format=json", NULL);
  g_autoptr (Run) with = run_attune (more, "replay", "--format=json", NULL);

  g_assert_cmpstr (with->err, ==, "");
  g_assert_cmpint (with->status, ==, 0);
  g_assert_cmpstr (with->out, ==, without->out);
}

/* Offsets are code points of the text, not bytes and not words. */
static void
test_offsets (void)
{
  static const struct { const char *turn; int start, end; } rows[] = {
    { AGENT ("Calm down."), 0, 9 },
    { AGENT ("\360\237\231\202 H\303\251, calm down."), 6, 15 },
    { AGENT ("\\ud83d\\ude42 H\\u00e9, calm down."), 6, 15 },
    { AGENT ("e\314\201e\314\201 \344\275\240\345\245\275. Calm down."), 9, 18 },
    { AGENT ("\\\"Hm\\\"\\n\\tcalm down."), 6, 15 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) objects = replay (rows[i].turn, 1);
    JsonObject *signal = run_signal (run_object (objects, 0), "dismissal");
    JsonObject *nudge = run_nudge (run_object (objects, 0), "dismissal");
    g_assert_nonnull (signal);
    g_assert_nonnull (nudge);
    g_assert_cmpint (json_object_get_int_member (signal, "start"), ==, rows[i].start);
    g_assert_cmpint (json_object_get_int_member (signal, "end"), ==, rows[i].end);
    g_assert_cmpint (json_object_get_int_member (nudge, "start"), ==, rows[i].start);
    g_assert_cmpint (json_object_get_int_member (nudge, "end"), ==, rows[i].end);
  }
}

static const char *const conversation_a[] = {
  TURN ("a", "customer", "Hello, this is Ulla Berg. My lamp arrived broken and I am so disappointed!", ""),
  TURN ("a", "agent", "The team is looking into it.", ""),
  TURN ("a", "agent", "Hi Ulla, I see how disappointing that is. Which part of the lamp is broken?", ""),
  TURN ("a", "customer", "The foot. Order 5580-1127.", ""),
  TURN ("a", "agent", "Thank you! I am sending you a new one today.", ""),
};

static const char *const conversation_b[] = {
  TURN ("b", "customer", "Are you open on Sunday?", ", \"customer_name\": \"Goran Petrov\""),
  TURN ("b", "agent", "Hi Goran, we are, from ten to four.", ""),
  TURN ("b", "customer", "Great, thanks a lot!", ""),
  TURN ("b", "agent", "Goodbye Goran, see you on Sunday!", ""),
  TURN ("b", "customer", "Bye", ""),
};

/* Interleaved, each dialogue reads as it does alone; turns count on their own. */
static void
test_interleaved (void)
{
  g_autofree char *a = g_strjoinv ("", (char *[]) { (char *) conversation_a[0], (char *) conversation_a[1],
                                                     (char *) conversation_a[2], (char *) conversation_a[3],
                                                     (char *) conversation_a[4], NULL });
  g_autofree char *b = g_strjoinv ("", (char *[]) { (char *) conversation_b[0], (char *) conversation_b[1],
                                                     (char *) conversation_b[2], (char *) conversation_b[3],
                                                     (char *) conversation_b[4], NULL });
  g_autoptr (GString) mixed = g_string_new (NULL);
  for (guint i = 0; i < 5; i++)
    g_string_append_printf (mixed, "%s%s", conversation_a[i], conversation_b[i]);
  g_autoptr (Run) alone_a = run_attune (a, "replay", "--format=json", NULL);
  g_autoptr (Run) alone_b = run_attune (b, "replay", "--format=json", NULL);
  g_autoptr (Run) together = run_attune (mixed->str, "replay", "--format=json", NULL);
  g_auto (GStrv) lines_a = g_strsplit (alone_a->out, "\n", -1);
  g_auto (GStrv) lines_b = g_strsplit (alone_b->out, "\n", -1);
  g_auto (GStrv) lines = g_strsplit (together->out, "\n", -1);

  g_assert_cmpint (together->status, ==, 1);
  g_assert_cmpuint (g_strv_length (lines), ==, 11);
  for (guint i = 0; i < 5; i++) {
    g_autofree char *number = g_strdup_printf ("\"turn\":%u,", i);
    g_assert_cmpstr (lines[2 * i], ==, lines_a[i]);
    g_assert_cmpstr (lines[2 * i + 1], ==, lines_b[i]);
    g_assert_nonnull (strstr (lines[2 * i], number));
  }
}

/* "held" says no more and no less than the levels do. */
static void
test_held (void)
{
  static const struct { const char *mode; int status; } rows[] = {
    { "--mode=coach", 1 }, { "--mode=strict", 1 }, { "--mode=quiet", 0 },
  };
  g_autofree char *turns = g_strconcat (conversation_a[0], conversation_a[1], conversation_a[2], NULL);

  for (guint row = 0; row < G_N_ELEMENTS (rows); row++) {
    g_autoptr (Run) run = run_attune (turns, "replay", "--format=json", rows[row].mode, NULL);
    g_autoptr (GPtrArray) objects = run_objects (run);
    g_assert_cmpint (run->status, ==, rows[row].status);
    for (guint i = 1; i < objects->len; i++) {
      JsonArray *nudges = json_object_get_array_member (run_object (objects, i), "nudges");
      gboolean holds = FALSE;
      for (guint n = 0; n < json_array_get_length (nudges); n++)
        holds |= !g_str_equal (json_object_get_string_member (json_array_get_object_element (nudges, n), "level"), "hint");
      g_assert_cmpint (json_object_get_boolean_member (run_object (objects, i), "held"), ==, holds);
    }
    g_assert_cmpint (json_object_get_boolean_member (run_object (objects, 1), "held"), ==, rows[row].status == 1);
    g_assert_false (json_object_get_boolean_member (run_object (objects, 2), "held"));
  }
}

/* Dialogues go on from one file to the next, and "-" is one of them. */
static void
test_files (void)
{
  g_autofree char *first = run_file ("first.jsonl", conversation_a[0], -1);
  g_autofree char *last = run_file ("last.jsonl", conversation_a[2], -1);
  g_autoptr (Run) run = run_attune (conversation_a[1], "replay", "--format=json", first, "-", last, NULL);
  g_autoptr (GPtrArray) objects = run_objects (run);

  g_assert_cmpuint (objects->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (json_object_get_int_member (run_object (objects, i), "turn"), ==, i);
  g_assert_nonnull (run_nudge (run_object (objects, 1), "ownership"));
}

static void
test_text (void)
{
  const char *turns =
    TURN ("a", "customer", "Hello, this is Ulla Berg. My lamp arrived broken and I am so disappointed! \\u001b[2J Please "
          "send a new one, order 5580-1127.", ", \"time\": \"2026-03-01T09:30:00Z\"")
    TURN ("a", "agent", "That must be difficult.", ", \"time\": \"2026-03-01T09:31:00Z\"")
    TURN ("b", "customer", "Are you open?", "");
  g_autoptr (Run) run = run_attune (turns, "replay", NULL);
  g_auto (GStrv) lines = g_strsplit (run->out, "\n", -1);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_true (g_str_has_prefix (run->out, "# a\ncustomer 09:30  Hello, this is Ulla Berg."));
  g_assert_nonnull (strstr (run->out, "\nagent    09:31  That must be difficult.\n                "));
  g_assert_nonnull (strstr (run->out, "I understand how difficult that must be"));
  g_assert_nonnull (strstr (run->out, "is called Ulla Berg"));
  g_assert_nonnull (strstr (run->out, "\n\n# b\ncustomer  Are you open?\n"));
  g_assert_null (strchr (run->out, '\033'));
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 80);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/replay/customer-keys", test_customer_keys);
  g_test_add_func ("/cli/replay/agent-keys", test_agent_keys);
  g_test_add_func ("/cli/replay/mood", test_mood);
  g_test_add_func ("/cli/replay/problem-and-facts", test_problem_and_facts);
  g_test_add_func ("/cli/replay/name-from-contact", test_name_from_contact);
  g_test_add_func ("/cli/replay/name-from-message", test_name_from_message);
  g_test_add_func ("/cli/replay/others", test_others);
  g_test_add_func ("/cli/replay/lang", test_lang);
  g_test_add_func ("/cli/replay/other-keys", test_other_keys);
  g_test_add_func ("/cli/replay/offsets", test_offsets);
  g_test_add_func ("/cli/replay/interleaved", test_interleaved);
  g_test_add_func ("/cli/replay/held", test_held);
  g_test_add_func ("/cli/replay/files", test_files);
  g_test_add_func ("/cli/replay/text", test_text);
  int status = g_test_run ();
  run_clean_up ();
  return status;
}
