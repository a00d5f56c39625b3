dnl ATTUNE_CLIENT(NAME, PKG-CONFIG MODULES)
dnl
dnl --with-NAME=check|yes|no for a client of libpurple, its companion and the
dnl tests with it: `yes' stops when it is missing, `check' goes on without it.
dnl Sets have_NAME, the conditional HAVE_<NAME>, and <NAME>_CFLAGS and _LIBS.
AC_DEFUN([ATTUNE_CLIENT], [
  AC_ARG_WITH([$1],
    [AS_HELP_STRING([--with-$1=check|yes|no], [the companion for $1, and tests with it @<:@default: check@:>@])],
    [], [with_$1=check])
  AS_CASE([$with_$1], [check|yes|no], [],
    [AC_MSG_ERROR([--with-$1=$with_$1: say check, yes or no])])
  have_$1=no
  AS_IF([test "x$with_$1" != xno], [
    PKG_CHECK_MODULES(m4_toupper([$1]), [$2], [AC_PATH_PROG([PROG_$1], [$1])], [:])
    AS_IF([test -n "$PROG_$1"], [have_$1=yes])
    AS_IF([test "x$with_$1$have_$1" = xyesno],
      [AC_MSG_ERROR([--with-$1=yes, but $1 or its development files are missing: install $1 and $1-dev, or say --with-$1=no])])
  ])
  dnl Headers of GTK 2 use what today's GLib calls deprecated.
  m4_toupper([$1])_CFLAGS=`AS_ECHO(["$m4_toupper([$1])_CFLAGS"]) | $SED 's/-I/-isystem /g'`
  AM_CONDITIONAL(m4_toupper([HAVE_$1]), [test "x$have_$1" = xyes])
])
