# Words: gettext without intltool. `make update-po' collects the texts anew from
# the sources and the packs; the catalogues are compiled and installed.

LINGUAS = de
PO_FILES = po/de.po
GMO_FILES = po/de.gmo

EXTRA_DIST += po/LINGUAS $(PO_FILES) po/attune.pot po/collect
CLEANFILES += $(GMO_FILES)

SUFFIXES = .po .gmo
.po.gmo:
	$(AM_V_GEN)$(MKDIR_P) $(@D) && $(MSGFMT) --check --output-file=$@ $<

all-local: $(GMO_FILES)

install-data-local: $(GMO_FILES)
	@for l in $(LINGUAS); do \
	  $(MKDIR_P) "$(DESTDIR)$(localedir)/$$l/LC_MESSAGES" && \
	  $(INSTALL_DATA) po/$$l.gmo "$(DESTDIR)$(localedir)/$$l/LC_MESSAGES/$(GETTEXT_PACKAGE).mo" || exit 1; \
	done

uninstall-local:
	@for l in $(LINGUAS); do \
	  rm -f "$(DESTDIR)$(localedir)/$$l/LC_MESSAGES/$(GETTEXT_PACKAGE).mo"; \
	done

update-po:
	$(srcdir)/po/collect $(srcdir) $(srcdir)/po/attune.pot
	@for l in $(LINGUAS); do \
	  $(MSGMERGE) --quiet --update --backup=none $(srcdir)/po/$$l.po $(srcdir)/po/attune.pot || exit 1; \
	done
.PHONY: update-po

# Every text has its German words, and none is left over from an earlier one.
TESTS += po/test-catalogues
dist_check_SCRIPTS += po/test-catalogues
