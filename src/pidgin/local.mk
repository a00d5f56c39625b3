# attune-pidgin: Pidgin's companion.

if HAVE_PIDGIN
purple_plugin_LTLIBRARIES += attune-pidgin.la
endif

attune_pidgin_la_SOURCES = \
	src/pidgin/act.c \
	src/pidgin/card.c \
	src/pidgin/card.h \
	src/pidgin/colour.c \
	src/pidgin/colour.h \
	src/pidgin/composer-private.h \
	src/pidgin/composer.c \
	src/pidgin/composer.h \
	src/pidgin/entry-text.c \
	src/pidgin/entry-text.h \
	src/pidgin/hint.c \
	src/pidgin/hint.h \
	src/pidgin/keys.c \
	src/pidgin/marks.c \
	src/pidgin/marks.h \
	src/pidgin/mouse.c \
	src/pidgin/name-field.c \
	src/pidgin/name-field.h \
	src/pidgin/page.c \
	src/pidgin/page.h \
	src/pidgin/plugin.c \
	src/pidgin/send.c \
	src/pidgin/strip.c \
	src/pidgin/strip.h \
	src/pidgin/try-box.c \
	src/pidgin/try-box.h \
	src/pidgin/words.c \
	src/pidgin/words.h
attune_pidgin_la_CFLAGS = $(AM_CFLAGS) $(PURPLE_CFLAGS) $(PIDGIN_CFLAGS)
# Resident: the client may keep pointers into it, as from a menu that is open.
attune_pidgin_la_LDFLAGS = $(AM_LDFLAGS) -module -avoid-version -shared -Wl,-z,nodelete
# Pidgin's own functions are in the program, so they stay undefined here.
attune_pidgin_la_LIBADD = libattune-companion.la $(PIDGIN_LIBS) $(PURPLE_LIBS)
