# Tests of src/finch that need no terminal; tests/clients has the real Finch.

finch_tests = \
	tests/finch/test-fit \
	tests/finch/test-line
check_PROGRAMS += $(finch_tests)
TESTS += $(finch_tests)

finch_test_cflags = $(AM_CFLAGS) $(CORE_CFLAGS) $(PURPLE_CFLAGS)

tests_finch_test_fit_SOURCES = tests/finch/test-fit.c src/finch/fit.c src/finch/fit.h
tests_finch_test_fit_CFLAGS = $(finch_test_cflags)
tests_finch_test_fit_LDADD = $(CORE_LIBS)

tests_finch_test_line_SOURCES = \
	tests/finch/test-line.c \
	src/finch/fit.c \
	src/finch/fit.h \
	src/finch/line.c \
	src/finch/line.h
tests_finch_test_line_CFLAGS = $(finch_test_cflags)
tests_finch_test_line_LDADD = libattune-companion.la $(PURPLE_LIBS) $(CORE_LIBS)
