/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "practice/desk.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include "core/pack.h"
#include "practice/customer.h"

enum {
  CHARACTERS_PER_DELAY = 80, /* a longer line takes longer to type */
  FAREWELL_SECONDS = 60,     /* how long a customer waits for a farewell */
  ROUND_DELAYS = 8,          /* the pause before all come back */
};

typedef enum { SEAT_WAITING, SEAT_TALKING, SEAT_ENDED, SEAT_GONE } SeatState;

/* A customer and what they are about to do. */
typedef struct {
  AttuneDesk *desk;
  AttuneCustomer *customer;
  SeatState state;
  GQueue lines; /* char *: still to be written */
  guint timer;  /* the next line, or leaving; 0: none */
} Seat;

struct AttuneDesk {
  PurpleConnection *connection;
  AttunePacks *packs;
  GPtrArray *scenarios; /* AttuneScenario */
  GPtrArray *seats;     /* Seat, in the scenarios' order */
  guint delay;          /* milliseconds */
  guint round_timer;
};

static void schedule (Seat *seat);

static const AttuneScenario *
scenario_of (const Seat *seat)
{
  return attune_customer_scenario (seat->customer);
}

static Seat *
seat_new (AttuneDesk *desk, const AttuneScenario *scenario)
{
  Seat *seat = g_new0 (Seat, 1);
  seat->desk = desk;
  seat->customer = attune_customer_new (scenario, desk->packs);
  g_queue_init (&seat->lines);
  return seat;
}

static void
seat_free (Seat *seat)
{
  g_clear_handle_id (&seat->timer, purple_timeout_remove);
  g_queue_clear_full (&seat->lines, g_free);
  attune_customer_free (seat->customer);
  g_free (seat);
}

static Seat *
find_seat (const AttuneDesk *desk, const char *who)
{
  for (guint i = 0; i < desk->seats->len; i++) {
    Seat *seat = desk->seats->pdata[i];
    if (purple_utf8_strcasecmp (scenario_of (seat)->id, who) == 0)
      return seat;
  }
  return NULL;
}

static void
show_status (const Seat *seat, gboolean online)
{
  purple_prpl_got_user_status (purple_connection_get_account (seat->desk->connection), scenario_of (seat)->id,
                               online ? "available" : "offline", NULL);
}

/* --- who writes next -------------------------------------------------------- */

static void
queue_answer (Seat *seat, GPtrArray *answer)
{
  for (guint i = 0; i < answer->len; i++)
    g_queue_push_tail (&seat->lines, g_strdup (answer->pdata[i]));
  schedule (seat);
}

static void
open_case (Seat *seat)
{
  g_autoptr (GPtrArray) lines = attune_customer_open (seat->customer);
  seat->state = SEAT_TALKING;
  queue_answer (seat, lines);
}

static gboolean
has_seat (const AttuneDesk *desk, SeatState state)
{
  for (guint i = 0; i < desk->seats->len; i++)
    if (((const Seat *) desk->seats->pdata[i])->state == state)
      return TRUE;
  return FALSE;
}

/* The next customer writes, unless somebody is being served. */
static void
open_next_case (AttuneDesk *desk)
{
  if (has_seat (desk, SEAT_TALKING))
    return;
  for (guint i = 0; i < desk->seats->len; i++) {
    Seat *seat = desk->seats->pdata[i];
    if (seat->state == SEAT_WAITING) {
      open_case (seat);
      return;
    }
  }
}

static gboolean
on_round_starts (gpointer data)
{
  AttuneDesk *desk = data;
  desk->round_timer = 0;
  for (guint i = 0; i < desk->seats->len; i++) {
    Seat *seat = desk->seats->pdata[i];
    seat->state = SEAT_WAITING;
    show_status (seat, TRUE);
  }
  open_next_case (desk);
  return FALSE;
}

static void
leave (Seat *seat)
{
  AttuneDesk *desk = seat->desk;
  seat->state = SEAT_GONE;
  show_status (seat, FALSE);
  gboolean all_gone = !has_seat (desk, SEAT_WAITING) && !has_seat (desk, SEAT_TALKING)
                      && !has_seat (desk, SEAT_ENDED);
  if (all_gone)
    desk->round_timer = purple_timeout_add (desk->delay * ROUND_DELAYS, on_round_starts, desk);
}

/* --- what is about to happen at one seat -------------------------------------- */

static void
end_case (Seat *seat)
{
  AttuneDesk *desk = seat->desk;
  seat->state = SEAT_ENDED;
  purple_signal_emit (purple_connection_get_prpl (desk->connection), ATTUNE_PRACTICE_CASE_ENDED,
                      purple_connection_get_account (desk->connection), scenario_of (seat)->id,
                      (guint) (attune_customer_state (seat->customer) == ATTUNE_CASE_SOLVED));
  open_next_case (desk);
}

static void
write_line (Seat *seat)
{
  g_autofree char *line = g_queue_pop_head (&seat->lines);
  g_autofree char *html = g_markup_escape_text (line, -1);
  serv_got_im (seat->desk->connection, scenario_of (seat)->id, html, PURPLE_MESSAGE_RECV, time (NULL));
}

static gboolean
on_timer (gpointer data)
{
  Seat *seat = data;
  seat->timer = 0;
  if (g_queue_is_empty (&seat->lines)) {
    leave (seat);
    return FALSE;
  }
  write_line (seat);
  gboolean ended = attune_customer_state (seat->customer) != ATTUNE_CASE_OPEN;
  if (ended && g_queue_is_empty (&seat->lines) && seat->state == SEAT_TALKING)
    end_case (seat);
  schedule (seat);
  return FALSE;
}

/* Sets the timer for what this customer does next, if it is not running. */
static void
schedule (Seat *seat)
{
  guint delay = seat->desk->delay;
  const char *line = g_queue_peek_head (&seat->lines);
  if (seat->timer != 0)
    return;
  if (line != NULL) {
    serv_got_typing (seat->desk->connection, scenario_of (seat)->id, 0, PURPLE_TYPING);
    delay += delay * (guint) g_utf8_strlen (line, -1) / CHARACTERS_PER_DELAY;
    seat->timer = purple_timeout_add (delay, on_timer, seat);
  } else if (seat->state == SEAT_ENDED) {
    seat->timer = purple_timeout_add_seconds (FAREWELL_SECONDS, on_timer, seat);
  }
}

static void
leave_soon (Seat *seat)
{
  g_clear_handle_id (&seat->timer, purple_timeout_remove);
  seat->timer = purple_timeout_add (seat->desk->delay, on_timer, seat);
}

/* --- the agent ---------------------------------------------------------------- */

static void
on_conversation_created (PurpleConversation *conversation, AttuneDesk *desk)
{
  if (purple_conversation_get_type (conversation) != PURPLE_CONV_TYPE_IM
      || purple_conversation_get_account (conversation) != purple_connection_get_account (desk->connection))
    return;
  Seat *seat = find_seat (desk, purple_conversation_get_name (conversation));
  if (seat != NULL && seat->state == SEAT_WAITING)
    open_case (seat);
}

static int
refuse (AttuneDesk *desk, const char *who, const Seat *seat)
{
  g_autofree char *why = seat == NULL
    ? g_strdup_printf (_("There is no practice customer called “%s”. Pick one from your contact list."), who)
    : g_strdup_printf (_("%s has left the chat. All customers come back when every case has ended."),
                       scenario_of (seat)->name);
  purple_conv_present_error (who, purple_connection_get_account (desk->connection), why);
  return -ENOTCONN; /* any other number makes libpurple add an error of its own */
}

int
attune_desk_send (AttuneDesk *desk, const char *who, const char *html)
{
  Seat *seat = find_seat (desk, who);
  if (seat == NULL || seat->state == SEAT_GONE)
    return refuse (desk, who, seat);

  if (seat->state == SEAT_TALKING) {
    g_autofree char *text = purple_markup_strip_html (html);
    g_autoptr (GPtrArray) answer = attune_customer_hear (seat->customer, text);
    queue_answer (seat, answer);
  } else if (seat->state == SEAT_WAITING) {
    open_case (seat); /* whatever it was, they come with their own matter */
  } else {
    leave_soon (seat);
  }
  return 1;
}

/* --- life --------------------------------------------------------------------- */

/* All of @problems in one window, so that whoever writes scenarios sees them. */
static void
show_problems (PurpleConnection *connection, const GPtrArray *problems)
{
  if (problems->len == 0)
    return;
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (text, "%s\n", ((const GError *) problems->pdata[i])->message);
  purple_notify_warning (connection, _("Attune practice"), _("Some practice files could not be used."), text->str);
}

AttuneDesk *
attune_desk_new (PurpleConnection *connection, GError **error)
{
  g_autoptr (AttuneDesk) desk = g_new0 (AttuneDesk, 1);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  int delay = purple_account_get_int (purple_connection_get_account (connection), ATTUNE_PRACTICE_DELAY,
                                      ATTUNE_PRACTICE_DELAY_DEFAULT);
  desk->connection = connection;
  desk->delay = (guint) CLAMP (delay, 0, 60 * 1000);
  desk->packs = attune_packs_new ();
  guint n_rules = attune_packs_load_folder (desk->packs, attune_packs_default_folder (), problems);
  desk->scenarios = attune_scenarios_load_folder (attune_scenarios_default_folder (), problems);
  desk->seats = g_ptr_array_new_with_free_func ((GDestroyNotify) seat_free);
  for (guint i = 0; i < desk->scenarios->len; i++)
    g_ptr_array_add (desk->seats, seat_new (desk, desk->scenarios->pdata[i]));

  if (n_rules == 0 || desk->seats->len == 0) {
    const GError *first = problems->len > 0 ? problems->pdata[0] : NULL;
    g_set_error (error, ATTUNE_SHEET_ERROR, ATTUNE_SHEET_ERROR_FILE,
                 _("There is nothing to practise with in %s and %s. %s"), attune_packs_default_folder (),
                 attune_scenarios_default_folder (), first != NULL ? first->message : "");
    return NULL;
  }
  show_problems (connection, problems);
  return g_steal_pointer (&desk);
}

void
attune_desk_free (AttuneDesk *desk)
{
  if (desk == NULL)
    return;
  purple_signals_disconnect_by_handle (desk);
  g_clear_handle_id (&desk->round_timer, purple_timeout_remove);
  g_clear_pointer (&desk->seats, g_ptr_array_unref);
  g_clear_pointer (&desk->scenarios, g_ptr_array_unref);
  g_clear_pointer (&desk->packs, attune_packs_free);
  g_free (desk);
}

static void
add_buddy (AttuneDesk *desk, const AttuneScenario *scenario)
{
  PurpleAccount *account = purple_connection_get_account (desk->connection);
  if (purple_find_buddy (account, scenario->id) == NULL) {
    PurpleGroup *group = purple_find_group (ATTUNE_PRACTICE_GROUP);
    if (group == NULL) {
      group = purple_group_new (ATTUNE_PRACTICE_GROUP);
      purple_blist_add_group (group, NULL);
    }
    purple_blist_add_buddy (purple_buddy_new (account, scenario->id, NULL), NULL, group, NULL);
  }
  /* The server's name, so that one that the agent gave them stays. */
  serv_got_alias (desk->connection, scenario->id, scenario->name);
}

void
attune_desk_start (AttuneDesk *desk)
{
  for (guint i = 0; i < desk->seats->len; i++) {
    add_buddy (desk, desk->scenarios->pdata[i]);
    show_status (desk->seats->pdata[i], TRUE);
  }
  purple_signal_connect (purple_conversations_get_handle (), "conversation-created", desk,
                         PURPLE_CALLBACK (on_conversation_created), desk);
  open_next_case (desk);
}

const char *
attune_desk_title (const AttuneDesk *desk, const char *who)
{
  const Seat *seat = find_seat (desk, who);
  return seat != NULL ? scenario_of (seat)->title : NULL;
}
