/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef MOCK_UI_H
#define MOCK_UI_H

#include <conversation.h>
#include <glib.h>

/* A client without windows that sends as Pidgin does: it takes commands out
 * first, cuts drafts into lines where the protocol has no newlines, and
 * clears the entry whatever became of the message. */

#define MOCK_UI_ID "attune-mock-ui"

/* The environment may name a profile: it is used, and not removed. */
#define MOCK_UI_PROFILE "ATTUNE_MOCK_PROFILE"

/* mock_ui_start: libpurple with this client, in a profile of its own. */
void mock_ui_start (void);
void mock_ui_stop (void);

/* mock_ui_remove_folder: with everything in it. */
void mock_ui_remove_folder (const char *path);

/* mock_ui_set_send_confirm: whether the client can put text into the entry,
 * as Pidgin can (the default) and Finch cannot. */
void mock_ui_set_send_confirm (gboolean can);

/* mock_ui_entry: the markup in it; "" when empty. */
const char *mock_ui_entry (PurpleConversation *conv);
void mock_ui_type (PurpleConversation *conv, const char *markup);

/* mock_ui_press_enter: and the event loop runs until it is idle. The _only
 * variant leaves the loop alone. */
void mock_ui_press_enter (PurpleConversation *conv);
void mock_ui_press_enter_only (PurpleConversation *conv);

/* mock_ui_send: types and presses Enter. */
void mock_ui_send (PurpleConversation *conv, const char *markup);

/* mock_ui_settle: runs the event loop until it is idle. */
void mock_ui_settle (void);

/* mock_ui_lines: the system lines since the last forget, and the errors of
 * commands: char *, markup. */
const GPtrArray *mock_ui_lines (void);
void mock_ui_forget (void);

/* mock_ui_has_line: whether one of them contains @part. */
gboolean mock_ui_has_line (const char *part);

/* mock_ui_debug: what the category "attune" wrote into the debug window. */
const char *mock_ui_debug (void);

#endif
