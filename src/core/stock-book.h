/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_STOCK_BOOK_H
#define ATTUNE_STOCK_BOOK_H

#include <glib.h>

G_BEGIN_DECLS

/*
 * AttuneStockBook: to how many customers an agent has sent the same sentence
 * of empathy today. Numbers for sentences and customers only, never their
 * words; bounded, whatever the length of the day.
 */
typedef struct AttuneStockBook AttuneStockBook;

AttuneStockBook *attune_stock_book_new (void);
void attune_stock_book_free (AttuneStockBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneStockBook, attune_stock_book_free)

/* attune_stock_book_set_day: @day is any number that another day does not
 * have; all is forgotten when it changes. */
void attune_stock_book_set_day (AttuneStockBook *book, guint day);

/* attune_stock_book_note: @sentence (a hash, not 0) went to @customer (not 0). */
void attune_stock_book_note (AttuneStockBook *book, guint sentence, guint customer);

/* attune_stock_book_is_worn: whether two customers other than @customer have
 * had it today. */
gboolean attune_stock_book_is_worn (const AttuneStockBook *book, guint sentence, guint customer);

G_END_DECLS

#endif
