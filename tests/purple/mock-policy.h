/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef MOCK_POLICY_H
#define MOCK_POLICY_H

#include "mock-world.h"

/* The settings of an administrator and of a team, in a folder of the test's own. */

/* mock_policy_main: as mock_world_main. */
int mock_policy_main (int argc, char **argv, void (*add) (void));

/* mock_policy_write: a file; @name is "system/attune.conf" or "team/…". %s in
 * @text is the folder, once at most. NULL: it is removed. */
void mock_policy_write (const char *name, const char *text);

/* mock_policy_folder: borrowed. */
const char *mock_policy_folder (void);

/* mock_policy_begin: the plugin starts with this as the administrator's file,
 * and Dana complains. */
void mock_policy_begin (MockWorld *world, const char *text);

/* mock_policy_change: the administrator's file becomes this; returns when the
 * plugin has noticed. */
void mock_policy_change (MockWorld *world, const char *text);

/* mock_policy_end: the plugin is unloaded, and the files are gone, those in the
 * user's folder too. */
void mock_policy_end (MockWorld *world);

/* mock_policy_wait: until the plugin has noticed a change that was made; fails
 * the test when it does not. */
void mock_policy_wait (MockWorld *world);

#endif
