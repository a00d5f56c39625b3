# The command as a user runs it. What the programs share is in librun.

cli_tests = \
	tests/cli/test-arguments \
	tests/cli/test-check \
	tests/cli/test-compare \
	tests/cli/test-date \
	tests/cli/test-layers \
	tests/cli/test-layout \
	tests/cli/test-lines \
	tests/cli/test-log-parts \
	tests/cli/test-logs \
	tests/cli/test-logs-run \
	tests/cli/test-pack \
	tests/cli/test-policy \
	tests/cli/test-record \
	tests/cli/test-replay \
	tests/cli/test-report \
	tests/cli/test-report-text \
	tests/cli/test-text-table

check_PROGRAMS += $(cli_tests)
TESTS += $(cli_tests)

cli_test_cflags = $(AM_CFLAGS) -I$(top_srcdir)/tests $(CORE_CFLAGS) $(CLI_CFLAGS)

check_LTLIBRARIES += tests/cli/librun.la
tests_cli_librun_la_SOURCES = tests/cli/run.c tests/cli/run.h
tests_cli_librun_la_CFLAGS = $(cli_test_cflags)
tests_cli_librun_la_LIBADD = $(CORE_LIBS) $(CLI_LIBS)

tests_cli_test_arguments_SOURCES = tests/cli/test-arguments.c
tests_cli_test_arguments_CFLAGS = $(cli_test_cflags)
tests_cli_test_arguments_LDADD = tests/cli/librun.la

tests_cli_test_check_SOURCES = tests/cli/test-check.c
tests_cli_test_check_CFLAGS = $(cli_test_cflags)
tests_cli_test_check_LDADD = tests/cli/librun.la

tests_cli_test_compare_SOURCES = tests/cli/test-compare.c
tests_cli_test_compare_CFLAGS = $(cli_test_cflags)
tests_cli_test_compare_LDADD = tests/cli/librun.la libattune-cli.la
EXTRA_DIST += tests/cli/compare

tests_cli_test_date_SOURCES = tests/cli/test-date.c
tests_cli_test_date_CFLAGS = $(cli_test_cflags)
tests_cli_test_date_LDADD = libattune-cli.la

tests_cli_test_layers_SOURCES = tests/cli/test-layers.c
tests_cli_test_layers_CFLAGS = $(cli_test_cflags)
tests_cli_test_layers_LDADD = tests/cli/librun.la

tests_cli_test_layout_SOURCES = tests/cli/test-layout.c
tests_cli_test_layout_CFLAGS = $(cli_test_cflags)
tests_cli_test_layout_LDADD = libattune-cli.la

tests_cli_test_lines_SOURCES = tests/cli/test-lines.c
tests_cli_test_lines_CFLAGS = $(cli_test_cflags)
tests_cli_test_lines_LDADD = tests/cli/librun.la

tests_cli_test_log_parts_SOURCES = tests/cli/test-log-parts.c
tests_cli_test_log_parts_CFLAGS = $(cli_test_cflags)
tests_cli_test_log_parts_LDADD = libattune-cli.la

tests_cli_test_logs_SOURCES = tests/cli/test-logs.c
tests_cli_test_logs_CFLAGS = $(cli_test_cflags)
tests_cli_test_logs_LDADD = libattune-cli.la

tests_cli_test_logs_run_SOURCES = tests/cli/test-logs-run.c
tests_cli_test_logs_run_CFLAGS = $(cli_test_cflags)
tests_cli_test_logs_run_LDADD = tests/cli/librun.la
# Conversation logs, in folders as clients keep them, and what is in them.
EXTRA_DIST += tests/cli/logs

tests_cli_test_pack_SOURCES = tests/cli/test-pack.c
tests_cli_test_pack_CFLAGS = $(cli_test_cflags)
tests_cli_test_pack_LDADD = tests/cli/librun.la

tests_cli_test_policy_SOURCES = tests/cli/test-policy.c
tests_cli_test_policy_CFLAGS = $(cli_test_cflags)
tests_cli_test_policy_LDADD = tests/cli/librun.la

tests_cli_test_replay_SOURCES = tests/cli/test-replay.c
tests_cli_test_replay_CFLAGS = $(cli_test_cflags)
tests_cli_test_replay_LDADD = tests/cli/librun.la

tests_cli_test_record_SOURCES = tests/cli/test-record.c
tests_cli_test_record_CFLAGS = $(cli_test_cflags)
tests_cli_test_record_LDADD = tests/cli/librun.la tests/record/librecord.la libattune-cli.la

tests_cli_test_report_SOURCES = tests/cli/test-report.c tests/cli/team.c tests/cli/team.h
tests_cli_test_report_CFLAGS = $(cli_test_cflags)
tests_cli_test_report_LDADD = tests/cli/librun.la tests/record/librecord.la libattune-cli.la

tests_cli_test_report_text_SOURCES = tests/cli/test-report-text.c tests/cli/team.c tests/cli/team.h
tests_cli_test_report_text_CFLAGS = $(cli_test_cflags)
tests_cli_test_report_text_LDADD = tests/cli/librun.la tests/record/librecord.la libattune-cli.la

tests_cli_test_text_table_SOURCES = tests/cli/test-text-table.c
tests_cli_test_text_table_CFLAGS = $(cli_test_cflags)
tests_cli_test_text_table_LDADD = libattune-cli.la
