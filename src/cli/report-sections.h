/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_REPORT_SECTIONS_H
#define ATTUNE_CLI_REPORT_SECTIONS_H

#include "core/report.h"

G_BEGIN_DECLS

/* The sections of a report as a page; each is the page's @n-th, from 1. */

gboolean attune_section_has_weeks (const AttuneReport *report);
void attune_section_add_chart (GString *page, const AttuneReport *report, guint n);
void attune_section_add_weeks (GString *page, const AttuneReport *report, guint n);

void attune_section_add_first_drafts (GString *page, const AttuneReport *report, guint n);
void attune_section_add_nudges (GString *page, const AttuneReport *report, guint n);
void attune_section_add_rules (GString *page, const AttuneReport *report, guint n);
void attune_section_add_reasons (GString *page, const AttuneReport *report, guint n);

gboolean attune_section_has_held (const AttuneReport *report);
void attune_section_add_held (GString *page, const AttuneReport *report, guint n);
void attune_section_add_moods (GString *page, const AttuneReport *report, guint n);

gboolean attune_section_has_steps (const AttuneReport *report);
void attune_section_add_steps (GString *page, const AttuneReport *report, guint n);

void attune_section_add_agents (GString *page, const AttuneReport *report, guint n);
void attune_section_add_agents_by_check (GString *page, const AttuneReport *report, guint n);

G_END_DECLS

#endif
