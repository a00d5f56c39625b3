# The policy: its manual.

dist_man_MANS += src/policy/attune.conf.5
