/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_NAME_H
#define ATTUNE_NAME_H

#include "core/pack.h"
#include "core/text.h"

G_BEGIN_DECLS

/* What a customer is called. Every string is owned. */
typedef struct {
  char *full;         /* as to be shown: "Dana Whitfield" */
  char *greeting;     /* what to greet by: "Dana", "Dr. Okafor", "田中様" */
  char *title;        /* folded, without full stop: "dr"; NULL: none known */
  GPtrArray *words;   /* char *: the name's words, folded, without the title */
  GPtrArray *also;    /* the words of another name they go by, folded; NULL: none */
  guint given;        /* index in words of the given name */
} AttuneName;

void attune_name_free (AttuneName *name);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneName, attune_name_free)

/* attune_name_from_alias: what a contact list calls somebody: "WHITFIELD, Dana
 * (ACME #4421)", "dana.whitfield@example.com", "Dr. Dana Whitfield".
 * Returns: the caller's; NULL when there is no name in it (a handle, a
 * company, nothing). */
AttuneName *attune_name_from_alias (const char *alias);

/* attune_name_from_nick: what a nick in a room says of a name: "Dana",
 * "dana_whitfield", "[m]dana", "dana|away". In small letters only forenames are
 * taken for one. Returns: the caller's; NULL when it is just a nick. */
AttuneName *attune_name_from_nick (const AttunePacks *packs, const char *language, const char *nick);

/* attune_name_from_message: how a customer calls themselves in a message:
 * "my name is …", "this is …", "… here", a sign-off on its own line, and, when
 * @asked for the name, a bare answer. Returns: the caller's; NULL: no name. */
AttuneName *attune_name_from_message (const AttunePacks *packs, const char *language, const AttuneText *text, gboolean asked);

typedef enum {
  ATTUNE_NAME_USE_OWN,      /* the customer's name, or a short form of it */
  ATTUNE_NAME_USE_MISSPELT,
  ATTUNE_NAME_USE_TITLE,    /* the right name with the wrong title */
  ATTUNE_NAME_USE_OTHER,    /* a customer of another open chat */
  ATTUNE_NAME_USE_UNKNOWN,  /* somebody is addressed by a name that is new */
} AttuneNameUseKind;

typedef struct {
  AttuneNameUseKind kind;
  guint first_word; /* index into the text's words */
  guint n_words;
  gboolean greeted; /* right after a greeting or thanks */
} AttuneNameUse;

/* attune_name_find: whom @text addresses. @name may be NULL (not known);
 * @others: of AttuneName, may be NULL. Names of third persons, in links, mail
 * addresses and quotations are no address.
 * Returns: an array of AttuneNameUse, the caller's; never NULL. */
GArray *attune_name_find (const AttunePacks *packs, const char *language, const AttuneText *text, const AttuneName *name,
                          const GPtrArray *others);

/* attune_name_is_title: whether a folded word is one ("dr", "ms", "herr"). */
gboolean attune_name_is_title (const char *folded);

/* attune_name_is_short_form: whether somebody named @folded is called @called
 * as well ("elizabeth", "liz"); both folded. */
gboolean attune_name_is_short_form (const AttunePacks *packs, const char *language, const char *folded, const char *called);

/* attune_name_distance: letters to add, drop, change or swap with their
 * neighbour (Damerau 1964) to make @b of @a; more than @most is @most + 1. */
guint attune_name_distance (const char *a, const char *b, guint most);

G_END_DECLS

#endif
