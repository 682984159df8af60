#pragma once

#include <glib.h>

/* The entry that libFuzzer and AFL++ call with the bytes they make up. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
