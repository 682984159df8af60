#pragma once

#include <gio/gio.h>

/* A file on an imaginary server: kept in a local one, and unreliable. */

typedef enum
{
  FAULT_NONE,
  FAULT_OPEN,  /* it cannot be opened for writing */
  FAULT_WRITE, /* half is written, then the drive is full */
  FAULT_FLUSH,
  FAULT_CLOSE,                /* closing fails, nothing was put in place */
  FAULT_SAYS_SAVED,           /* closing works, but nothing was put in place */
  FAULT_KEEPS_SOMETHING_ELSE, /* closing works, but something else was put in place */
  N_FAULTS
} Fault;

GFile *faulty_file_new (const char *path);
void faulty_file_set_fault (Fault fault);
