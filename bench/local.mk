# make bench: times and memory of the coach.

EXTRA_PROGRAMS = bench/bench-coach
BENCHMARKS += bench/bench-coach
CLEANFILES += bench/bench-coach

bench_bench_coach_SOURCES = bench/bench-coach.c bench/regex.c bench/regex.h \
  bench/rival.h bench/rival-hyperscan.c bench/rival-pcre2.c bench/texts.c bench/texts.h
bench_bench_coach_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS) $(PCRE2_CFLAGS) $(HYPERSCAN_CFLAGS)
bench_bench_coach_LDADD = libattune-core.la $(CORE_LIBS) $(PCRE2_LIBS) $(HYPERSCAN_LIBS)
