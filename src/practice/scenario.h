/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_SCENARIO_H
#define ATTUNE_SCENARIO_H

#include <glib.h>
#include "practice/sheet.h"

G_BEGIN_DECLS

/*
 * AttuneScenario: one practice customer: who they are, what happened to them,
 * and what they say to what the agent does. A YAML file; the format is
 * explained in src/practice/scenarios/README.
 */

/* When a customer says a line. Each occasion has one line or more, which
 * they take in turn. */
typedef enum {
  ATTUNE_OCCASION_OPENING,     /* they write first: all of these, one by one */
  ATTUNE_OCCASION_HEARD,       /* the agent understood how they feel */
  ATTUNE_OCCASION_BRUSHED_OFF, /* dismissed, pitied from outside, cheered at */
  ATTUNE_OCCASION_UNHEARD,     /* offered a fix before anybody understood */
  ATTUNE_OCCASION_PROMISED,    /* "I am looking into it": and then? */
  ATTUNE_OCCASION_IMPOSED,     /* told what to do, or refused, once they are calm */
  ATTUNE_OCCASION_VAGUE,       /* "the team is looking into it": who is? */
  ATTUNE_OCCASION_AGREED,      /* asked yes or no, about nothing in particular */
  ATTUNE_OCCASION_TOLD,        /* asked again; everything is told */
  ATTUNE_OCCASION_WAITING,     /* none of these: they wait for the agent */
  ATTUNE_OCCASION_SOLVED,      /* the last line of a good end */
  ATTUNE_OCCASION_LOST,        /* the last line of a bad one */
  ATTUNE_N_OCCASIONS
} AttuneOccasion;

/* What the customer tells when asked, once. */
typedef struct {
  char *say;
  GPtrArray *about; /* char *: folded words; a question with one is about this */
  char *needed;     /* no solution before it is told: what they say to one; or NULL */
} AttuneScenarioFact;

typedef struct {
  char *id;       /* "nora.bellamy": the screen name */
  char *name;     /* "Nora Bellamy" */
  char *title;    /* "A favourite toy is lost" */
  char *language; /* "en" */
  char *file;
  guint upset;    /* at the start: 1 … */
  guint patience; /* at this much they are lost; more than upset */
  GPtrArray *solution;                  /* char *: folded words that name one */
  GPtrArray *facts;                     /* AttuneScenarioFact */
  GPtrArray *lines[ATTUNE_N_OCCASIONS]; /* char *, one or more each */
} AttuneScenario;

/* attune_scenario_load: Returns: the caller's; NULL with @error set:
 * "file:line: what is wrong, and what would be right". */
AttuneScenario *attune_scenario_load (const char *path, GError **error);

/* attune_scenario_parse: the same from memory; @name stands for the file. */
AttuneScenario *attune_scenario_parse (const char *name, const char *data, gssize length, GError **error);

void attune_scenario_free (AttuneScenario *scenario);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneScenario, attune_scenario_free)

/* attune_scenarios_default_folder: $ATTUNE_SCENARIOS, or the folder where
 * `make install' put them. Borrowed, never NULL. */
const char *attune_scenarios_default_folder (void);

/* attune_scenarios_load_folder: the *.yaml files of @folder in the order of their names.
 * What is wrong goes to @problems (of GError, owned by the array; NULL: not
 * wanted); everything else loads. Of two customers with one id the first stays.
 * Returns: AttuneScenario, the caller's; maybe empty, never NULL. */
GPtrArray *attune_scenarios_load_folder (const char *folder, GPtrArray *problems);

/* attune_occasion_name: the key in the file, "brushed-off"; static. */
const char *attune_occasion_name (AttuneOccasion occasion);

G_END_DECLS

#endif
