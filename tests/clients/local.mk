# make check-clients: the real clients with the built plugin against real XMPP and
# IRC servers, on loopback. Not part of make check: it needs a server, X and a clock.

CLIENT_TESTS =
if HAVE_PIDGIN
CLIENT_TESTS += tests/clients/check-pidgin tests/clients/check-rooms
endif
if HAVE_FINCH
CLIENT_TESTS += tests/clients/check-finch
endif

# A plugin for tests with Pidgin: it tells what is in the windows.
if HAVE_PIDGIN
check_LTLIBRARIES += tests/clients/attune-probe.la
endif
tests_clients_attune_probe_la_SOURCES = \
	tests/clients/probe-times.c \
	tests/clients/probe-widgets.c \
	tests/clients/probe.c \
	tests/clients/probe.h
tests_clients_attune_probe_la_CFLAGS = $(AM_CFLAGS) $(PURPLE_CFLAGS) $(PIDGIN_CFLAGS) $(CLI_CFLAGS)
# -rpath: libtool makes no module of what is never installed.
tests_clients_attune_probe_la_LDFLAGS = $(AM_LDFLAGS) -module -avoid-version -shared -rpath $(abs_builddir)
tests_clients_attune_probe_la_LIBADD = $(PIDGIN_LIBS) $(PURPLE_LIBS) $(CLI_LIBS)

dist_check_SCRIPTS += tests/clients/check-pidgin tests/clients/check-rooms tests/clients/check-finch
EXTRA_DIST += \
	tests/clients/rig/__init__.py \
	tests/clients/rig/bus.py \
	tests/clients/rig/children.py \
	tests/clients/rig/customer.py \
	tests/clients/rig/desk.py \
	tests/clients/rig/display.py \
	tests/clients/rig/finch.py \
	tests/clients/rig/irc.py \
	tests/clients/rig/listener.py \
	tests/clients/rig/network.py \
	tests/clients/rig/otr.py \
	tests/clients/rig/person.py \
	tests/clients/rig/pidgin.py \
	tests/clients/rig/profile.py \
	tests/clients/rig/recorder.py \
	tests/clients/rig/server.py \
	tests/clients/rig/tap.py \
	tests/clients/rig/terminal.py \
	tests/clients/rig/wait.py \
	tests/clients/rig/words.py

# All of them run, also after one has failed. Pictures: tests/clients/artefacts.
check-clients: all
	@failed=; for t in $(CLIENT_TESTS); do \
	  echo "# $$t"; \
	  ATTUNE_BUILDDIR='$(abs_top_builddir)' $(PYTHON3) $(top_srcdir)/$$t || failed="$$failed $$t"; \
	done; \
	if test -n "$$failed"; then echo "check-clients failed:$$failed" >&2; exit 1; fi

# The pictures that README names, anew.
screenshots: check-clients
	$(MKDIR_P) $(top_srcdir)/dev/screenshots
	cp tests/clients/artefacts/pidgin-held.png $(top_srcdir)/dev/screenshots/held.png
	cp tests/clients/artefacts/pidgin-fixed.png $(top_srcdir)/dev/screenshots/fixed.png

clean-local-clients:
	rm -rf tests/clients/artefacts
clean-local: clean-local-clients
.PHONY: check-clients screenshots clean-local-clients
