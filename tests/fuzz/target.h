/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_FUZZ_TARGET_H
#define ATTUNE_FUZZ_TARGET_H

#include <stddef.h>
#include <stdint.h>

/* What libFuzzer calls, and the standalone driver too. A target aborts when
 * something does not hold; it returns 0. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

#endif
