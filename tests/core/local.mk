# Tests of src/core: one program for each of its modules.

check_LTLIBRARIES += tests/core/libharness.la

tests_core_libharness_la_SOURCES = \
	tests/core/harness.c \
	tests/core/harness.h \
	tests/core/phrase-lists.c \
	tests/core/phrase-lists.h \
	tests/core/policy-folders.c \
	tests/core/policy-folders.h
tests_core_libharness_la_CFLAGS = $(AM_CFLAGS) $(CORE_CFLAGS)
tests_core_libharness_la_LIBADD = libattune-core.la $(CORE_LIBS)

core_tests = \
	tests/core/test-address \
	tests/core/test-check-dismissal \
	tests/core/test-check-empathy \
	tests/core/test-check-apology \
	tests/core/test-check-involve \
	tests/core/test-check-listening \
	tests/core/test-check-stock \
	tests/core/test-check-unanswered \
	tests/core/test-check-name \
	tests/core/test-check-name-wrong \
	tests/core/test-check-overuse \
	tests/core/test-check-ownership \
	tests/core/test-check-question \
	tests/core/test-check-sympathy \
	tests/core/test-check-tone \
	tests/core/test-coach \
	tests/core/test-coach-bounds \
	tests/core/test-conversation \
	tests/core/test-draft-kind \
	tests/core/test-draft-set \
	tests/core/test-durations \
	tests/core/test-examples \
	tests/core/test-examples-rules \
	tests/core/test-explanations \
	tests/core/test-fact \
	tests/core/test-fold \
	tests/core/test-follow \
	tests/core/test-habits \
	tests/core/test-hold \
	tests/core/test-journal \
	tests/core/test-journal-faults \
	tests/core/test-journal-file \
	tests/core/test-journal-many \
	tests/core/test-levels \
	tests/core/test-mood \
	tests/core/test-name-alias \
	tests/core/test-name-find \
	tests/core/test-name-match \
	tests/core/test-name-nick \
	tests/core/test-name-said \
	tests/core/test-need \
	tests/core/test-occasion \
	tests/core/test-pack \
	tests/core/test-pack-layers \
	tests/core/test-pack-shipped \
	tests/core/test-pack-wrong \
	tests/core/test-phase \
	tests/core/test-phrase \
	tests/core/test-phrase-plainly \
	tests/core/test-phrase-template \
	tests/core/test-policy \
	tests/core/test-policy-file \
	tests/core/test-policy-load \
	tests/core/test-policy-team \
	tests/core/test-question \
	tests/core/test-reason-tally \
	tests/core/test-reflection \
	tests/core/test-report \
	tests/core/test-report-agents \
	tests/core/test-report-damaged \
	tests/core/test-report-merge \
	tests/core/test-report-rate \
	tests/core/test-settle \
	tests/core/test-signal \
	tests/core/test-text \
	tests/core/test-verdict \
	tests/core/test-week
check_PROGRAMS += $(core_tests)
TESTS += $(core_tests)

core_test_cflags = $(AM_CFLAGS) $(CORE_CFLAGS)
core_test_ldadd = tests/core/libharness.la libattune-core.la $(CORE_LIBS)

tests_core_test_address_CFLAGS = $(core_test_cflags)
tests_core_test_address_LDADD = $(core_test_ldadd)

tests_core_test_check_dismissal_CFLAGS = $(core_test_cflags)
tests_core_test_check_dismissal_LDADD = $(core_test_ldadd)

tests_core_test_check_empathy_CFLAGS = $(core_test_cflags)
tests_core_test_check_empathy_LDADD = $(core_test_ldadd)

tests_core_test_check_listening_CFLAGS = $(core_test_cflags)
tests_core_test_check_listening_LDADD = $(core_test_ldadd)

tests_core_test_check_name_CFLAGS = $(core_test_cflags)
tests_core_test_check_name_LDADD = $(core_test_ldadd)

tests_core_test_check_name_wrong_CFLAGS = $(core_test_cflags)
tests_core_test_check_name_wrong_LDADD = $(core_test_ldadd)

tests_core_test_check_overuse_CFLAGS = $(core_test_cflags)
tests_core_test_check_overuse_LDADD = $(core_test_ldadd)

tests_core_test_check_ownership_CFLAGS = $(core_test_cflags)
tests_core_test_check_ownership_LDADD = $(core_test_ldadd)

tests_core_test_check_question_CFLAGS = $(core_test_cflags)
tests_core_test_check_question_LDADD = $(core_test_ldadd)

tests_core_test_check_sympathy_CFLAGS = $(core_test_cflags)
tests_core_test_check_sympathy_LDADD = $(core_test_ldadd)

tests_core_test_check_tone_CFLAGS = $(core_test_cflags)
tests_core_test_check_tone_LDADD = $(core_test_ldadd)

tests_core_test_coach_CFLAGS = $(core_test_cflags)
tests_core_test_coach_LDADD = $(core_test_ldadd)

tests_core_test_coach_bounds_CFLAGS = $(core_test_cflags)
tests_core_test_coach_bounds_LDADD = $(core_test_ldadd)

tests_core_test_conversation_CFLAGS = $(core_test_cflags)
tests_core_test_conversation_LDADD = $(core_test_ldadd)

tests_core_test_draft_kind_CFLAGS = $(core_test_cflags)
tests_core_test_draft_kind_LDADD = $(core_test_ldadd)

tests_core_test_examples_CFLAGS = $(core_test_cflags)
tests_core_test_examples_LDADD = $(core_test_ldadd)

tests_core_test_examples_rules_CFLAGS = $(core_test_cflags)
tests_core_test_examples_rules_LDADD = $(core_test_ldadd)

tests_core_test_explanations_CFLAGS = $(core_test_cflags)
tests_core_test_explanations_LDADD = $(core_test_ldadd)

tests_core_test_fact_CFLAGS = $(core_test_cflags)
tests_core_test_fact_LDADD = $(core_test_ldadd)

tests_core_test_fold_CFLAGS = $(core_test_cflags)
tests_core_test_fold_LDADD = $(core_test_ldadd)

tests_core_test_follow_CFLAGS = $(core_test_cflags)
tests_core_test_follow_LDADD = $(core_test_ldadd)

tests_core_test_habits_CFLAGS = $(core_test_cflags)
tests_core_test_habits_LDADD = $(core_test_ldadd)

tests_core_test_hold_CFLAGS = $(core_test_cflags)
tests_core_test_hold_LDADD = $(core_test_ldadd)

tests_core_test_journal_CFLAGS = $(core_test_cflags) $(record_test_cflags)
tests_core_test_journal_LDADD = $(record_test_ldadd) $(core_test_ldadd)

tests_core_test_journal_faults_CFLAGS = $(core_test_cflags) $(record_test_cflags)
tests_core_test_journal_faults_LDADD = $(record_test_ldadd) $(core_test_ldadd)

tests_core_test_journal_file_CFLAGS = $(core_test_cflags) $(record_test_cflags)
tests_core_test_journal_file_LDADD = $(record_test_ldadd) $(core_test_ldadd)

tests_core_test_journal_many_CFLAGS = $(core_test_cflags) $(record_test_cflags) $(CLI_CFLAGS)
tests_core_test_journal_many_LDADD = $(record_test_ldadd) $(core_test_ldadd) $(CLI_LIBS)

tests_core_test_mood_CFLAGS = $(core_test_cflags)
tests_core_test_mood_LDADD = $(core_test_ldadd)

tests_core_test_name_alias_CFLAGS = $(core_test_cflags)
tests_core_test_name_alias_LDADD = $(core_test_ldadd)

tests_core_test_name_find_CFLAGS = $(core_test_cflags)
tests_core_test_name_find_LDADD = $(core_test_ldadd)

tests_core_test_name_match_CFLAGS = $(core_test_cflags)
tests_core_test_name_match_LDADD = $(core_test_ldadd)

tests_core_test_name_nick_CFLAGS = $(core_test_cflags)
tests_core_test_name_nick_LDADD = $(core_test_ldadd)

tests_core_test_name_said_CFLAGS = $(core_test_cflags)
tests_core_test_name_said_LDADD = $(core_test_ldadd)

tests_core_test_need_CFLAGS = $(core_test_cflags)
tests_core_test_need_LDADD = $(core_test_ldadd)

tests_core_test_occasion_CFLAGS = $(core_test_cflags)
tests_core_test_occasion_LDADD = $(core_test_ldadd)

tests_core_test_pack_CFLAGS = $(core_test_cflags)
tests_core_test_pack_LDADD = $(core_test_ldadd)

tests_core_test_pack_layers_CFLAGS = $(core_test_cflags)
tests_core_test_pack_layers_LDADD = $(core_test_ldadd)

tests_core_test_pack_shipped_CFLAGS = $(core_test_cflags)
tests_core_test_pack_shipped_LDADD = $(core_test_ldadd)

tests_core_test_pack_wrong_CFLAGS = $(core_test_cflags)
tests_core_test_pack_wrong_LDADD = $(core_test_ldadd)

tests_core_test_phase_CFLAGS = $(core_test_cflags)
tests_core_test_phase_LDADD = $(core_test_ldadd)

tests_core_test_phrase_CFLAGS = $(core_test_cflags)
tests_core_test_phrase_LDADD = $(core_test_ldadd)

tests_core_test_phrase_plainly_CFLAGS = $(core_test_cflags)
tests_core_test_phrase_plainly_LDADD = $(core_test_ldadd)

tests_core_test_phrase_template_CFLAGS = $(core_test_cflags)
tests_core_test_phrase_template_LDADD = $(core_test_ldadd)

tests_core_test_question_CFLAGS = $(core_test_cflags)
tests_core_test_question_LDADD = $(core_test_ldadd)

tests_core_test_reflection_CFLAGS = $(core_test_cflags)
tests_core_test_reflection_LDADD = $(core_test_ldadd)

tests_core_test_settle_CFLAGS = $(core_test_cflags)
tests_core_test_settle_LDADD = $(core_test_ldadd)

tests_core_test_signal_CFLAGS = $(core_test_cflags)
tests_core_test_signal_LDADD = $(core_test_ldadd)

tests_core_test_text_CFLAGS = $(core_test_cflags)
tests_core_test_text_LDADD = $(core_test_ldadd)

tests_core_test_verdict_CFLAGS = $(core_test_cflags)
tests_core_test_verdict_LDADD = $(core_test_ldadd)

tests_core_test_check_involve_CFLAGS = $(core_test_cflags)
tests_core_test_check_involve_LDADD = $(core_test_ldadd)

tests_core_test_check_apology_CFLAGS = $(core_test_cflags)
tests_core_test_check_apology_LDADD = $(core_test_ldadd)

tests_core_test_check_stock_CFLAGS = $(core_test_cflags)
tests_core_test_check_stock_LDADD = $(core_test_ldadd)

tests_core_test_check_unanswered_CFLAGS = $(core_test_cflags)
tests_core_test_check_unanswered_LDADD = $(core_test_ldadd)

tests_core_test_levels_CFLAGS = $(core_test_cflags)
tests_core_test_levels_LDADD = $(core_test_ldadd)

tests_core_test_policy_CFLAGS = $(core_test_cflags)
tests_core_test_policy_LDADD = $(core_test_ldadd)

tests_core_test_policy_file_CFLAGS = $(core_test_cflags)
tests_core_test_policy_file_LDADD = $(core_test_ldadd)

tests_core_test_policy_load_CFLAGS = $(core_test_cflags)
tests_core_test_policy_load_LDADD = $(core_test_ldadd)

tests_core_test_policy_team_CFLAGS = $(core_test_cflags)
tests_core_test_policy_team_LDADD = $(core_test_ldadd)
tests_core_test_draft_set_CFLAGS = $(core_test_cflags)
tests_core_test_draft_set_LDADD = $(core_test_ldadd)

tests_core_test_durations_CFLAGS = $(core_test_cflags)
tests_core_test_durations_LDADD = $(core_test_ldadd)

tests_core_test_reason_tally_CFLAGS = $(core_test_cflags)
tests_core_test_reason_tally_LDADD = $(core_test_ldadd)

tests_core_test_report_CFLAGS = $(core_test_cflags) $(record_test_cflags)
tests_core_test_report_LDADD = tests/record/librecord.la $(core_test_ldadd)

tests_core_test_report_agents_CFLAGS = $(core_test_cflags) $(record_test_cflags)
tests_core_test_report_agents_LDADD = tests/record/librecord.la $(core_test_ldadd)

tests_core_test_report_damaged_CFLAGS = $(core_test_cflags) $(record_test_cflags)
tests_core_test_report_damaged_LDADD = tests/record/librecord.la $(core_test_ldadd)

tests_core_test_report_merge_CFLAGS = $(core_test_cflags) $(record_test_cflags)
tests_core_test_report_merge_LDADD = tests/record/librecord.la $(core_test_ldadd)

tests_core_test_report_rate_CFLAGS = $(core_test_cflags)
tests_core_test_report_rate_LDADD = $(core_test_ldadd)

tests_core_test_week_CFLAGS = $(core_test_cflags)
tests_core_test_week_LDADD = $(core_test_ldadd)
