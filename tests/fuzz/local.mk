# Fuzz targets. With --enable-fuzz they are libFuzzer's; else a driver of our
# own mutates the seeds: two seconds each in `make check', and
# `make check-fuzz FUZZ_SECONDS=60' for longer.

fuzz_targets = \
	tests/fuzz/fuzz-check \
	tests/fuzz/fuzz-logs \
	tests/fuzz/fuzz-pack \
	tests/fuzz/fuzz-policy \
	tests/fuzz/fuzz-replay

check_PROGRAMS += $(fuzz_targets)

if LIBFUZZER
AM_CFLAGS += -fsanitize=fuzzer-no-link
fuzz_driver =
fuzz_ldflags = -fsanitize=fuzzer
else
TESTS += $(fuzz_targets)
fuzz_driver = \
	tests/fuzz/mutate.c \
	tests/fuzz/mutate.h \
	tests/fuzz/standalone-driver.c
fuzz_ldflags =
endif

tests_fuzz_fuzz_check_SOURCES = tests/fuzz/fuzz-check.c tests/fuzz/target.h $(fuzz_driver)
tests_fuzz_fuzz_check_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS)
tests_fuzz_fuzz_check_LDFLAGS = $(AM_LDFLAGS) $(fuzz_ldflags)
tests_fuzz_fuzz_check_LDADD = libattune-core.la $(CORE_LIBS)

tests_fuzz_fuzz_logs_SOURCES = tests/fuzz/fuzz-logs.c tests/fuzz/target.h $(fuzz_driver)
tests_fuzz_fuzz_logs_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS) $(CLI_CFLAGS)
tests_fuzz_fuzz_logs_LDFLAGS = $(AM_LDFLAGS) $(fuzz_ldflags)
tests_fuzz_fuzz_logs_LDADD = libattune-cli.la

tests_fuzz_fuzz_pack_SOURCES = tests/fuzz/fuzz-pack.c tests/fuzz/target.h $(fuzz_driver)
tests_fuzz_fuzz_pack_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS)
tests_fuzz_fuzz_pack_LDFLAGS = $(AM_LDFLAGS) $(fuzz_ldflags)
tests_fuzz_fuzz_pack_LDADD = libattune-core.la $(CORE_LIBS)

tests_fuzz_fuzz_policy_SOURCES = tests/fuzz/fuzz-policy.c tests/fuzz/target.h $(fuzz_driver)
tests_fuzz_fuzz_policy_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS)
tests_fuzz_fuzz_policy_LDFLAGS = $(AM_LDFLAGS) $(fuzz_ldflags)
tests_fuzz_fuzz_policy_LDADD = libattune-core.la $(CORE_LIBS)

tests_fuzz_fuzz_replay_SOURCES = tests/fuzz/fuzz-replay.c tests/fuzz/target.h $(fuzz_driver)
tests_fuzz_fuzz_replay_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS) $(CLI_CFLAGS)
tests_fuzz_fuzz_replay_LDFLAGS = $(AM_LDFLAGS) $(fuzz_ldflags)
tests_fuzz_fuzz_replay_LDADD = libattune-cli.la

fuzz_seeds = \
	tests/fuzz/seeds/check/gentle \
	tests/fuzz/seeds/check/odd \
	tests/fuzz/seeds/check/room \
	tests/fuzz/seeds/check/scripts \
	tests/fuzz/seeds/check/stranger \
	tests/fuzz/seeds/check/upset \
	tests/fuzz/seeds/logs/broken.txt \
	tests/fuzz/seeds/logs/colons.txt \
	tests/fuzz/seeds/logs/locale.txt \
	tests/fuzz/seeds/logs/names.html \
	tests/fuzz/seeds/logs/old.html \
	tests/fuzz/seeds/logs/room.html \
	tests/fuzz/seeds/logs/room.txt \
	tests/fuzz/seeds/pack/broken \
	tests/fuzz/seeds/pack/top \
	tests/fuzz/seeds/pack/whole \
	tests/fuzz/seeds/pack/words \
	tests/fuzz/seeds/policy/broken \
	tests/fuzz/seeds/policy/odd \
	tests/fuzz/seeds/policy/whole \
	tests/fuzz/seeds/replay/bad \
	tests/fuzz/seeds/replay/chat
EXTRA_DIST += $(fuzz_seeds)
CLEANFILES += crash-check crash-logs crash-pack crash-policy crash-replay

FUZZ_SECONDS = 60
FUZZ_SEED = time
check-fuzz: $(fuzz_targets)
	@$(AM_TESTS_ENVIRONMENT) \
	FUZZ_SECONDS='$(FUZZ_SECONDS)' FUZZ_SEED='$(FUZZ_SEED)'; export FUZZ_SECONDS FUZZ_SEED; \
	for target in $(fuzz_targets); do \
	  name=`basename $$target | sed 's/^fuzz-//'`; \
	  if $(LIBFUZZER_IS_IN); then \
	    $(MKDIR_P) tests/fuzz/corpus/$$name; \
	    ./$$target -max_total_time=$(FUZZ_SECONDS) -timeout=20 tests/fuzz/corpus/$$name '$(abs_srcdir)'/tests/fuzz/seeds/$$name || exit 1; \
	  else \
	    ./$$target || exit 1; \
	  fi; \
	done
clean-local: clean-corpus
clean-corpus:
	rm -rf tests/fuzz/corpus
.PHONY: check-fuzz clean-corpus
if LIBFUZZER
LIBFUZZER_IS_IN = :
else
LIBFUZZER_IS_IN = false
endif
