/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/stock-book.h"

/* Kept of one day; past it all are forgotten at once. */
#define MOST_SENTENCES 512

#define ENOUGH 3 /* customers: of them two are others for each */

struct AttuneStockBook {
  guint day;
  GHashTable *sentences; /* hash -> guint[ENOUGH], customers; 0: free */
};

AttuneStockBook *
attune_stock_book_new (void)
{
  AttuneStockBook *book = g_new0 (AttuneStockBook, 1);

  book->sentences = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return book;
}

void
attune_stock_book_free (AttuneStockBook *book)
{
  if (book == NULL)
    return;
  g_hash_table_unref (book->sentences);
  g_free (book);
}

void
attune_stock_book_set_day (AttuneStockBook *book, guint day)
{
  if (book->day != day)
    g_hash_table_remove_all (book->sentences);
  book->day = day;
}

void
attune_stock_book_note (AttuneStockBook *book, guint sentence, guint customer)
{
  guint *customers = g_hash_table_lookup (book->sentences, GUINT_TO_POINTER (sentence));
  guint i;

  if (customers == NULL)
    {
      if (g_hash_table_size (book->sentences) >= MOST_SENTENCES)
        g_hash_table_remove_all (book->sentences);
      customers = g_new0 (guint, ENOUGH);
      g_hash_table_insert (book->sentences, GUINT_TO_POINTER (sentence), customers);
    }
  for (i = 0; i < ENOUGH && customers[i] != customer; i++)
    if (customers[i] == 0)
      {
        customers[i] = customer;
        return;
      }
}

gboolean
attune_stock_book_is_worn (const AttuneStockBook *book, guint sentence, guint customer)
{
  const guint *customers = g_hash_table_lookup (book->sentences, GUINT_TO_POINTER (sentence));
  guint others = 0;
  guint i;

  for (i = 0; customers != NULL && i < ENOUGH; i++)
    others += customers[i] != 0 && customers[i] != customer;
  return others >= 2;
}
