# Tests of src/practice.

practice_tests = \
	tests/practice/test-customer \
	tests/practice/test-player \
	tests/practice/test-protocol \
	tests/practice/test-scenario \
	tests/practice/test-script
check_PROGRAMS += $(practice_tests)
TESTS += $(practice_tests)

tests_practice_test_customer_SOURCES = tests/practice/test-customer.c
tests_practice_test_customer_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS)
tests_practice_test_customer_LDADD = libattune-scenario.la libattune-core.la $(CORE_LIBS)

tests_practice_test_player_SOURCES = tests/practice/test-player.c
tests_practice_test_player_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS)
tests_practice_test_player_LDADD = $(CORE_LIBS)

tests_practice_test_protocol_SOURCES = \
	src/practice/stage.c \
	src/practice/stage.h \
	tests/practice/test-protocol.c
if SANITIZERS
tests_practice_test_protocol_SOURCES += tests/sanitizer.c
endif
tests_practice_test_protocol_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS) $(PURPLE_CFLAGS)
tests_practice_test_protocol_LDADD = $(PURPLE_LIBS) $(CORE_LIBS)

tests_practice_test_scenario_SOURCES = tests/practice/test-scenario.c
tests_practice_test_scenario_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS)
tests_practice_test_scenario_LDADD = libattune-scenario.la libattune-core.la $(CORE_LIBS)

tests_practice_test_script_SOURCES = \
	src/practice/script.c \
	src/practice/script.h \
	src/practice/transcript.c \
	src/practice/transcript.h \
	tests/practice/test-script.c
tests_practice_test_script_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS)
tests_practice_test_script_LDADD = libattune-scenario.la libattune-core.la $(CORE_LIBS)
