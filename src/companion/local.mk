# What the companions of all clients have in common: linked into each of them.

noinst_LTLIBRARIES += libattune-companion.la

libattune_companion_la_SOURCES = \
	src/companion/connect.c \
	src/companion/connect.h \
	src/companion/spoken.c \
	src/companion/spoken.h \
	src/companion/wording.c \
	src/companion/wording.h
libattune_companion_la_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS) $(PURPLE_CFLAGS)
