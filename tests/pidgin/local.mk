# Tests of what in src/pidgin needs no window; the rest is in tests/clients.

if HAVE_PIDGIN
check_PROGRAMS += tests/pidgin/test-entry-text
TESTS += tests/pidgin/test-entry-text
endif

tests_pidgin_test_entry_text_SOURCES = tests/pidgin/test-entry-text.c src/pidgin/entry-text.c
tests_pidgin_test_entry_text_CFLAGS = $(AM_CFLAGS) $(PIDGIN_CFLAGS)
tests_pidgin_test_entry_text_LDADD = $(PIDGIN_LIBS)
