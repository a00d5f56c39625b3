# Tests of src/companion.

check_PROGRAMS += tests/companion/test-wording
TESTS += tests/companion/test-wording

tests_companion_test_wording_SOURCES = tests/companion/test-wording.c
tests_companion_test_wording_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS) $(PURPLE_CFLAGS)
tests_companion_test_wording_LDADD = libattune-companion.la libattune-core.la $(PURPLE_LIBS)
