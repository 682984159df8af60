#pragma once

#include "model/cohesion-node.h"

G_BEGIN_DECLS

/**
 * CohesionAlphabet:
 *
 * Which place things have in the alphabet by what they are called, whether in capitals or not. How a name is
 * to be compared takes long to work out, so it is kept until the name is another.
 */
typedef struct _CohesionAlphabet CohesionAlphabet;

CohesionAlphabet *cohesion_alphabet_new (void);
void cohesion_alphabet_free (CohesionAlphabet *self);

void cohesion_alphabet_add (CohesionAlphabet *self, CohesionNode *node);
void cohesion_alphabet_forget (CohesionAlphabet *self, CohesionNode *node);
int cohesion_alphabet_get_rank (CohesionAlphabet *self, CohesionNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionAlphabet, cohesion_alphabet_free)

G_END_DECLS
