/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "record/fault.h"

#include <errno.h>
#include <gio/gio.h>
#include <linux/capability.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* --- a full disk --------------------------------------------------------- */

static int is_full; /* atomic: SQLite writes in a thread of its own */

static ssize_t
write_if_room (int file, const void *bytes, size_t length)
{
  if (!g_atomic_int_get (&is_full))
    return write (file, bytes, length);
  errno = ENOSPC;
  return -1;
}

static ssize_t
pwrite_if_room (int file, const void *bytes, size_t length, off64_t offset)
{
  if (!g_atomic_int_get (&is_full))
    return pwrite64 (file, bytes, length, offset);
  errno = ENOSPC;
  return -1;
}

/* SQLite lets its tests put themselves between it and the system; which of these
 * it calls depends on how it was built. */
static void
stand_between (void)
{
  sqlite3_vfs *system = sqlite3_vfs_find (NULL);
  int stands = 0;

  stands += system->xSetSystemCall (system, "write", (sqlite3_syscall_ptr) write_if_room) == SQLITE_OK;
  stands += system->xSetSystemCall (system, "pwrite", (sqlite3_syscall_ptr) pwrite_if_room) == SQLITE_OK;
  stands += system->xSetSystemCall (system, "pwrite64", (sqlite3_syscall_ptr) pwrite_if_room) == SQLITE_OK;
  g_assert_cmpint (stands, >, 0);
}

void
fault_disk_full (gboolean full)
{
  static gsize stood = 0;

  if (g_once_init_enter (&stood))
    {
      stand_between ();
      g_once_init_leave (&stood, 1);
    }
  g_atomic_int_set (&is_full, full);
}

/* --- read-only ----------------------------------------------------------- */

void
fault_obey_modes (void)
{
  struct __user_cap_header_struct header = { .version = _LINUX_CAPABILITY_VERSION_3 };
  struct __user_cap_data_struct data[_LINUX_CAPABILITY_U32S_3];

  g_assert_cmpint (syscall (SYS_capget, &header, data), ==, 0);
  data[CAP_TO_INDEX (CAP_DAC_OVERRIDE)].effective &= ~CAP_TO_MASK (CAP_DAC_OVERRIDE);
  data[CAP_TO_INDEX (CAP_DAC_OVERRIDE)].permitted &= ~CAP_TO_MASK (CAP_DAC_OVERRIDE);
  data[CAP_TO_INDEX (CAP_DAC_OVERRIDE)].inheritable &= ~CAP_TO_MASK (CAP_DAC_OVERRIDE);
  g_assert_cmpint (syscall (SYS_capset, &header, data), ==, 0);
}

/* --- locked -------------------------------------------------------------- */

struct FaultLock {
  GSubprocess *process;
};

FaultLock *
fault_lock (const char *path)
{
  g_autofree char *program = g_build_filename (g_getenv ("ATTUNE_BUILDDIR"), "tests", "record", "lock-record", NULL);
  FaultLock *lock = g_new0 (FaultLock, 1);
  g_autoptr (GError) error = NULL;
  char answer[1];

  lock->process
    = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, path, NULL);
  g_assert_no_error (error);
  g_assert_cmpint (g_input_stream_read (g_subprocess_get_stdout_pipe (lock->process), answer, 1, NULL, &error), ==, 1);
  g_assert_no_error (error);
  return lock;
}

void
fault_unlock (FaultLock *lock)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_close (g_subprocess_get_stdin_pipe (lock->process), NULL, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (lock->process, NULL, &error);
  g_assert_no_error (error);
  g_object_unref (lock->process);
  g_free (lock);
}
