# make check-clients: the real clients with the built plugin against real XMPP and
# IRC servers, on loopback. Not part of make check: it needs a server, X and a clock.

CLIENT_TESTS =
# A plugin for tests with Pidgin: it tells what is in the windows.
client_probe =
if HAVE_PIDGIN
client_probe += tests/clients/attune-probe.la
CLIENT_TESTS += \
	tests/clients/check-acting \
	tests/clients/check-logs \
	tests/clients/check-pidgin \
	tests/clients/check-policy \
	tests/clients/check-rooms \
	tests/clients/check-strict \
	tests/clients/check-typing \
	tests/clients/check-windows
endif
if HAVE_FINCH
CLIENT_TESTS += tests/clients/check-finch tests/clients/check-finch-companion
endif

check_LTLIBRARIES += $(client_probe)
tests_clients_attune_probe_la_SOURCES = \
	tests/clients/probe-times.c \
	tests/clients/probe-widgets.c \
	tests/clients/probe.c \
	tests/clients/probe.h
tests_clients_attune_probe_la_CFLAGS = $(AM_CFLAGS) $(PURPLE_CFLAGS) $(PIDGIN_CFLAGS) $(CLI_CFLAGS)
# -rpath: libtool makes no module of what is never installed.
tests_clients_attune_probe_la_LDFLAGS = $(AM_LDFLAGS) -module -avoid-version -shared -rpath $(abs_builddir)
tests_clients_attune_probe_la_LIBADD = $(PIDGIN_LIBS) $(PURPLE_LIBS) $(CLI_LIBS)

# Part of make bench.
bench-typing: all $(client_probe)
if HAVE_PIDGIN
	@$(RUN_CLIENT_TEST)/bench-typing
endif

dist_check_SCRIPTS += \
	tests/clients/bench-typing \
	tests/clients/check-acting \
	tests/clients/check-finch \
	tests/clients/check-finch-companion \
	tests/clients/check-logs \
	tests/clients/check-pidgin \
	tests/clients/check-policy \
	tests/clients/check-rooms \
	tests/clients/check-session \
	tests/clients/check-strict \
	tests/clients/check-typing \
	tests/clients/check-windows
EXTRA_DIST += \
	tests/clients/valgrind.supp \
	tests/clients/rig/__init__.py \
	tests/clients/rig/bus.py \
	tests/clients/rig/children.py \
	tests/clients/rig/customer.py \
	tests/clients/rig/desk.py \
	tests/clients/rig/display.py \
	tests/clients/rig/finch.py \
	tests/clients/rig/irc.py \
	tests/clients/rig/listener.py \
	tests/clients/rig/memory.py \
	tests/clients/rig/network.py \
	tests/clients/rig/otr.py \
	tests/clients/rig/person.py \
	tests/clients/rig/pidgin.py \
	tests/clients/rig/profile.py \
	tests/clients/rig/record.py \
	tests/clients/rig/recorder.py \
	tests/clients/rig/scene.py \
	tests/clients/rig/server.py \
	tests/clients/rig/strip.py \
	tests/clients/rig/tap.py \
	tests/clients/rig/terminal.py \
	tests/clients/rig/wait.py \
	tests/clients/rig/words.py

RUN_CLIENT_TEST = ATTUNE_BUILDDIR='$(abs_top_builddir)' $(PYTHON3) $(top_srcdir)/tests/clients

# All of them run, also after one has failed. Pictures: tests/clients/artefacts.
check-clients: all $(client_probe)
	@failed=; for t in $(CLIENT_TESTS); do \
	  echo "# $$t"; \
	  $(RUN_CLIENT_TEST)/$${t##*/} || failed="$$failed $$t"; \
	done; \
	if test -n "$$failed"; then echo "check-clients failed:$$failed" >&2; exit 1; fi

# A session of 200 messages: under valgrind, or with plugins that were built with
# sanitizers.
if SANITIZERS
session_watch = sanitizers
else
session_watch = valgrind
endif
check-session: all $(client_probe)
	@$(RUN_CLIENT_TEST)/check-session $(session_watch)

# The pictures that README names, anew, from the tests that take them.
screenshots: all $(client_probe)
	$(RUN_CLIENT_TEST)/check-typing /typing/underline /typing/second-enter
	$(RUN_CLIENT_TEST)/check-acting /acting/fix/key
	$(MKDIR_P) $(top_srcdir)/dev/screenshots
	for picture in typing held fixed; do \
	  cp tests/clients/artefacts/strip-$$picture.png $(top_srcdir)/dev/screenshots/$$picture.png || exit 1; \
	done

clean-local-clients:
	rm -rf tests/clients/artefacts
clean-local: clean-local-clients
.PHONY: bench-typing check-clients check-session screenshots clean-local-clients
