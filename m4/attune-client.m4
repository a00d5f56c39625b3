dnl ATTUNE_CLIENT(NAME, PKG-CONFIG MODULES)
dnl
dnl --with-NAME=check|yes|no for a client of libpurple: `yes' stops when it is
dnl missing, `check' goes on without it. Sets have_NAME and the conditional
dnl HAVE_<NAME>.
AC_DEFUN([ATTUNE_CLIENT], [
  AC_ARG_WITH([$1],
    [AS_HELP_STRING([--with-$1=check|yes|no], [what needs $1 @<:@default: check@:>@])],
    [], [with_$1=check])
  AS_CASE([$with_$1], [check|yes|no], [],
    [AC_MSG_ERROR([--with-$1=$with_$1: say check, yes or no])])
  have_$1=no
  AS_IF([test "x$with_$1" != xno], [
    PKG_CHECK_EXISTS([$2], [AC_PATH_PROG([PROG_$1], [$1])])
    AS_IF([test -n "$PROG_$1"], [have_$1=yes])
    AS_IF([test "x$with_$1$have_$1" = xyesno],
      [AC_MSG_ERROR([--with-$1=yes, but $1 or its development files are missing: install $1 and $1-dev, or say --with-$1=no])])
  ])
  AM_CONDITIONAL(m4_toupper([HAVE_$1]), [test "x$have_$1" = xyes])
])
