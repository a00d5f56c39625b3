# attune-finch: the companion for Finch.

if HAVE_FINCH
purple_plugin_LTLIBRARIES += attune-finch.la
endif

# Linked with libgnt, so that other clients, which look at each plugin in their
# folder, can say why they do not take it; but not with Finch, which is a program.
attune_finch_la_SOURCES = \
	src/finch/acts.c \
	src/finch/acts.h \
	src/finch/aside.c \
	src/finch/aside.h \
	src/finch/enter.c \
	src/finch/enter.h \
	src/finch/entry.c \
	src/finch/entry.h \
	src/finch/fit.c \
	src/finch/fit.h \
	src/finch/keys.c \
	src/finch/keys.h \
	src/finch/line.c \
	src/finch/line.h \
	src/finch/look.c \
	src/finch/look.h \
	src/finch/plugin.c \
	src/finch/strip.c \
	src/finch/strip.h \
	src/finch/surface.c \
	src/finch/surface.h \
	src/finch/window.c \
	src/finch/window.h \
	src/purple/markup.c \
	src/purple/markup.h
attune_finch_la_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS) $(PURPLE_CFLAGS) $(FINCH_CFLAGS)
# Resident, as libgnt's tables of keys point into it.
attune_finch_la_LDFLAGS = $(AM_LDFLAGS) -module -avoid-version -shared -no-undefined -Wl,-z,nodelete
attune_finch_la_LIBADD = libattune-companion.la $(PURPLE_LIBS) $(FINCH_LIBS)
