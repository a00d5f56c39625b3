# make check-report: the report as a page, in Chromium without a display. Not part
# of make check: it needs a browser.

dist_check_SCRIPTS += tests/report/check-report
EXTRA_DIST += tests/report/browser.py

# Pictures: tests/report/artefacts.
check-report: all bench/make-records
	@ATTUNE_BUILDDIR='$(abs_top_builddir)' TZ=UTC LC_ALL=C.UTF-8 LANGUAGE=en $(PYTHON3) $(top_srcdir)/tests/report/check-report

clean-local-report:
	rm -rf tests/report/artefacts
clean-local: clean-local-report
.PHONY: check-report clean-local-report
