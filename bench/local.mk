# make bench: times and memory of the coach.

EXTRA_PROGRAMS = bench/bench-coach
BENCHMARKS += bench/bench-coach
CLEANFILES += bench/bench-coach

bench_bench_coach_SOURCES = bench/bench-coach.c bench/texts.c bench/texts.h
bench_bench_coach_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS)
bench_bench_coach_LDADD = libattune-core.la $(CORE_LIBS)
