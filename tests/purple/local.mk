# Tests of src/purple: the plugin as built, in a real libpurple, with a mock
# protocol and a mock client.

check_LTLIBRARIES += tests/purple/libmock.la
tests_purple_libmock_la_SOURCES = \
	tests/purple/mock-companion.c \
	tests/purple/mock-companion.h \
	tests/purple/mock-policy.c \
	tests/purple/mock-policy.h \
	tests/purple/mock-protocol.c \
	tests/purple/mock-protocol.h \
	tests/purple/mock-record.c \
	tests/purple/mock-record.h \
	tests/purple/mock-room.c \
	tests/purple/mock-room.h \
	tests/purple/mock-ui.c \
	tests/purple/mock-ui.h \
	tests/purple/mock-world.c \
	tests/purple/mock-world.h
tests_purple_libmock_la_CFLAGS = $(AM_CFLAGS) $(record_test_cflags) $(CORE_CFLAGS) $(PURPLE_CFLAGS)
tests_purple_libmock_la_LIBADD = $(record_test_ldadd) libattune-core.la $(PURPLE_LIBS) $(CORE_LIBS)

purple_tests = \
	tests/purple/test-addressee \
	tests/purple/test-buried \
	tests/purple/test-colleague \
	tests/purple/test-commands \
	tests/purple/test-fail-open \
	tests/purple/test-habits \
	tests/purple/test-hold \
	tests/purple/test-ipc \
	tests/purple/test-life \
	tests/purple/test-lines \
	tests/purple/test-logs \
	tests/purple/test-neighbours \
	tests/purple/test-own-words \
	tests/purple/test-packs \
	tests/purple/test-policy \
	tests/purple/test-policy-change \
	tests/purple/test-policy-hang \
	tests/purple/test-prefs \
	tests/purple/test-random \
	tests/purple/test-record \
	tests/purple/test-record-told \
	tests/purple/test-record-faults \
	tests/purple/test-record-killed \
	tests/purple/test-record-together \
	tests/purple/test-record-strict \
	tests/purple/test-restore \
	tests/purple/test-room \
	tests/purple/test-scope \
	tests/purple/test-strict \
	tests/purple/test-whisper \
	tests/purple/test-words
check_PROGRAMS += $(purple_tests)
TESTS += $(purple_tests)

purple_test_extra =
if SANITIZERS
purple_test_extra += tests/sanitizer.c
endif
purple_test_cflags = $(AM_CFLAGS) $(CORE_CFLAGS) $(PURPLE_CFLAGS)
purple_test_libs = tests/purple/libmock.la $(PURPLE_LIBS) $(CORE_LIBS)

tests_purple_test_addressee_SOURCES = tests/purple/test-addressee.c $(purple_test_extra)
tests_purple_test_addressee_CFLAGS = $(purple_test_cflags)
tests_purple_test_addressee_LDADD = $(purple_test_libs)

tests_purple_test_buried_SOURCES = tests/purple/test-buried.c $(purple_test_extra)
tests_purple_test_buried_CFLAGS = $(purple_test_cflags)
tests_purple_test_buried_LDADD = $(purple_test_libs)

tests_purple_test_colleague_SOURCES = tests/purple/test-colleague.c $(purple_test_extra)
tests_purple_test_colleague_CFLAGS = $(purple_test_cflags)
tests_purple_test_colleague_LDADD = $(purple_test_libs)

tests_purple_test_commands_SOURCES = tests/purple/test-commands.c $(purple_test_extra)
tests_purple_test_commands_CFLAGS = $(purple_test_cflags)
tests_purple_test_commands_LDADD = $(purple_test_libs)

tests_purple_test_fail_open_SOURCES = tests/purple/test-fail-open.c $(purple_test_extra)
tests_purple_test_fail_open_CFLAGS = $(purple_test_cflags)
tests_purple_test_fail_open_LDADD = $(purple_test_libs)

tests_purple_test_habits_SOURCES = tests/purple/test-habits.c $(purple_test_extra)
tests_purple_test_habits_CFLAGS = $(purple_test_cflags)
tests_purple_test_habits_LDADD = $(purple_test_libs)

tests_purple_test_hold_SOURCES = tests/purple/test-hold.c $(purple_test_extra)
tests_purple_test_hold_CFLAGS = $(purple_test_cflags)
tests_purple_test_hold_LDADD = $(purple_test_libs)

tests_purple_test_ipc_SOURCES = tests/purple/test-ipc.c $(purple_test_extra)
tests_purple_test_ipc_CFLAGS = $(purple_test_cflags)
tests_purple_test_ipc_LDADD = libattune-core.la $(purple_test_libs)

tests_purple_test_life_SOURCES = tests/purple/test-life.c $(purple_test_extra)
tests_purple_test_life_CFLAGS = $(purple_test_cflags)
tests_purple_test_life_LDADD = $(purple_test_libs)

tests_purple_test_lines_SOURCES = tests/purple/test-lines.c $(purple_test_extra)
tests_purple_test_lines_CFLAGS = $(purple_test_cflags)
tests_purple_test_lines_LDADD = $(purple_test_libs)

tests_purple_test_logs_SOURCES = tests/purple/test-logs.c $(purple_test_extra)
tests_purple_test_logs_CFLAGS = $(purple_test_cflags) $(CLI_CFLAGS)
tests_purple_test_logs_LDADD = libattune-cli.la $(purple_test_libs)

tests_purple_test_neighbours_SOURCES = tests/purple/test-neighbours.c $(purple_test_extra)
tests_purple_test_neighbours_CFLAGS = $(purple_test_cflags)
tests_purple_test_neighbours_LDADD = $(purple_test_libs)

tests_purple_test_own_words_SOURCES = tests/purple/test-own-words.c src/purple/own-words.c $(purple_test_extra)
tests_purple_test_own_words_CFLAGS = $(purple_test_cflags)
tests_purple_test_own_words_LDADD = $(purple_test_libs)

tests_purple_test_packs_SOURCES = tests/purple/test-packs.c $(purple_test_extra)
tests_purple_test_packs_CFLAGS = $(purple_test_cflags)
tests_purple_test_packs_LDADD = $(purple_test_libs)

tests_purple_test_policy_SOURCES = tests/purple/test-policy.c $(purple_test_extra)
tests_purple_test_policy_CFLAGS = $(purple_test_cflags)
tests_purple_test_policy_LDADD = $(purple_test_libs)

tests_purple_test_policy_change_SOURCES = tests/purple/test-policy-change.c $(purple_test_extra)
tests_purple_test_policy_change_CFLAGS = $(purple_test_cflags)
tests_purple_test_policy_change_LDADD = $(purple_test_libs)

tests_purple_test_policy_hang_SOURCES = tests/purple/test-policy-hang.c $(purple_test_extra)
tests_purple_test_policy_hang_CFLAGS = $(purple_test_cflags)
tests_purple_test_policy_hang_LDADD = $(purple_test_libs)

tests_purple_test_prefs_SOURCES = tests/purple/test-prefs.c $(purple_test_extra)
tests_purple_test_prefs_CFLAGS = $(purple_test_cflags)
tests_purple_test_prefs_LDADD = $(purple_test_libs)

tests_purple_test_random_SOURCES = tests/purple/test-random.c $(purple_test_extra)
tests_purple_test_random_CFLAGS = $(purple_test_cflags)
tests_purple_test_random_LDADD = $(purple_test_libs)

tests_purple_test_record_SOURCES = tests/purple/test-record.c $(purple_test_extra)
tests_purple_test_record_CFLAGS = $(purple_test_cflags) $(record_test_cflags)
tests_purple_test_record_LDADD = $(purple_test_libs)

tests_purple_test_record_told_SOURCES = tests/purple/test-record-told.c $(purple_test_extra)
tests_purple_test_record_told_CFLAGS = $(purple_test_cflags) $(record_test_cflags)
tests_purple_test_record_told_LDADD = $(purple_test_libs)

tests_purple_test_record_faults_SOURCES = tests/purple/test-record-faults.c $(purple_test_extra)
tests_purple_test_record_faults_CFLAGS = $(purple_test_cflags) $(record_test_cflags)
tests_purple_test_record_faults_LDADD = $(purple_test_libs)

tests_purple_test_record_killed_SOURCES = tests/purple/test-record-killed.c tests/purple/busy-session.c \
  tests/purple/busy-session.h $(purple_test_extra)
tests_purple_test_record_killed_CFLAGS = $(purple_test_cflags) $(record_test_cflags)
tests_purple_test_record_killed_LDADD = $(purple_test_libs)

tests_purple_test_record_together_SOURCES = tests/purple/test-record-together.c tests/purple/busy-session.c \
  tests/purple/busy-session.h $(purple_test_extra)
tests_purple_test_record_together_CFLAGS = $(purple_test_cflags) $(record_test_cflags)
tests_purple_test_record_together_LDADD = $(purple_test_libs)

tests_purple_test_record_strict_SOURCES = tests/purple/test-record-strict.c $(purple_test_extra)
tests_purple_test_record_strict_CFLAGS = $(purple_test_cflags) $(record_test_cflags)
tests_purple_test_record_strict_LDADD = $(purple_test_libs)

tests_purple_test_restore_SOURCES = tests/purple/test-restore.c $(purple_test_extra)
tests_purple_test_restore_CFLAGS = $(purple_test_cflags)
tests_purple_test_restore_LDADD = $(purple_test_libs)

tests_purple_test_room_SOURCES = tests/purple/test-room.c $(purple_test_extra)
tests_purple_test_room_CFLAGS = $(purple_test_cflags)
tests_purple_test_room_LDADD = $(purple_test_libs)

tests_purple_test_scope_SOURCES = tests/purple/test-scope.c $(purple_test_extra)
tests_purple_test_scope_CFLAGS = $(purple_test_cflags)
tests_purple_test_scope_LDADD = $(purple_test_libs)

tests_purple_test_strict_SOURCES = tests/purple/test-strict.c $(purple_test_extra)
tests_purple_test_strict_CFLAGS = $(purple_test_cflags)
tests_purple_test_strict_LDADD = $(purple_test_libs)

tests_purple_test_whisper_SOURCES = tests/purple/test-whisper.c $(purple_test_extra)
tests_purple_test_whisper_CFLAGS = $(purple_test_cflags)
tests_purple_test_whisper_LDADD = $(purple_test_libs)

tests_purple_test_words_SOURCES = tests/purple/test-words.c $(purple_test_extra)
tests_purple_test_words_CFLAGS = $(purple_test_cflags)
tests_purple_test_words_LDADD = $(purple_test_libs)

# make check-record: a client is killed a hundred times in the middle of its work.
check-record: all $(check_PROGRAMS)
	@$(AM_TESTS_ENVIRONMENT) ATTUNE_KILLS=100 ./tests/purple/test-record-killed
.PHONY: check-record

# make check-valgrind: the same tests under valgrind; errors and leaks of ours
# fail. What is left reachable at the end is libpurple's and GLib's.
EXTRA_DIST += tests/purple/valgrind.supp
check-valgrind: all $(purple_tests)
	@$(AM_TESTS_ENVIRONMENT) \
	PURPLE_LEAKCHECK_HELP=1 G_SLICE=always-malloc; export PURPLE_LEAKCHECK_HELP G_SLICE; \
	for t in $(purple_tests); do \
	  echo "  VALGRIND $$t"; \
	  $(LIBTOOL) --mode=execute valgrind --quiet --error-exitcode=1 --num-callers=30 \
	    --leak-check=full --show-leak-kinds=definite,indirect --errors-for-leak-kinds=definite,indirect \
	    --suppressions='$(srcdir)/tests/purple/valgrind.supp' ./$$t >$$t.valgrind 2>&1 \
	    || { cat $$t.valgrind; exit 1; }; \
	done
.PHONY: check-valgrind
CLEANFILES += tests/purple/*.valgrind
