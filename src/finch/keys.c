/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "finch/keys.h"

#include <conversation.h>
#include <gntkeys.h>
#include <gntstyle.h>
#include <gntwm.h>
#include "companion/wording.h"
#include "finch/acts.h"

#define ACTION_LOOK "attune-look"
#define ACTION_FIX "attune-fix"
#define ACTION_SEND "attune-send"

static gboolean
act (gpointer entry, void (*key) (AttuneWindow *window))
{
  AttuneWindow *window = attune_window_of_entry (entry);

  /* Where Attune is off, the key is somebody else's. */
  if (window == NULL || window->live == NULL)
    return FALSE;
  key (window);
  return TRUE;
}

static gboolean
on_look (GntBindable *entry, GList *parameters)
{
  return act (entry, attune_acts_look);
}

static gboolean
on_fix (GntBindable *entry, GList *parameters)
{
  return act (entry, attune_acts_fix);
}

static gboolean
on_send (GntBindable *entry, GList *parameters)
{
  return act (entry, attune_acts_send);
}

static const struct {
  const char *name;
  const char *key;
  GntBindableActionCallback callback;
} ACTIONS[] = {
  { ACTION_LOOK, ATTUNE_KEY_LOOK, on_look },
  { ACTION_FIX, ATTUNE_KEY_FIX, on_fix },
  { ACTION_SEND, ATTUNE_KEY_SEND, on_send },
};

/* What the terminal sends for "F7"; NULL: it has no such key. */
static const char *
sequence (const char *key)
{
  g_autofree char *name = g_ascii_strdown (key, -1);
  const char *keys = gnt_key_translate (name);

  return keys == NULL || *keys == '\0' ? NULL : keys;
}

static gboolean
is_ours (const char *action)
{
  return action != NULL && g_str_has_prefix (action, "attune-");
}

static gboolean
is_our_action (gpointer name, gpointer action, gpointer data)
{
  return is_ours (name);
}

/* Also those that the user's own file made. */
static gboolean
is_our_binding (gpointer key, gpointer binding, gpointer data)
{
  const struct _GntBindableActionParam *bound = binding;

  return bound->action != NULL && is_ours (bound->action->name);
}

static void
remove_all (GntBindableClass *klass)
{
  g_hash_table_foreach_remove (klass->bindings, is_our_binding, NULL);
  g_hash_table_foreach_remove (klass->actions, is_our_action, NULL);
}

/* --- a key that the window manager has already ------------------------------ */

/* Finch's windows never see a key that its window manager knows; F9 is one (a
 * new workspace). In a window of ours it is ours, in all others what it was. */

static AttuneWindow *
window_in_use (void)
{
  GList *at;

  for (at = purple_get_conversations (); at != NULL; at = at->next)
    {
      AttuneWindow *window = attune_window_of (at->data);

      if (window != NULL && window->live != NULL && gnt_widget_has_focus (GNT_WIDGET (window->entry)))
        return window;
    }
  return NULL;
}

static gboolean
on_send_anywhere (GntBindable *wm, GList *parameters)
{
  AttuneWindow *window = window_in_use ();

  if (window == NULL)
    return gnt_bindable_perform_action_named (wm, parameters->data, NULL);
  attune_acts_send (window);
  return TRUE;
}

/* The name of the action; NULL: the key is free. */
static const char *
bound_to (GntBindableClass *klass, const char *key)
{
  const struct _GntBindableActionParam *bound = g_hash_table_lookup (klass->bindings, key);

  return bound == NULL || bound->action == NULL ? NULL : bound->action->name;
}

typedef void (*ClassFunc) (GntBindableClass *klass, const char *key);

static void
take_key (GntBindableClass *klass, const char *key)
{
  const char *before = bound_to (klass, key);

  if (before == NULL)
    return;
  before = g_intern_string (before);
  gnt_bindable_class_register_action (klass, ACTION_SEND, on_send_anywhere, NULL, NULL);
  gnt_bindable_register_binding (klass, ACTION_SEND, key, before, NULL);
}

static void
give_key_back (GntBindableClass *klass, const char *key)
{
  const struct _GntBindableActionParam *bound = g_hash_table_lookup (klass->bindings, key);
  const char *before = g_strcmp0 (bound_to (klass, key), ACTION_SEND) == 0 ? bound->list->data : NULL;

  remove_all (klass);
  if (before != NULL)
    gnt_bindable_register_binding (klass, before, key, NULL);
}

/* The window manager may be of a class of its own. */
static void
foreach_class (GType type, ClassFunc function, const char *key)
{
  GntBindableClass *klass = g_type_class_peek (type);
  g_autofree GType *children = g_type_children (type, NULL);
  guint i;

  if (klass != NULL)
    function (klass, key);
  for (i = 0; children[i] != 0; i++)
    foreach_class (children[i], function, key);
}

/* --- all of them ------------------------------------------------------------ */

void
attune_keys_add (void)
{
  GntBindableClass *entries = g_type_class_ref (GNT_TYPE_ENTRY);
  const char *send = sequence (ATTUNE_KEY_SEND);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    gnt_bindable_class_register_action (entries, ACTIONS[i].name, ACTIONS[i].callback, sequence (ACTIONS[i].key), NULL);
  gnt_style_read_actions (GNT_TYPE_ENTRY, entries);
  if (send != NULL)
    foreach_class (GNT_TYPE_WM, take_key, send);
  g_type_class_unref (entries);
}

void
attune_keys_remove (void)
{
  GntBindableClass *entries = g_type_class_ref (GNT_TYPE_ENTRY);
  const char *send = sequence (ATTUNE_KEY_SEND);

  remove_all (entries);
  if (send != NULL)
    foreach_class (GNT_TYPE_WM, give_key_back, send);
  g_type_class_unref (entries);
}
