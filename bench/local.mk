# make bench: times and memory of the coach.

EXTRA_PROGRAMS = bench/bench-coach bench/bench-logs
BENCHMARKS += bench/bench-coach bench/bench-logs
CLEANFILES += bench/bench-coach bench/bench-logs

bench_bench_coach_SOURCES = bench/bench-coach.c bench/regex.c bench/regex.h \
  bench/rival.h bench/rival-hyperscan.c bench/rival-pcre2.c bench/texts.c bench/texts.h
bench_bench_coach_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS) $(PCRE2_CFLAGS) $(HYPERSCAN_CFLAGS)
bench_bench_coach_LDADD = libattune-core.la $(CORE_LIBS) $(PCRE2_LIBS) $(HYPERSCAN_LIBS)

# bench/bench-logs 10000 100 is a month of a team.
bench_bench_logs_SOURCES = bench/bench-logs.c bench/logs.c bench/logs.h bench/texts.c bench/texts.h
bench_bench_logs_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS) $(CLI_CFLAGS)
bench_bench_logs_LDADD = libattune-cli.la

# Reports of made-up records, which stay in bench/records for the next time.
EXTRA_PROGRAMS += bench/make-records
CLEANFILES += bench/make-records
EXTRA_DIST += bench/bench-report

bench_make_records_SOURCES = bench/make-records.c bench/record-habits.c bench/record-habits.h
bench_make_records_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS)
bench_make_records_LDADD = $(CORE_LIBS) -lm

BENCH_DRAFTS = 10000000
bench-report: all bench/make-records
	@$(MKDIR_P) bench/records
	@ATTUNE_BUILDDIR='$(abs_top_builddir)' $(PYTHON3) $(srcdir)/bench/bench-report bench/records $(BENCH_DRAFTS)
clean-local-bench:
	rm -rf bench/records
clean-local: clean-local-bench
.PHONY: bench-report clean-local-bench
