/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_POLICY_H
#define ATTUNE_POLICY_H

#include <glib.h>
#include "core/verdict.h"

G_BEGIN_DECLS

/*
 * AttunePolicy: how Attune is to behave, from the files attune.conf of the
 * system, the team and the user: each key's value, where it comes from, and
 * whether it is locked. It never changes once it was loaded; a change of the
 * files makes another one. The format: attune.conf(5), src/policy/attune.conf.5.
 */
typedef struct AttunePolicy AttunePolicy;

/* Whose file it is. A later layer wins, unless an earlier one has locked the
 * key. */
typedef enum {
  ATTUNE_POLICY_DEFAULT, /* ours: nobody said anything */
  ATTUNE_POLICY_SYSTEM,  /* the administrator's */
  ATTUNE_POLICY_TEAM,
  ATTUNE_POLICY_OWN,        /* the user's attune.conf */
  ATTUNE_POLICY_PREFERENCE, /* what the user chose in the client */
} AttunePolicyLayer;

const char *attune_policy_layer_name (AttunePolicyLayer layer); /* "default", "system" … Static. */

/* --- keys ------------------------------------------------------------------ */

typedef enum {
  ATTUNE_KEY_MODE,            /* choice: AttuneMode */
  ATTUNE_KEY_LANGUAGE,        /* tag: of the conversations */
  ATTUNE_KEY_LIVE_HINTS,      /* switch */
  ATTUNE_KEY_FADE,            /* count; 0: off */
  ATTUNE_KEY_TEAM_FOLDER,     /* folder; "": none */
  ATTUNE_KEY_OWN_PACKS,       /* switch */
  ATTUNE_KEY_GROUPS,          /* names of contact groups */
  ATTUNE_KEY_ROOMS,           /* names of rooms */
  ATTUNE_KEY_STAFF,           /* nicks of colleagues in rooms */
  ATTUNE_KEY_OWN_NAME,        /* text: the agent's name in rooms; "": their nick */
  ATTUNE_KEY_ACCOUNTS,        /* user names of accounts, all of whose chats are coached */
  ATTUNE_KEY_TRAINEES,        /* user names of accounts, or login names */
  ATTUNE_KEY_OVERRIDE,        /* choice: AttuneOverride */
  ATTUNE_KEY_ATTEMPTS,        /* count */
  ATTUNE_KEY_EMERGENCY_WORDS, /* words */
  ATTUNE_KEY_PROMOTION,       /* count; 0: off */
  ATTUNE_KEY_RECORD,          /* choice: AttuneRecord */
  ATTUNE_KEY_RETENTION,       /* count of days; 0: off, nothing is removed */
  ATTUNE_KEY_DELETE,          /* switch: whether agents may delete their record */
  ATTUNE_KEY_CHECKS,          /* the first of the checks: choices, AttuneCheckLevel */
  ATTUNE_N_KEYS = ATTUNE_KEY_CHECKS + 14
} AttunePolicyKey;

/* How a trainee can send what strict mode holds. */
typedef enum {
  ATTUNE_OVERRIDE_FREE,   /* as it is, by saying so */
  ATTUNE_OVERRIDE_REASON, /* with a reason */
  ATTUNE_OVERRIDE_NEVER,  /* only after honest attempts */
} AttuneOverride;

typedef enum {
  ATTUNE_RECORD_OFF,
  ATTUNE_RECORD_ON,
  ATTUNE_RECORD_TEXT, /* with the words of drafts */
} AttuneRecord;

typedef enum {
  ATTUNE_KIND_CHOICE,  /* one of a few words; the number is its place */
  ATTUNE_KIND_SWITCH,  /* on or off; the number is 1 or 0 */
  ATTUNE_KIND_COUNT,   /* a whole number, from lowest to highest */
  ATTUNE_KIND_COUNT_OR_OFF, /* … or off; the number is 0 then */
  ATTUNE_KIND_TEXT,
  ATTUNE_KIND_LIST,    /* texts with commas between them; where names are meant, patterns */
  ATTUNE_KIND_FOLDER,  /* an absolute path, or ~/…; or nothing */
  ATTUNE_KIND_LANGUAGE, /* a BCP 47 tag */
} AttunePolicyKind;

#define ATTUNE_POLICY_PREFERENCES "/plugins/core/attune"
#define ATTUNE_POLICY_FOLLOWED "followed" /* below it, by a key's name: what its preference was set to by a policy */

typedef struct {
  const char *group; /* in the file: "attune" or "checks" */
  const char *name;  /* as attune_policy_key_name says */
  AttunePolicyKind kind;
  const char *choices; /* of a choice, with "|" between them, by their numbers; else NULL */
  guint lowest;        /* of a count … */
  guint highest;
  const char *standard;    /* what it is when nobody says anything */
  const char *description; /* a few words, untranslated */
  const char *preference;  /* with which the user may choose it: below ATTUNE_POLICY_PREFERENCES; NULL: there is none */
} AttunePolicyKeyInfo;

/* attune_policy_key_info: static. */
const AttunePolicyKeyInfo *attune_policy_key_info (AttunePolicyKey key);

/* attune_policy_key_name: as locks and `attune policy show' call it: "mode",
 * "checks.tone". Static. */
const char *attune_policy_key_name (AttunePolicyKey key);

/* attune_policy_key_in_group: as it stands in its group of a file: "mode",
 * "tone". Static. */
const char *attune_policy_key_in_group (AttunePolicyKey key);

/* attune_policy_key_find: by its group and its name there. FALSE, and @key
 * untouched, when there is none. */
gboolean attune_policy_key_find (const char *group, const char *name, AttunePolicyKey *key);

/* attune_policy_key_of_check: FALSE, and @key untouched, when there is no check
 * of that name. */
gboolean attune_policy_key_of_check (const char *check, AttunePolicyKey *key);

/* attune_policy_choice: a preference counts as the user's choice once it differs
 * from what it was before they touched it: @followed, or with NULL our default.
 * Returns: @now, as the choice; NULL when it is none. */
const char *attune_policy_choice (AttunePolicyKey key, const char *now, const char *followed);

/* attune_policy_folder: the text of a folder as a path: "~/" is the home folder.
 * The caller's; NULL when it names none. */
char *attune_policy_folder (const char *text);

/* --- values ---------------------------------------------------------------- */

typedef struct {
  char *text;   /* as in the file, without blanks around it */
  guint number; /* of a choice, a switch or a count */
  GStrv list;   /* of a list: its entries, folded for case; else NULL */
  AttunePolicyLayer layer;
  char *file; /* that says so; NULL: no file does */
  guint line; /* 1-based; 0: no file */
  gboolean locked; /* later layers, and the user, cannot change it */
  AttunePolicyLayer lock_layer;
  char *lock_file; /* that locks it; NULL: it is not locked */
  guint lock_line;
} AttunePolicyValue;

/* attune_policy_new: what it is when there are no files. The caller's. */
AttunePolicy *attune_policy_new (void);
AttunePolicy *attune_policy_ref (AttunePolicy *policy);
void attune_policy_unref (AttunePolicy *policy); /* also from another thread; NULL: nothing */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttunePolicy, attune_policy_unref)

/* attune_policy_value: borrowed from the policy, never NULL. */
const AttunePolicyValue *attune_policy_value (const AttunePolicy *policy, AttunePolicyKey key);

const char *attune_policy_text (const AttunePolicy *policy, AttunePolicyKey key); /* borrowed, never NULL */
guint attune_policy_number (const AttunePolicy *policy, AttunePolicyKey key);     /* of a choice, a switch or a count */
gboolean attune_policy_is_locked (const AttunePolicy *policy, AttunePolicyKey key);

/* attune_policy_lists: whether @name fits one of the patterns of a list; case
 * does not matter. FALSE for NULL. */
gboolean attune_policy_lists (const AttunePolicy *policy, AttunePolicyKey key, const char *name);

/* attune_policy_check: what is said of a check: as its rules say, or as the
 * policy does. @locked may be NULL. */
AttuneCheckLevel attune_policy_check (const AttunePolicy *policy, const char *check, gboolean *locked);

/* attune_policy_is_held_strict: whether the agent cannot leave strict mode, nor by
 * their preferences what is said of a check. @trainee: they are one. */
gboolean attune_policy_is_held_strict (const AttunePolicy *policy, gboolean trainee);

/* attune_policy_is_emergency: whether @draft has one of the emergency words, with
 * which it is never held. */
gboolean attune_policy_is_emergency (const AttunePolicy *policy, const char *draft);

G_END_DECLS

#endif
