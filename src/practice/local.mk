# Attune practice: a libpurple protocol whose buddies are practice customers.

# What knows nothing of libpurple; the tests link it as well.
noinst_LTLIBRARIES += libattune-scenario.la
libattune_scenario_la_SOURCES = \
	src/practice/customer.c \
	src/practice/customer.h \
	src/practice/impression.c \
	src/practice/impression.h \
	src/practice/scenario.c \
	src/practice/scenario.h \
	src/practice/sheet.c \
	src/practice/sheet.h
libattune_scenario_la_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS)

purple_plugin_LTLIBRARIES += libattune-practice.la
libattune_practice_la_SOURCES = \
	src/practice/protocol.c \
	src/practice/desk.c \
	src/practice/desk.h
libattune_practice_la_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS) $(PURPLE_CFLAGS)
libattune_practice_la_LDFLAGS = $(AM_LDFLAGS) -module -avoid-version -shared -export-symbols-regex '^purple_init_plugin$$'
libattune_practice_la_LIBADD = libattune-scenario.la libattune-core.la $(PURPLE_LIBS)

scenariosdir = $(pkgdatadir)/scenarios
dist_scenarios_DATA = \
	src/practice/scenarios/1-lost-toy.yaml \
	src/practice/scenarios/2-last-goodbye.yaml \
	src/practice/scenarios/3-unopened-food.yaml \
	src/practice/scenarios/README

# Plays a practice chat without a screen, and prints it.
pkglibexec_PROGRAMS = attune-practice-player
attune_practice_player_SOURCES = \
	src/practice/play.c \
	src/practice/play.h \
	src/practice/player.c \
	src/practice/script.c \
	src/practice/script.h \
	src/practice/stage.c \
	src/practice/stage.h \
	src/practice/transcript.c \
	src/practice/transcript.h
if SANITIZERS
attune_practice_player_SOURCES += tests/sanitizer.c
endif
attune_practice_player_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS) $(PURPLE_CFLAGS)
attune_practice_player_LDADD = libattune-scenario.la libattune-core.la $(PURPLE_LIBS) $(CORE_LIBS)

scriptsdir = $(pkgdatadir)/scripts
dist_scripts_DATA = src/practice/scripts/lost-toy.yaml
