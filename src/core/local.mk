# libattune-core: the coach. GLib and libyaml only.

noinst_LTLIBRARIES += libattune-core.la

libattune_core_la_SOURCES = \
	src/core/check-apology.c \
	src/core/check-dismissal.c \
	src/core/check-empathy.c \
	src/core/check-involve.c \
	src/core/check-listening.c \
	src/core/check-overuse.c \
	src/core/check-name-wrong.c \
	src/core/check-name.c \
	src/core/check-ownership.c \
	src/core/check-question.c \
	src/core/check-stock.c \
	src/core/check-sympathy.c \
	src/core/check-tone.c \
	src/core/check-unanswered.c \
	src/core/check.c \
	src/core/check.h \
	src/core/coach.c \
	src/core/coach.h \
	src/core/conversation-name.c \
	src/core/conversation-private.h \
	src/core/conversation.c \
	src/core/conversation.h \
	src/core/memory.h \
	src/core/draft-kind.c \
	src/core/draft-kind.h \
	src/core/fact.c \
	src/core/fact.h \
	src/core/fold.c \
	src/core/fold.h \
	src/core/habits.c \
	src/core/stock-book.c \
	src/core/stock-book.h \
	src/core/habits.h \
	src/core/hold.c \
	src/core/hold.h \
	src/core/mood.c \
	src/core/mood.h \
	src/core/need.c \
	src/core/need.h \
	src/core/name-alias.c \
	src/core/name-find.c \
	src/core/name-match.c \
	src/core/name-said.c \
	src/core/name.h \
	src/core/occasion.c \
	src/core/pack-layer.c \
	src/core/pack-load.c \
	src/core/pack-loader.h \
	src/core/pack-private.h \
	src/core/pack-test.c \
	src/core/pack-words.c \
	src/core/pack-yaml.c \
	src/core/pack-yaml.h \
	src/core/pack.c \
	src/core/pack.h \
	src/core/phrase-dfa.c \
	src/core/phrase-dfa.h \
	src/core/phrase-scan.c \
	src/core/phrase-symbol.c \
	src/core/phrase-symbol.h \
	src/core/phrase-template.c \
	src/core/phrase-template.h \
	src/core/phrase.h \
	src/core/question.c \
	src/core/question.h \
	src/core/reflection.c \
	src/core/reflection.h \
	src/core/settle.c \
	src/core/settle.h \
	src/core/signal.c \
	src/core/signal.h \
	src/core/stock.c \
	src/core/stock.h \
	src/core/text.c \
	src/core/text-cut.c \
	src/core/text-cut.h \
	src/core/text-mark.c \
	src/core/text.h \
	src/core/verdict.c \
	src/core/verdict.h
libattune_core_la_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS)
libattune_core_la_LIBADD = $(CORE_LIBS) -lm
