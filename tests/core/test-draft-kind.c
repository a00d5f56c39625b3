/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/coach.h"
#include "core/draft-kind.h"

typedef struct {
  const char *path;
  const char *draft;
  gboolean talk;
} Row;

static const Row ROWS[] = {
  { "/draft-kind/nothing", "", FALSE },
  { "/draft-kind/space", " \n\t ", FALSE },
  { "/draft-kind/marks", "...", FALSE },
  { "/draft-kind/talk", "That must be difficult.", TRUE },
  { "/draft-kind/one-word", "ok", TRUE },
  { "/draft-kind/other-script", "それは大変ですね", TRUE },
  { "/draft-kind/emoji", "🎉", TRUE },
  { "/draft-kind/emoticon", ":)", TRUE },
  /* Commands. */
  { "/draft-kind/command", "/join #help", FALSE },
  { "/draft-kind/command-of-ours", "/attune off", FALSE },
  { "/draft-kind/path", "/etc/hosts", FALSE },
  { "/draft-kind/me", "/me waves at you", TRUE },
  { "/draft-kind/slash-inside", "and/or that", TRUE },
  /* Replies by a machine. */
  { "/draft-kind/auto-reply", "[Auto-reply] I am away.", FALSE },
  { "/draft-kind/auto-reply-plain", "Auto-reply: I am away.", FALSE },
  { "/draft-kind/automatic", "Automatic reply: out to lunch", FALSE },
  { "/draft-kind/automobile", "Automobile parts are on shelf three.", TRUE },
  /* Handshakes of encryption. */
  { "/draft-kind/otr-query", "?OTRv23?", FALSE },
  { "/draft-kind/otr-query-with-text", "?OTRv23?\nAna wishes to talk privately.", FALSE },
  { "/draft-kind/otr-data", "?OTR:AAMDJ+MVmSfjFZcAAAAAAQAAAAIAAADA1g5IjD1ZGLDVQEyCgCyn9hbrL3KAbGDdzE2ZkMyTKl7XfkSxh8YJ.", FALSE },
  { "/draft-kind/pgp", "-----BEGIN PGP MESSAGE-----\nabc\n-----END PGP MESSAGE-----", FALSE },
  /* Links, addresses, numbers alone. */
  { "/draft-kind/link", "https://example.com/help", FALSE },
  { "/draft-kind/two-links", "https://example.com/a https://example.com/b", FALSE },
  { "/draft-kind/link-in-talk", "See https://example.com/help", TRUE },
  { "/draft-kind/address", "ana@example.com", FALSE },
  { "/draft-kind/order-number", "4471-0093", FALSE },
  { "/draft-kind/order-code", "#GEX8LD", FALSE },
  /* Code. */
  { "/draft-kind/shell", "sudo apt install pidgin", FALSE },
  { "/draft-kind/prompt", "$ make check", FALSE },
  { "/draft-kind/json", "{\"id\": 4, \"name\": \"lamp\"}", FALSE },
  { "/draft-kind/function", "for (i = 0; i < n; i++) { sum += a[i]; }", FALSE },
  { "/draft-kind/markup", "<div class=\"a\"><b></b></div>", FALSE },
  { "/draft-kind/backticks", "`make check`", FALSE },
  { "/draft-kind/talk-with-brackets", "It is the third (blue) button.", TRUE },
  { "/draft-kind/talk-with-slash", "We open 9/5 and the lamp/shade costs 4.", TRUE },
  { "/draft-kind/question-with-marks", "Is it {a} or {b} or (c)?", TRUE },
  /* Somebody else's words. */
  { "/draft-kind/quoted-line", "> calm down", FALSE },
  { "/draft-kind/quoted-lines", "> calm down\n> now", FALSE },
  { "/draft-kind/quoted-and-own", "> calm down\nI am calm.", TRUE },
  { "/draft-kind/invalid", "\xff\xfe", FALSE },
  { "/draft-kind/invalid-in-talk", "caf\xff is fine", TRUE },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (AttuneText) text = attune_text_new (row->draft, -1);

  g_assert_cmpint (attune_draft_is_talk (text), ==, row->talk);
  g_assert_cmpint (attune_coach_is_for_customer (row->draft), ==, row->talk);
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    g_test_add_data_func (ROWS[i].path, &ROWS[i], test_row);
  return g_test_run ();
}
