# The command as a user runs it. What the programs share is tests/cli/run.c.

cli_tests = \
	tests/cli/test-check \
	tests/cli/test-lines \
	tests/cli/test-replay

check_PROGRAMS += $(cli_tests)
TESTS += $(cli_tests)

check_LTLIBRARIES += tests/cli/librun.la
tests_cli_librun_la_SOURCES = tests/cli/run.c tests/cli/run.h
tests_cli_librun_la_CFLAGS = $(cli_test_cflags)
tests_cli_librun_la_LIBADD = $(CORE_LIBS) $(CLI_LIBS)

cli_test_cflags = $(AM_CFLAGS) -I$(top_srcdir)/tests $(CORE_CFLAGS) $(CLI_CFLAGS)

tests_cli_test_check_SOURCES = tests/cli/test-check.c
tests_cli_test_check_CFLAGS = $(cli_test_cflags)
tests_cli_test_check_LDADD = tests/cli/librun.la

tests_cli_test_lines_SOURCES = tests/cli/test-lines.c
tests_cli_test_lines_CFLAGS = $(cli_test_cflags)
tests_cli_test_lines_LDADD = tests/cli/librun.la

tests_cli_test_replay_SOURCES = tests/cli/test-replay.c
tests_cli_test_replay_CFLAGS = $(cli_test_cflags)
tests_cli_test_replay_LDADD = tests/cli/librun.la
