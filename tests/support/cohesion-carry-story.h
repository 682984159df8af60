#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can happen to a strategy. What @code and the texts of an event mean depends on it. */
typedef enum
{
  CARRY_ADOPT,      /* a: label of the snapshot */
  CARRY_ADD,        /* code; a: title; b: number of its priority; c: post of its lead; d: deadline */
  CARRY_REWORD,     /* code; a: title */
  CARRY_LEAD,       /* code; a: post of the new lead */
  CARRY_COMPLETE,   /* code; a: evidence */
  CARRY_ABANDON,    /* code; a: outcome; b: reason */
  CARRY_DEADLINE,   /* code; a: deadline; b: kind of reason; c: reason */
  CARRY_UPDATE,     /* code; a: status; b: done; c: next; d: in the way; by: who */
  CARRY_COMMENT,    /* code; a: comment on the status */
  CARRY_OCCURRENCE, /* code; a: evidence */
  CARRY_PERIOD,     /* a: label; b: from; c: to; d: updates due */
  CARRY_CLOSE,      /* a: label of the snapshot, and of the period in force */
  CARRY_MEETING,    /* a: title; b: date */
  CARRY_APPROVE,    /* code whose changes of deadline the last meeting approves */
  CARRY_MEASURE,    /* code; a: title; b: domain; c: polarity; d: unit; by: number of a priority */
  CARRY_TARGET,     /* code; a: period; b: value */
  CARRY_READING,    /* code; a: period; b: value */
  CARRY_RISK,   /* code; a: event; b: mitigation; c: likelihood and impact, as "34"; d: code of an action */
  CARRY_SCORE,  /* code; a: likelihood and impact */
  CARRY_REPORT, /* a: kind; b: label of the snapshot since when */
} CarryOp;

typedef struct
{
  const char *day;
  CarryOp op;
  const char *code;
  const char *a;
  const char *b;
  const char *c;
  const char *d;
  const char *by;
} CarryEvent;

extern const CarryEvent cohesion_carry_story[];

G_END_DECLS
