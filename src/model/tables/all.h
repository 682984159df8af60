/* The tables of every kind, read several times with KIND, FIELD, LIST and KIND_END defined anew:
 * cohesion-kinds.h makes the enumerations of them and cohesion-kinds.c the tables. */
#include "consultation.h"
#include "decisions.h"
#include "document.h"
#include "people.h"
#include "reports.h"
#include "structure.h"
#include "tracking.h"
