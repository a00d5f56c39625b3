# core-attune: the plugin for every client of libpurple.

purple_plugin_LTLIBRARIES += core-attune.la

core_attune_la_SOURCES = \
	src/purple/addressee.c \
	src/purple/addressee.h \
	src/purple/buried.c \
	src/purple/buried.h \
	src/purple/chat.c \
	src/purple/chat.h \
	src/purple/commands-draft.c \
	src/purple/commands-record.c \
	src/purple/commands-setting.c \
	src/purple/commands.c \
	src/purple/commands.h \
	src/purple/customer.c \
	src/purple/customer.h \
	src/purple/draft.c \
	src/purple/draft.h \
	src/purple/gate.c \
	src/purple/gate.h \
	src/purple/ipc.c \
	src/purple/ipc.h \
	src/purple/judge.c \
	src/purple/judge.h \
	src/purple/kept.c \
	src/purple/kept.h \
	src/purple/live.c \
	src/purple/live.h \
	src/purple/lock.c \
	src/purple/lock.h \
	src/purple/markup.c \
	src/purple/markup.h \
	src/purple/names.c \
	src/purple/names.h \
	src/purple/observer.c \
	src/purple/observer.h \
	src/purple/override.c \
	src/purple/override.h \
	src/purple/own-words.c \
	src/purple/own-words.h \
	src/purple/pieces.c \
	src/purple/pieces.h \
	src/purple/plugin.c \
	src/purple/prefs-frame.c \
	src/purple/prefs-policy.c \
	src/purple/prefs.c \
	src/purple/prefs.h \
	src/purple/progress.c \
	src/purple/progress.h \
	src/purple/recorder.c \
	src/purple/recorder.h \
	src/purple/register.h \
	src/purple/release.c \
	src/purple/release.h \
	src/purple/scope.c \
	src/purple/scope.h \
	src/purple/session.c \
	src/purple/session.h \
	src/purple/surface.c \
	src/purple/surface.h \
	src/purple/watch.c \
	src/purple/watch.h \
	src/purple/words.h \
	src/purple/whisper.c \
	src/purple/whisper.h
core_attune_la_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS) $(PURPLE_CFLAGS)
# Resident: error quarks in the core keep pointers into the module.
core_attune_la_LDFLAGS = $(AM_LDFLAGS) -module -avoid-version -shared -no-undefined -Wl,-z,nodelete
core_attune_la_LIBADD = libattune-core.la $(PURPLE_LIBS)
