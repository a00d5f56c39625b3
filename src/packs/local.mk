# The rule packs, as data; their examples are their tests.

packs_endir = $(pkgdatadir)/packs/en
dist_packs_en_DATA = \
	src/packs/en/00-words.yaml \
	src/packs/en/01-forenames.yaml \
	src/packs/en/customer-feeling.yaml \
	src/packs/en/customer-pain.yaml \
	src/packs/en/customer-problem.yaml \
	src/packs/en/dismissal.yaml \
	src/packs/en/empathy.yaml \
	src/packs/en/fix.yaml \
	src/packs/en/involve.yaml \
	src/packs/en/listening.yaml \
	src/packs/en/ownership.yaml \
	src/packs/en/question.yaml \
	src/packs/en/reflection.yaml \
	src/packs/en/sympathy-said.yaml \
	src/packs/en/sympathy.yaml \
	src/packs/en/talk.yaml \
	src/packs/en/tone.yaml

EXTRA_DIST += src/packs/README

packs_dedir = $(pkgdatadir)/packs/de
dist_packs_de_DATA = \
	src/packs/de/00-words.yaml \
	src/packs/de/customer.yaml \
	src/packs/de/dismissal.yaml \
	src/packs/de/empathy.yaml \
	src/packs/de/fix.yaml \
	src/packs/de/involve.yaml \
	src/packs/de/ownership.yaml \
	src/packs/de/question.yaml \
	src/packs/de/sympathy.yaml \
	src/packs/de/talk.yaml

packs_itdir = $(pkgdatadir)/packs/it
dist_packs_it_DATA = \
	src/packs/it/question.yaml
