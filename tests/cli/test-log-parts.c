/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include "cli/log-entry.h"
#include "cli/log-markup.h"
#include "cli/log-name.h"
#include "cli/log-place.h"
#include "cli/progress.h"

/* The times of one file, in order: which of the lines begin with one. */
static void
test_stamps (void)
{
  static const struct { const char *first, *line; gboolean begins; } rows[] = {
    { NULL, "(09:30:15) Dana: hi", TRUE },
    { NULL, "(9:05:01 PM) Dana: hi", TRUE },
    { NULL, "(上午 09時30分15秒) Dana: hi", TRUE },
    { NULL, "(۰۸:۳۰:۱۵) Dana: hi", TRUE },
    { NULL, "(kl. 08.30 +0100) Dana: hi", TRUE },
    { NULL, "(01.03.2026 09:30:15) Dana: hi", TRUE },
    { NULL, "(Sunday, March 01, 2026 08:30:15 AM UTC) Dana: hi", TRUE },
    { NULL, "(twice) Dana: hi", FALSE },
    { NULL, "(2) Dana: hi", FALSE },
    { NULL, "() Dana: hi", FALSE },
    { NULL, "(09:30:15", FALSE },
    { NULL, "(a (09:30:15) Dana: hi", FALSE },
    { NULL, " (09:30:15) Dana: hi", FALSE },
    { NULL, "", FALSE },
    { "(09:30:15)", "(9:30:15)", TRUE },
    { "(09:30:15)", "(12:30)", FALSE },
    { "(09:30:15)", "(09:30:15 AM)", FALSE },
    { "(09:30:15)", "(09.30.15)", FALSE },
    { "(09:30:15)", "(1.3.2026 09:30:15)", TRUE },
    { "(09:30:15)", "(1.3.2026 09.30.15)", FALSE },
    { "(2026年03月01日22時47分56秒)", "(22時47分56秒)", TRUE },
    { "(01.03.2026 09:30:15)", "(09:30:16)", TRUE },
    { "(01.03.2026 09:30:15)", "(12.30)", FALSE },
    { "(01.03.2026 09:30:15)", "(2026-03-01 09:30:15)", FALSE },
    { "(kl. 08.30 +0100)", "(kl. 08.30 -0500)", TRUE },
    { "(09:30:15 CET)", "(09:30:15 CEST)", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_auto (AttuneLogStamp) stamp = { NULL, 0 };
    if (rows[i].first != NULL)
      g_assert_cmpuint (attune_log_stamp_length (&stamp, rows[i].first), ==, strlen (rows[i].first));
    gsize expected = rows[i].begins ? (gsize) (strchr (rows[i].line, ')') + 1 - rows[i].line) : 0;
    g_test_message ("%s after %s", rows[i].line, rows[i].first == NULL ? "nothing" : rows[i].first);
    g_assert_cmpuint (attune_log_stamp_length (&stamp, rows[i].line), ==, expected);
  }
}

static void
test_markup (void)
{
  static const struct { const char *markup, *plain; } rows[] = {
    { "", "" },
    { "a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&#39; f&nbsp;g", "a & b <c> \"d\" 'e' f g" },
    { "&#128578;&#x1f642;", "🙂🙂" },
    { "&amp;amp; &; &amp &unknown; & &#; &#x; &#xd800; &#0;", "&amp; &; &amp &unknown; & &#; &#x; &#xd800; &#0;" },
    { "one<br>two<br/>three<BR />four\nfive", "one\ntwo\nthree\nfour\nfive" },
    { "<p>one</p><p>two</p><ul><li>a</li><li>b</li></ul>", "one\ntwo\na\nb\n" },
    { "<span style='font-weight: bold;'>b</span><em>i</em>", "bi" },
    { "<a href=\"http://x.example/?a=1&amp;b=2\">there</a>!", "there (http://x.example/?a=1&b=2)!" },
    { "<a href='http://x.example'>http://x.example</a>", "http://x.example" },
    { "<a href=\"mailto:dana@x.example\">dana@x.example</a>", "dana@x.example" },
    { "<a name=\"top\">there</a>", "there" },
    { "<a href=\"u\">one <a href=\"v\">two", "one  (u)two (v)" },
    { "<img src=\"a.png\" alt=\":)\"/><img src=\"b.png\"><IMG SRC=\"c.png\" ALT='&lt;3'>", ":)<3" },
    { "<img alt=\"a > b\" src=\"a.png\">!", "a > b!" },
    { "a < b, c <3 d, <- e", "a < b, c <3 d, <- e" },
    { "a<!-- hidden <b> -->b<!DOCTYPE html>c", "abc" },
    { "never <b closed", "never <b closed" },
    { "never <!-- closed <br>", "never <!-- closed <br>" },
    { "<a href=\"never closed>x", "x" },
    { "</>", "</>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *plain = attune_log_markup_to_plain (rows[i].markup);
    g_assert_cmpstr (plain, ==, rows[i].plain);
  }
}

/* What a stranger sends may be long; it is read once. */
static void
test_markup_is_linear (void)
{
  static const char *const parts[] = { "<", "<a", "<!--", "<a href=\"", "<a b='", "&", "&#", "<p>", "<img alt=\"" };
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autoptr (GString) markup = g_string_new (NULL);
    while (markup->len < 1000000)
      g_string_append (markup, parts[i]);
    g_autofree char *plain = attune_log_markup_to_plain (markup->str);
    g_assert_nonnull (plain);
  }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC); /* a tenth of a second, if linear */
}

static void
test_names (void)
{
  static const struct { const char *name; gboolean note; } rows[] = {
    { "Dana", FALSE }, { "Whitfield, Dana (Fern & Co)", FALSE }, { "dana whitfield", FALSE },
    { "محمد بن عبد الله", FALSE }, { "Anna van der Berg", FALSE }, { "dana@shop.example/phone", FALSE },
    { "bob left the room (quit", TRUE }, { "Unable to send message", TRUE }, { "dana!~d@host.example", TRUE },
    { "The topic for #support is", TRUE }, { "dana) is", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (attune_log_name_is_note (rows[i].name), ==, rows[i].note);
  g_assert_true (attune_log_name_is_id ("DANA", "dana@shop.example/phone"));
  g_assert_true (attune_log_name_is_id ("dana@shop.example", "dana@shop.example/phone"));
  g_assert_false (attune_log_name_is_id ("dan", "dana@shop.example/phone"));
  g_assert_false (attune_log_name_is_id ("dana", NULL));
  g_assert_true (attune_log_name_resembles_id ("Whitfield, Dana", "dana.w@shop.example"));
  g_assert_false (attune_log_name_resembles_id ("Shop Example", "dana.w@shop.example"));
  g_assert_false (attune_log_name_resembles_id ("W", "dana.w@shop.example"));
}

static void
test_places (void)
{
  static const struct { const char *path, *account, *contact; gboolean room, system; } rows[] = {
    { "/l/jabber/anna@x%2fdesk/dana@y/2026-03-01.093000+0100CET.html", "anna@x/desk", "dana@y", FALSE, FALSE },
    { "/l/irc/anna@x/#help.chat/2026-03-01.093000+0100CET.txt", "anna@x", "#help", TRUE, FALSE },
    { "/l/irc/anna@x/.system/2026-03-01.093000+0100CET.txt", "anna@x", "", FALSE, TRUE },
    { "/l/jabber/anna@x/dana@y/chat.html", NULL, NULL, FALSE, FALSE },
    { "/2026-03-01.093000+0100CET.html", NULL, NULL, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (AttuneLogPlace) place = attune_log_place_new (rows[i].path);
    g_assert_cmpstr (place->account, ==, rows[i].account);
    g_assert_cmpstr (place->contact, ==, rows[i].contact);
    g_assert_cmpint (place->room, ==, rows[i].room);
    g_assert_cmpint (place->system, ==, rows[i].system);
  }
}

static void
test_heads (void)
{
  static const struct { const char *line, *account, *contact; gboolean good; } rows[] = {
    { "Conversation with dana@y at Sun 01 Mar 2026 on anna@x/desk (jabber)", "anna@x/desk", "dana@y", TRUE },
    { "Conversation with Fern at Work at 日 (日) on anna@x (irc)", "anna@x", "Fern at Work", TRUE },
    { "<html><head><title>Conversation with a & b at x on c (d)</title></head>", "c", "a & b", TRUE },
    { "<html><head><title>Conversation with a at x on c (d)", "c", "a", TRUE },
    { "Conversation with dana", NULL, NULL, FALSE },
    { "Conversation with dana on anna (jabber)", NULL, NULL, FALSE },
    { "(09:30:00) Dana: hi", NULL, NULL, FALSE },
    { "", NULL, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (AttuneLogPlace) place = attune_log_place_new ("x");
    g_assert_cmpint (attune_log_place_read_head (place, rows[i].line), ==, rows[i].good);
    g_assert_cmpstr (place->account, ==, rows[i].account);
    g_assert_cmpstr (place->contact, ==, rows[i].contact);
  }
}

static void
test_auto_replies (void)
{
  static const struct { const char *who; guint length; } rows[] = {
    { "Dana <AUTO-REPLY>", 4 }, { "Dana<AUTO-ODGOVOR>", 4 }, { "Dana <x> <自動回覆>", 8 }, { "Dana <x>", 0 },
    { "Dana <dana@shop.example>", 0 }, { "<AUTO-REPLY>", 0 }, { "Dana", 0 }, { ">", 0 }, { "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_assert_cmpuint (attune_log_auto_length (rows[i].who, -1), ==, rows[i].length);
    g_assert_cmpuint (attune_log_auto_length (rows[i].who, (gssize) strlen (rows[i].who)), ==, rows[i].length);
  }
}

static void
test_progress (void)
{
  static const struct { gboolean terminal; gint64 pause; const char *says; } rows[] = {
    { TRUE, 1, "" },
    { TRUE, G_USEC_PER_SEC, "1 of 3 files\r2 of 3 files\r3 of 3 files\r            \r" },
    { FALSE, G_USEC_PER_SEC, "" },
    { FALSE, 3 * G_USEC_PER_SEC, "2 of 3 files\n" },
    { FALSE, 9 * G_USEC_PER_SEC, "1 of 3 files\n2 of 3 files\n3 of 3 files\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    char *said = NULL;
    size_t length = 0;
    FILE *err = open_memstream (&said, &length);
    AttuneProgress *progress = attune_progress_new (err, rows[i].terminal, 3, 1000);
    for (int step = 1; step <= 3; step++)
      attune_progress_step (progress, 1000 + step * rows[i].pause);
    attune_progress_free (progress);
    fclose (err);
    g_assert_cmpstr (said, ==, rows[i].says);
    free (said);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/log/stamps", test_stamps);
  g_test_add_func ("/cli/log/markup", test_markup);
  g_test_add_func ("/cli/log/markup-is-linear", test_markup_is_linear);
  g_test_add_func ("/cli/log/names", test_names);
  g_test_add_func ("/cli/log/places", test_places);
  g_test_add_func ("/cli/log/heads", test_heads);
  g_test_add_func ("/cli/log/auto-replies", test_auto_replies);
  g_test_add_func ("/cli/log/progress", test_progress);
  return g_test_run ();
}
