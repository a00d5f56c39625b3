# attune: the command. libattune-cli is what the fuzz target shares with it.

noinst_LTLIBRARIES += libattune-cli.la

libattune_cli_la_SOURCES = \
	src/cli/answer.c \
	src/cli/answer.h \
	src/cli/chats.c \
	src/cli/chats.h \
	src/cli/check.c \
	src/cli/cli.h \
	src/cli/compare.c \
	src/cli/compare.h \
	src/cli/csv.c \
	src/cli/csv.h \
	src/cli/date.c \
	src/cli/date.h \
	src/cli/difference-write.c \
	src/cli/difference.c \
	src/cli/difference.h \
	src/cli/feed.c \
	src/cli/feed.h \
	src/cli/figures.c \
	src/cli/figures.h \
	src/cli/json-member.c \
	src/cli/json-member.h \
	src/cli/json-vet.c \
	src/cli/json-vet.h \
	src/cli/layout.c \
	src/cli/layout.h \
	src/cli/line-reader.c \
	src/cli/line-reader.h \
	src/cli/log-entry.c \
	src/cli/log-entry.h \
	src/cli/log-folder.c \
	src/cli/log-folder.h \
	src/cli/log-markup.c \
	src/cli/log-markup.h \
	src/cli/log-name.c \
	src/cli/log-name.h \
	src/cli/log-place.c \
	src/cli/log-place.h \
	src/cli/log-reader.c \
	src/cli/log-reader.h \
	src/cli/log-roles.c \
	src/cli/log-room.c \
	src/cli/log-room.h \
	src/cli/log-speakers-private.h \
	src/cli/log-speakers.c \
	src/cli/log-speakers.h \
	src/cli/log-stamp.c \
	src/cli/log-stamp.h \
	src/cli/log-turns.c \
	src/cli/log-turns.h \
	src/cli/options.c \
	src/cli/options.h \
	src/cli/pack-list.c \
	src/cli/pack.c \
	src/cli/packs-place.c \
	src/cli/page-chart.c \
	src/cli/page.c \
	src/cli/page.h \
	src/cli/policy-place.c \
	src/cli/policy-show.c \
	src/cli/policy.c \
	src/cli/preferences.c \
	src/cli/preferences.h \
	src/cli/progress.c \
	src/cli/progress.h \
	src/cli/record-delete.c \
	src/cli/record-export.c \
	src/cli/record-options.c \
	src/cli/record-show.c \
	src/cli/record-words.c \
	src/cli/record-words.h \
	src/cli/record.c \
	src/cli/record.h \
	src/cli/replay-run.c \
	src/cli/replay.c \
	src/cli/replay.h \
	src/cli/report-csv.c \
	src/cli/report-files.c \
	src/cli/report-files.h \
	src/cli/report-formats.h \
	src/cli/report-html.c \
	src/cli/report-json.c \
	src/cli/report-options.c \
	src/cli/report-options.h \
	src/cli/report-sections.h \
	src/cli/report-text.c \
	src/cli/report-words.c \
	src/cli/report-words.h \
	src/cli/report.c \
	src/cli/say.c \
	src/cli/section-agents.c \
	src/cli/section-checks.c \
	src/cli/section-rules.c \
	src/cli/section-weeks.c \
	src/cli/text-chart.c \
	src/cli/text-chart.h \
	src/cli/text-table.c \
	src/cli/text-table.h \
	src/cli/transcript.c \
	src/cli/transcript.h \
	src/cli/turn-json.h \
	src/cli/turn-read.c \
	src/cli/turn-write.c \
	src/cli/turns-read.c
libattune_cli_la_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS) $(CLI_CFLAGS)
libattune_cli_la_LIBADD = libattune-core.la $(CORE_LIBS) $(CLI_LIBS)

bin_PROGRAMS += attune

attune_SOURCES = src/cli/main.c
attune_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS) $(CLI_CFLAGS)
attune_LDADD = libattune-cli.la

dist_man_MANS += src/cli/attune.1

# Built but not installed, attune finds the packs in src/packs beside it: in a
# build folder of its own that is a link to the source's.
all-local: link-packs
link-packs:
	@for folder in '$(abs_srcdir)'/src/packs/*/; do \
	  language=`basename "$$folder"`; \
	  test -e src/packs/$$language || { $(MKDIR_P) src/packs && $(LN_S) "$${folder%/}" src/packs/$$language; } || exit 1; \
	done
distclean-local: unlink-packs
unlink-packs:
	@for link in src/packs/*; do \
	  if test -L "$$link"; then rm -f "$$link"; fi; \
	done
.PHONY: link-packs unlink-packs
