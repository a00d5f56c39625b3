/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PACK_H
#define ATTUNE_PACK_H

#include <glib.h>
#include "core/signal.h"
#include "core/verdict.h"

G_BEGIN_DECLS

/* The rule packs: phrases and words as data. The format: src/packs/README. */

#define ATTUNE_PACK_ERROR (attune_pack_error_quark ())
GQuark attune_pack_error_quark (void);

typedef enum {
  ATTUNE_PACK_ERROR_FILE,   /* cannot be read, too large */
  ATTUNE_PACK_ERROR_SYNTAX, /* no YAML, or not the YAML that is expected */
  ATTUNE_PACK_ERROR_RULE,   /* one rule is wrong; the others load */
} AttunePackError;

/* Whose packs they are. A later layer adds to the earlier ones, replaces and
 * switches off. */
typedef enum {
  ATTUNE_LAYER_BUILT_IN,
  ATTUNE_LAYER_SYSTEM, /* the administrator's */
  ATTUNE_LAYER_TEAM,
  ATTUNE_LAYER_OWN,    /* the agent's */
  ATTUNE_LAYER_FILE,   /* named alone, on top of all */
} AttunePackLayer;

/* attune_pack_layer_name: "built-in", "system" … Static. */
const char *attune_pack_layer_name (AttunePackLayer layer);

struct AttuneRule {
  char *id;
  char *check;             /* "empathy.sympathy"; NULL: makes a signal only */
  AttuneSignalKind signal; /* NONE: no signal */
  AttuneLevel level;
  double weight;     /* of words of feeling: how strong, 0 … 3; else 0 */
  char *detail;      /* NULL: none */
  char *say;         /* untranslated, may hold one %s; NULL: none */
  char *suggest;     /* template of the replacement; NULL: none */
  char *source;      /* NULL: none */
  char *language;    /* "en" */
  char *file;        /* where it comes from */
  guint line;        /* 1-based */
  AttunePackLayer layer;
  GPtrArray *match;  /* char *: the templates */
  GPtrArray *unless; /* char * */
  GPtrArray *catches;
  GPtrArray *passes;
  GPtrArray *parsed;        /* for pack*.c: the templates of match … */
  GPtrArray *parsed_unless; /* … and of unless, ready to be matched */
};

/* attune_packs_new: no rules at all. The caller's. */
AttunePacks *attune_packs_new (void);
void attune_packs_free (AttunePacks *packs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttunePacks, attune_packs_free)

/* attune_packs_default_folder: $ATTUNE_PACKS, or the folder where `make
 * install' put them. Borrowed, never NULL. */
const char *attune_packs_default_folder (void);

/* attune_packs_load_folder: the .yaml files of FOLDER/LANG, in the order of their names.
 * What is wrong goes to @problems (of GError, owned by the array; NULL: not
 * wanted), each "file:line: what, and what would be right"; everything else
 * loads. Later files replace rules of the same id.
 * Returns: how many rules were loaded. */
guint attune_packs_load_folder (AttunePacks *packs, const char *folder, GPtrArray *problems);

/* attune_packs_are_in: whether there is a pack in a language's folder of @folder. */
gboolean attune_packs_are_in (const char *folder);

/* attune_packs_load_layer: a folder as a layer of its own, after those below
 * it. A folder that is not there is a problem only when @needed: somebody named
 * it. Returns: FALSE when there is no folder, or it cannot be read. */
gboolean attune_packs_load_layer (AttunePacks *packs, AttunePackLayer layer, const char *folder, gboolean needed,
                                  GPtrArray *problems);

/* attune_packs_layer_folder: where a layer is kept unless somebody names
 * another place: $ATTUNE_SYSTEM_PACKS, or sysconfdir/attune/packs;
 * $ATTUNE_TEAM_PACKS; $ATTUNE_OWN_PACKS. An empty variable means that there is
 * no such layer. Borrowed; NULL: none is known. */
const char *attune_packs_layer_folder (AttunePackLayer layer);

/* attune_packs_set_layer: whose the files are that are loaded from here on,
 * one by one. At first: ours. */
void attune_packs_set_layer (AttunePacks *packs, AttunePackLayer layer);

/* attune_packs_leave_out: folders are loaded without that file, however it is
 * spelt; for one that comes alone afterwards. */
void attune_packs_leave_out (AttunePacks *packs, const char *path);

/* attune_packs_load_file: one pack. Returns: FALSE when the file could not be
 * read as a pack at all; single bad rules only add to @problems. */
gboolean attune_packs_load_file (AttunePacks *packs, const char *path, GPtrArray *problems);

/* attune_packs_load_data: the same from memory; @name stands for the file. */
gboolean attune_packs_load_data (AttunePacks *packs, const char *name, const char *data, gsize length, GPtrArray *problems);

/* attune_packs_rules: AttuneRule, in load order. Borrowed. */
const GPtrArray *attune_packs_rules (const AttunePacks *packs);

/* What a file did to what came before it. */
typedef struct {
  AttuneRule *rule; /* which was replaced or switched off; NULL: a word list */
  char *list;       /* the name of the word list; NULL: a rule */
  char *language;
  gboolean off; /* switched off rather than replaced */
  AttunePackLayer layer;
  char *file; /* what did it */
  guint line; /* 1-based */
} AttunePackChange;

/* attune_packs_changes: AttunePackChange, in the order in which they were
 * made. Borrowed. */
const GPtrArray *attune_packs_changes (const AttunePacks *packs);

typedef struct {
  const AttuneRule *rule;
  guint first_word; /* index into the text's words */
  guint n_words;
} AttuneRuleMatch;

/* attune_packs_match: where the rules of a language match, in order of place,
 * and those of later layers first;
 * less what their `unless' excepts and what is quoted. A language without
 * rules of its own matches nothing; "de-AT" is tried as "de".
 * Returns: an array of AttuneRuleMatch, the caller's; never NULL. */
GArray *attune_packs_match (const AttunePacks *packs, const char *language, const AttuneText *text);

/* attune_packs_knows: whether the rules of a language have the folded word: then
 * it is a word of that language, and seldom a name. */
gboolean attune_packs_knows (const AttunePacks *packs, const char *language, const char *folded);

/* attune_packs_suggestion: the rule's replacement for what it matched, with
 * {list} filled in from the matched words. NULL when it has none, or a list
 * of it did not occur. Returns: the caller's. */
char *attune_packs_suggestion (const AttunePacks *packs, const AttuneRuleMatch *match, const AttuneText *text);

/* attune_packs_list: a word list of a language ("forename", "short-form"), as
 * a set of folded words; NULL when there is none. Borrowed. */
GHashTable *attune_packs_list (const AttunePacks *packs, const char *language, const char *list);

/* attune_packs_test: runs every example of every rule: fires on its catches,
 * whose suggestions no longer fire, and silent on its passes. @file limits it
 * to the rules of one file (NULL: all). Each failure goes to @failures (of
 * char *, "file:line: rule …"). Returns: how many examples were run. */
guint attune_packs_test (const AttunePacks *packs, const char *file, GPtrArray *failures);

G_END_DECLS

#endif
