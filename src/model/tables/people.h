/* clang-format off */
/* Whoever leads, answers or takes part: posts first, names only where they are needed. */

KIND (PARTY, "party", "CohesionParty", NC_ ("kind", "Person or team"), NC_ ("step", "Add person or team"), NC_ ("step", "Remove person or team"), NC_ ("step", "Move person or team"))
FIELD (PARTY, KIND, "kind", CHOICE, NC_ ("field", "Kind"), PUBLIC, .choices = party_kinds)
FIELD (PARTY, ROLE, "role", TEXT, NC_ ("field", "Post or team"), NAME | PUBLIC | TRANSLATABLE)
FIELD (PARTY, NAME, "name", TEXT, NC_ ("field", "Name"), PERSONAL, .hint = N_("Only where it is needed"))
FIELD (PARTY, PORTFOLIO, "portfolio", TEXT, NC_ ("field", "Portfolio"), PUBLIC | TRANSLATABLE)
FIELD (PARTY, ORGANISATION, "organisation", TEXT, NC_ ("field", "Organisation"), PUBLIC)
FIELD (PARTY, EMAIL, "email", TEXT, NC_ ("field", "E-mail"), PERSONAL)
FIELD (PARTY, PHONE, "phone", TEXT, NC_ ("field", "Telephone"), PERSONAL)
FIELD (PARTY, ACTIVE_FROM, "activeFrom", DATE, NC_ ("field", "Active from"), 0)
FIELD (PARTY, ACTIVE_TO, "activeTo", DATE, NC_ ("field", "Active to"), 0)
FIELD (PARTY, REPLACED_BY, "replacedBy", REFERENCE, NC_ ("field", "Replaced by"), 0, .targets = COHESION_KIND_BIT (COHESION_KIND_PARTY))
KIND_END (PARTY)
/* clang-format on */
