/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#pragma once

#include <stdio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Members of the object that @builder has begun; @key: its name. */

/* attune_json_add_string: @value: UTF-8; NULL: null. */
void attune_json_add_string (JsonBuilder *builder, const char *key, const char *value);
void attune_json_add_integer (JsonBuilder *builder, const char *key, gint64 value);
void attune_json_add_boolean (JsonBuilder *builder, const char *key, gboolean value);

/* attune_json_finish: what was built, in one line, without its end. The caller's. */
char *attune_json_finish (JsonBuilder *builder);

/* attune_json_print: the same, with its end, to @out. */
void attune_json_print (JsonBuilder *builder, FILE *out);

G_END_DECLS
