/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef MOCK_WORLD_H
#define MOCK_WORLD_H

#include <account.h>
#include <blist.h>
#include <conversation.h>
#include <glib.h>
#include <plugin.h>
#include <server.h>
#include "mock-protocol.h"
#include "mock-ui.h"

/* What every test starts with: the plugin as it was built, loaded into a real
 * libpurple; an agent's account; and Dana Whitfield, a customer. */

#define MOCK_DANA "dana@shop.example"

/* Held, for one thing, after mock_world_complain. */
#define MOCK_COLD "Hi Dana, that must be difficult. What happened when you opened it?"
#define MOCK_COLD_FIXED "Hi Dana, I understand how difficult that must be. What happened when you opened it?"

/* Not held. */
#define MOCK_WARM "Hi Dana, I understand how difficult that must be. What happened when you opened it?"

typedef struct {
  PurplePlugin *plugin;
  PurpleAccount *account;
  PurpleConversation *conv; /* with Dana */
} MockWorld;

/* mock_world_main: runs the tests that @add adds. */
int mock_world_main (int argc, char **argv, void (*add) (void));

/* mock_world_begin: for a program that is no test: a world, until it ends. The
 * caller's, for mock_world_end. */
MockWorld *mock_world_begin (void);
void mock_world_end (MockWorld *world);

/* mock_world_add: a test that starts with a fresh world, and ends with
 * nothing left of it. */
void mock_world_add (const char *path, void (*test) (MockWorld *world));

PurpleBuddy *mock_world_add_buddy (PurpleAccount *account, const char *name, const char *alias, const char *group);
PurpleConversation *mock_world_open (PurpleAccount *account, const char *name);

/* mock_world_says: somebody writes. */
void mock_world_says (PurpleConversation *conv, const char *who, const char *markup);

/* mock_world_complain: Dana tells a problem, with feeling. */
void mock_world_complain (MockWorld *world);

void mock_world_load (MockWorld *world);
void mock_world_unload (MockWorld *world);

/* The bytes that left since the last forget, with newlines between messages. */
char *mock_world_sent (void);
#define mock_assert_sent(expected)                  \
  G_STMT_START                                      \
  {                                                 \
    g_autofree char *sent_bytes = mock_world_sent (); \
    g_assert_cmpstr (sent_bytes, ==, expected);     \
  }                                                 \
  G_STMT_END

#endif
