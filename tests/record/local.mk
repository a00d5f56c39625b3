# What the tests of the record and of reports share: a look into it from outside,
# made-up records, and what can go wrong with files.

check_LTLIBRARIES += tests/record/librecord.la
tests_record_librecord_la_SOURCES = \
	tests/record/fault.c \
	tests/record/fault.h \
	tests/record/made.c \
	tests/record/made.h \
	tests/record/query.c \
	tests/record/query.h
tests_record_librecord_la_CFLAGS = $(AM_CFLAGS) $(record_test_cflags) $(CORE_CFLAGS) $(CLI_CFLAGS)
tests_record_librecord_la_LIBADD = $(CORE_LIBS) $(CLI_LIBS)

record_test_cflags = -I$(top_srcdir)/tests
record_test_ldadd = tests/record/librecord.la

check_PROGRAMS += tests/record/lock-record
tests_record_lock_record_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS)
tests_record_lock_record_LDADD = $(CORE_LIBS)
