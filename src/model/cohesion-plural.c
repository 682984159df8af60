#include "config.h"

#include "cohesion-plural.h"

#include <string.h>

/* The rule of a catalogue that says which form of a sentence goes with a number: an expression of C in one
 * variable, as gettext's manual describes it under “Plural forms”. */

/* Deeper ones are no rule of any language. */
#define MAX_DEPTH 50

typedef struct
{
  const char *at;
  guint64 number;
  guint depth;
} Rule;

static const struct
{
  const char *sign;
  guint rank; /* the higher, the closer it binds */
} signs[] = {
  { "||", 1 }, { "&&", 2 }, { "==", 3 }, { "!=", 3 }, { "<=", 4 }, { ">=", 4 }, { "<", 4 },
  { ">", 4 },  { "+", 5 },  { "-", 5 },  { "*", 6 },  { "/", 6 },  { "%", 6 },
};

static guint64 read_choice (Rule *rule);

static void
skip_space (Rule *rule)
{
  while (g_ascii_isspace (*rule->at))
    rule->at++;
}

static gboolean
take (Rule *rule, const char *sign)
{
  skip_space (rule);
  if (!g_str_has_prefix (rule->at, sign))
    return FALSE;
  rule->at += strlen (sign);
  return TRUE;
}

static guint64
read_operand (Rule *rule)
{
  char *end;
  guint64 value;

  if (rule->depth++ > MAX_DEPTH)
    return 0;
  if (take (rule, "!"))
    value = !read_operand (rule);
  else if (take (rule, "("))
    {
      value = read_choice (rule);
      take (rule, ")");
    }
  else if (take (rule, "n"))
    value = rule->number;
  else
    {
      value = g_ascii_strtoull (rule->at, &end, 10);
      rule->at = end;
    }
  rule->depth--;
  return value;
}

static guint64
apply (const char *sign, guint64 left, guint64 right)
{
  switch (*sign)
    {
    case '|':
      return left || right;
    case '&':
      return left && right;
    case '=':
      return left == right;
    case '!':
      return left != right;
    case '<':
      return sign[1] == '=' ? left <= right : left < right;
    case '>':
      return sign[1] == '=' ? left >= right : left > right;
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right != 0 ? left / right : 0;
    default:
      return right != 0 ? left % right : 0;
    }
}

/* Takes a sign that binds at least as close as @rank. */
static const char *
take_sign (Rule *rule, guint rank, guint *found)
{
  skip_space (rule);
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (rule->at, signs[i].sign))
      {
        if (signs[i].rank < rank)
          return NULL;
        rule->at += strlen (signs[i].sign);
        *found = signs[i].rank;
        return signs[i].sign;
      }
  return NULL;
}

static guint64
read_operation (Rule *rule, guint rank)
{
  guint64 left = read_operand (rule);
  const char *sign;
  guint found;

  while ((sign = take_sign (rule, rank, &found)) != NULL)
    left = apply (sign, left, read_operation (rule, found + 1));
  return left;
}

static guint64
read_choice (Rule *rule)
{
  guint64 condition = 0, yes, no;

  if (rule->depth++ > MAX_DEPTH)
    return 0;
  condition = read_operation (rule, 1);
  if (take (rule, "?"))
    {
      yes = read_choice (rule);
      take (rule, ":");
      no = read_choice (rule);
      condition = condition ? yes : no;
    }
  rule->depth--;
  return condition;
}

/**
 * cohesion_plural_choose:
 * @rule: such as “n != 1”; what makes no sense in it counts as 0
 * @number: how many
 *
 * Returns: which form of a sentence goes with @number, from 0
 */
guint
cohesion_plural_choose (const char *rule, guint number)
{
  Rule reading = { rule, number, 0 };

  return (guint) read_choice (&reading);
}
