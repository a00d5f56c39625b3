/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "cli/page.h"

/* Colours by their use, once for light and once for dark; paper is always light. */
static const char style[] =
  ":root{color-scheme:light dark;--paper:#fff;--ink:#1c1d21;--soft:#585b63;--line:#c9ccd3;--wash:#f3f4f6;--deep:#27567f;--pale:#cfdeec}\n"
  "@media screen and (prefers-color-scheme:dark){:root{--paper:#17191d;--ink:#e7e8ea;--soft:#a9adb5;--line:#41454d;--wash:#202328;"
  "--deep:#8db9e2;--pale:#2f4256}}\n"
  "*{box-sizing:border-box}\n"
  "body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:64rem;background:var(--paper);color:var(--ink);"
  "font:1rem/1.5 system-ui,\"Segoe UI\",\"DejaVu Sans\",sans-serif}\n"
  "h1{font-size:1.9rem;margin:0}\n"
  "h2{font-size:1.3rem;margin:2.75rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--ink)}\n"
  ".scope{color:var(--soft);margin:.25rem 0 1.5rem}\n"
  ".figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1rem;margin:0}\n"
  ".figures div{background:var(--wash);border:1px solid var(--line);padding:.75rem 1rem}\n"
  ".figures dt{color:var(--soft);font-size:.9rem}\n"
  ".figures dd{margin:0;font-size:1.6rem;font-weight:600;font-variant-numeric:tabular-nums}\n"
  ".figures small{font-size:.9rem;font-weight:normal;color:var(--soft);white-space:nowrap}\n"
  ".problems{border:2px solid var(--ink);padding:.5rem 1rem;margin:1rem 0}\n"
  "li{margin:.3rem 0}\n"
  ".wide{overflow-x:auto}\n"
  "table{border-collapse:collapse;width:100%;font-size:.93rem}.wide+.wide{margin-top:1.25rem}\n"
  "caption{text-align:left;color:var(--soft);padding:0 0 .4rem}\n"
  "th,td{text-align:left;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:middle}\n"
  "thead *{border-bottom:1px solid var(--ink);vertical-align:bottom;font-size:.85rem}\n"
  "tbody th{font-weight:normal;overflow-wrap:anywhere;min-width:9rem}\n"
  ".w{white-space:nowrap}.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}\n"
  "thead .n{white-space:normal;hyphens:auto}.slim{font-size:.8rem;font-weight:normal}\n"
  "code{font-size:.85em;color:var(--soft)}\n"
  "figure{margin:0;break-inside:avoid}\n"
  "figcaption{font-weight:600;font-size:.93rem}\n"
  ".charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:1.25rem;margin:1.25rem 0}\n"
  ".big{margin:1.25rem 0;overflow-x:auto}.big figure{min-width:32rem}\n"
  "svg{display:block;overflow:visible}\n"
  "svg text{fill:var(--soft)}\n"
  "td svg,li svg{width:7rem;height:.85rem}\n"
  "li svg{width:1.6rem;display:inline-block;vertical-align:-.1rem;margin-right:.4rem}\n"
  "figure svg{width:100%;height:auto}\n"
  ".legend{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;padding:0;margin:.5rem 0 1rem}\n"
  ".edge{fill:none;stroke:var(--ink)}.grid{stroke:var(--line)}.curve{fill:none;stroke:var(--deep)}\n"
  ".deep{fill:var(--deep)}.pale{fill:var(--pale)}.paper{fill:var(--paper)}\n"
  ".bars,.dots,.lines,.thin{fill:none;stroke:var(--deep)}.bars{stroke-dasharray:3 4}.thin{stroke-dasharray:1 5}\n"
  ".dots{stroke-width:2.4;stroke-dasharray:0 6;stroke-linecap:round}\n"
  "@media screen and (max-width:64rem){table{font-size:.85rem}thead *{font-size:.78rem}th,td{padding-right:.45rem}"
  "tbody th{min-width:7rem}td svg{width:4rem}}\n"
  "@media print{@page{margin:16mm 14mm}:root{font-size:10.5px}body{padding:0;max-width:none;font-size:1rem}"
  "h2{break-after:avoid}table,p,li{font-size:1rem}.figures{grid-template-columns:repeat(4,1fr)}.wide{overflow:visible}"
  "tr,.figures,.legend,.problems{break-inside:avoid}thead{display:table-header-group}"
  ".charts{grid-template-columns:repeat(3,1fr)}.big figure{min-width:0}"
  "*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}\n";

void
attune_page_add (GString *page, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *escaped = g_markup_vprintf_escaped (format, arguments);
  va_end (arguments);
  g_string_append (page, escaped);
}

void
attune_page_begin (GString *page, const char *title)
{
  attune_page_add (
    page,
    "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    "<meta name=\"generator\" content=\"Attune " PACKAGE_VERSION "\">\n<title>%s</title>\n<style>\n",
    /* Translators: the tag of your language, as in HTML: de, pt-BR */
    C_("language tag", "en"), title);
  g_string_append (page, style);
  g_string_append (page, "</style>\n</head>\n<body>\n<main>\n");
}

void
attune_page_end (GString *page)
{
  g_string_append (page, "</section>\n</main>\n</body>\n</html>\n");
}

void
attune_page_section (GString *page, guint n, const char *title)
{
  if (n > 0)
    g_string_append (page, "</section>\n");
  attune_page_add (page, "<section aria-labelledby=\"section%u\">\n<h2 id=\"section%u\">%s</h2>\n", n, n, title);
}

void
attune_page_table_begin (GString *page, const char *caption, const AttunePageColumn *columns, guint n_columns)
{
  attune_page_add (page, "<div class=\"wide\"><table>\n<caption>%s</caption>\n<thead><tr>", caption);
  for (guint i = 0; i < n_columns; i++) {
    static const char *const classes[] = { "", "", "n", "n slim", "" }; /* as AttuneColumnKind */
    if (columns[i].heading == NULL)
      g_string_append (page, "<td></td>");
    else
      attune_page_add (page, "<th scope=\"col\" class=\"%s\">%s</th>", classes[columns[i].kind], columns[i].heading);
  }
  g_string_append (page, "</tr></thead>\n<tbody>");
}

void
attune_page_row (GString *page, const char *name, const char *id)
{
  g_autoptr (GString) broken = g_string_new (NULL);

  attune_page_add (broken, "%s", name);
  g_string_replace (broken, "/", "/<wbr>", 0); /* where a rule's long name may be broken */
  /* HTML needs no </tr> */
  g_string_append_printf (page, "\n<tr><th scope=\"row\">%s", broken->str);
  if (id != NULL && !g_str_equal (id, name))
    attune_page_add (page, " <code>%s</code>", id);
  g_string_append (page, "</th>");
}

void
attune_page_table_end (GString *page)
{
  g_string_append (page, "\n</tbody></table></div>\n");
}

void
attune_page_cell (GString *page, char *words)
{
  attune_page_add (page, "<td class=\"n\">%s</td>", words);
  g_free (words);
}
