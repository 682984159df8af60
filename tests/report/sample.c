#include "config.h"

#include "sample.h"

#define LONG_TEXT                                                                                            \
  "The borough has changed more in ten years than in the fifty before. People come here from every part of " \
  "the world, stay for longer or move on, and live beside neighbours whose families have been here for "     \
  "generations. The strategy sets out how the Council and its partners will help them to meet, to take "     \
  "part and to get on."

static void
add_front (CohesionBlocks *blocks)
{
  CohesionBlock *labels;
  CohesionText *contact = cohesion_text_new ("");

  cohesion_blocks_add_heading (blocks, 1, FALSE,
                               cohesion_text_new ("A strategy in which “everyone” belongs & stays"));
  labels = cohesion_blocks_add_labels (blocks);
  cohesion_block_add_pair (labels, "Decision maker", cohesion_text_new ("Cabinet"));
  cohesion_block_add_pair (
      labels, "Report of the",
      cohesion_text_new (
          "Cabinet Member for Community Leadership and Engagement, who presents it to the meeting in May"));
  cohesion_text_append (contact, "Policy Officer\nTelephone 020 0000 0000\n");
  cohesion_text_append_link (contact, "policy@example.org", "mailto:policy@example.org");
  cohesion_block_add_pair (labels, "Report author and contact details", contact);
  cohesion_block_add_pair (labels, "Wards affected",
                           cohesion_text_new_missing ("Say which wards are affected", "None"));
  cohesion_block_add_pair (labels, "Key decision",
                           cohesion_text_new_missing ("Say whether this is a key decision", NULL));
}

static void
add_lists (CohesionBlocks *blocks)
{
  CohesionBlock *list;

  cohesion_blocks_add_heading (blocks, 2, FALSE, cohesion_text_new ("Recommendations"));
  cohesion_blocks_add_lead_in (blocks, cohesion_text_new ("The Cabinet is recommended to:"));
  list = cohesion_blocks_add_list (blocks, COHESION_LIST_ROMAN);
  cohesion_block_add_item (
      list, cohesion_text_new ("Approve the strategy as set out at Appendix 1 to the report; and"));
  cohesion_block_add_item (list, cohesion_text_new ("Note " LONG_TEXT));
  list = cohesion_blocks_add_list (blocks, COHESION_LIST_BULLET);
  cohesion_block_add_item (list, cohesion_text_new ("Meet and interact"));
  cohesion_block_add_item (list, cohesion_text_new_missing ("Add what else", NULL));
  cohesion_block_add_item (list, cohesion_text_new ("Listen better"));
  list = cohesion_blocks_add_list (blocks, COHESION_LIST_DECIMAL);
  cohesion_block_add_item (list, cohesion_text_new ("First"));
  list = cohesion_blocks_add_list (blocks, COHESION_LIST_ALPHA);
  cohesion_block_add_item (list, cohesion_text_new ("Also"));
}

static void
add_languages (CohesionBlocks *blocks)
{
  static const struct
  {
    const char *language;
    const char *text;
  } passages[] = {
    { "cy", "Croeso i bawb yn ein cymuned ni, lle mae ŷ ac ŵ yn perthyn." },
    { "ur", "ہم سب اس برادری کا حصہ ہیں اور یہاں سب کا خیر مقدم ہے۔ یہ حکمت عملی لوگوں کو ایک دوسرے سے ملنے "
            "میں مدد دے گی۔" },
    { "ar", "نحن جميعا ننتمي إلى هنا." },
    { "bn", "আমরা সবাই এখানকার মানুষ।" },
    { "ru", "Мы все здесь свои." },
  };

  cohesion_blocks_add_heading (blocks, 2, TRUE, cohesion_text_new ("In other languages"));
  for (guint i = 0; i < G_N_ELEMENTS (passages); i++)
    {
      CohesionText *text = cohesion_text_new (passages[i].text);

      cohesion_text_set_language (text, passages[i].language);
      cohesion_blocks_add_paragraph (blocks, text);
    }
}

static void
add_passages (CohesionBlocks *blocks)
{
  CohesionText *text = cohesion_text_new ("This paragraph has ");
  const char *anchor;

  anchor = cohesion_blocks_add_heading (blocks, 2, TRUE, cohesion_text_new ("Introduction and background"));
  cohesion_text_append_bold (text, "bold words");
  cohesion_text_append (text, ", a link to ");
  cohesion_text_append_link (text, "the guidance on how to publish accessible documents in the public sector",
                             "https://example.org/guidance?a=1&b=é'");
  cohesion_text_append (text, ", one to ");
  cohesion_text_append_reference (text, "this heading", anchor);
  cohesion_text_append (text, ", and ");
  cohesion_text_append_language (text, "geiriau Cymraeg", "cy");
  cohesion_text_append (text, " in it. " LONG_TEXT);
  cohesion_text_set_source (text, "node-1", "text");
  cohesion_blocks_add_paragraph (blocks, text);
  cohesion_blocks_add_paragraph (
      blocks, cohesion_text_new_missing ("Write the background: what was done before?", NULL));
  cohesion_blocks_add_heading (blocks, 3, TRUE, cohesion_text_new ("What people said"));
  cohesion_blocks_add_quote (blocks, cohesion_text_new (LONG_TEXT));
  cohesion_blocks_add_paragraph (blocks, cohesion_text_new (LONG_TEXT " " LONG_TEXT " " LONG_TEXT));
}

static CohesionTable *
add_table (CohesionBlocks *blocks, guint n_rows)
{
  static const struct
  {
    const char *word;
    CohesionShape shape;
    guint32 colour;
  } statuses[] = {
    { "Completed", COHESION_SHAPE_TICK, 0x1c71d8 },   { "On track", COHESION_SHAPE_DISC, 0x26a269 },
    { "At risk", COHESION_SHAPE_TRIANGLE, 0xc64600 }, { "Off track", COHESION_SHAPE_DIAMOND, 0xa51d2d },
    { "Not started", COHESION_SHAPE_RING, 0x5e5c64 }, { "No update", COHESION_SHAPE_SQUARE, 0x5e5c64 },
    { "Abandoned", COHESION_SHAPE_CROSS, 0x3d3846 },  { "On hold", COHESION_SHAPE_BAR, 0x3d3846 },
  };
  static const char *const leads[] = { "Culture and Heritage", "Communications", "Housing", "Public Health" };
  CohesionTable *table = cohesion_blocks_add_table (blocks, cohesion_text_new ("Actions under priority 1"),
                                                    0);

  cohesion_table_add_column (table, "Action", 3, COHESION_COLUMN_TEXT);
  cohesion_table_add_column (table, "Lead", 1, COHESION_COLUMN_TEXT);
  cohesion_table_add_column (table, "Deadline", 1, COHESION_COLUMN_TEXT);
  cohesion_table_add_column (table, "Progress", 1, COHESION_COLUMN_NUMBER);
  cohesion_table_add_column (table, "Status", 1, COHESION_COLUMN_TEXT);
  for (guint row = 0; row < n_rows; row++)
    {
      guint status = row % G_N_ELEMENTS (statuses);
      g_autofree char *action = g_strdup_printf (
          "1.%u Hold a festival in ward %u with the %u neighbours’ groups", row + 1, row * 7919 % 10007,
          row % 40);
      g_autofree char *percent = g_strdup_printf ("%u %%", row * 37 % 101);
      g_autofree char *deadline = g_strdup_printf ("%u June %u", row % 28 + 1, 2020 + row % 9);

      cohesion_table_add_cell (table, cohesion_text_new (action));
      cohesion_table_add_cell (table, cohesion_text_new (leads[row % G_N_ELEMENTS (leads)]));
      cohesion_table_add_cell (table, cohesion_text_new (deadline));
      cohesion_table_add_cell (table, cohesion_text_new (percent));
      cohesion_table_add_status (table, cohesion_text_new (statuses[status].word), statuses[status].shape,
                                 statuses[status].colour);
    }
  return table;
}

/* A report with every kind of block. */
CohesionBlocks *
sample_every_kind (void)
{
  CohesionBlocks *blocks = cohesion_blocks_new ("en-GB");

  add_front (blocks);
  cohesion_blocks_add_contents (blocks, cohesion_text_new ("Contents"));
  add_lists (blocks);
  add_passages (blocks);
  cohesion_blocks_add_heading (blocks, 2, TRUE, cohesion_text_new ("Proposal"));
  add_table (blocks, 40);
  cohesion_blocks_add_paragraph (blocks, cohesion_text_new (LONG_TEXT));
  add_languages (blocks);
  cohesion_blocks_add_page_break (blocks);
  cohesion_blocks_add_heading (blocks, 2, FALSE, cohesion_text_new ("Background papers"));
  cohesion_blocks_add_paragraph (blocks, cohesion_text_new ("None"));
  return blocks;
}

/* One table of @n_rows rows. */
CohesionBlocks *
sample_table (guint n_rows)
{
  CohesionBlocks *blocks = cohesion_blocks_new ("en-GB");

  cohesion_blocks_add_heading (blocks, 1, FALSE, cohesion_text_new ("Action plan"));
  add_table (blocks, n_rows);
  return blocks;
}

static char *
random_words (GRand *rand, int most)
{
  static const char *const words[] = {
    "a",
    "borough",
    "neighbourhood",
    "well-being",
    "2019–2024",
    "Cabinet/Council",
    "لوگ",
    "belong",
    "ŵyl",
    "https://example.org/a/very/long/address/that/never/ends/at/all/anywhere"
  };
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, most + 1);

  for (int i = 0; i < n; i++)
    {
      int pick = g_rand_int_range (rand, 0, 40);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                              words[pick < (int) G_N_ELEMENTS (words) ? pick : pick % 6]);
    }
  return g_string_free_and_steal (text);
}

static CohesionText *
random_text (GRand *rand, int most)
{
  g_autofree char *words = random_words (rand, most);
  CohesionText *text;

  if (g_rand_int_range (rand, 0, 8) == 0)
    return cohesion_text_new_missing (words, g_rand_boolean (rand) ? "None" : NULL);
  text = cohesion_text_new (words);
  if (g_rand_int_range (rand, 0, 4) == 0)
    cohesion_text_append_link (text, " a link", "https://example.org/");
  return text;
}

static void
add_random_table (CohesionBlocks *blocks, GRand *rand)
{
  CohesionTable *table = cohesion_blocks_add_table (
      blocks, g_rand_boolean (rand) ? random_text (rand, 8) : NULL, g_rand_int_range (rand, -1, 1));
  int n_columns = g_rand_int_range (rand, 1, 6);
  int n_cells = n_columns * g_rand_int_range (rand, 0, 30);

  for (int i = 0; i < n_columns; i++)
    cohesion_table_add_column (table, "Heading", 1 + i % 3,
                               i % 2 == 0 ? COHESION_COLUMN_TEXT : COHESION_COLUMN_NUMBER);
  for (int i = 0; i < n_cells; i++)
    cohesion_table_add_status (table, random_text (rand, g_rand_int_range (rand, 0, 60) == 0 ? 900 : 12),
                               (CohesionShape) g_rand_int_range (rand, 0, COHESION_N_SHAPES), 0x336699);
}

static void
add_random_block (CohesionBlocks *blocks, GRand *rand)
{
  CohesionBlock *list;

  switch (g_rand_int_range (rand, 0, 9))
    {
    case 0:
    case 1:
      cohesion_blocks_add_heading (blocks, g_rand_int_range (rand, 2, 4), g_rand_boolean (rand),
                                   cohesion_text_new ("A heading of the report"));
      break;
    case 2:
      cohesion_blocks_add_quote (blocks, random_text (rand, 80));
      break;
    case 3:
      list = cohesion_blocks_add_list (blocks, (CohesionListStyle) g_rand_int_range (rand, 0, 4));
      for (int i = g_rand_int_range (rand, 0, 9); i > 0; i--)
        cohesion_block_add_item (list, random_text (rand, 60));
      break;
    case 4:
      list = cohesion_blocks_add_labels (blocks);
      for (int i = g_rand_int_range (rand, 0, 9); i > 0; i--)
        cohesion_block_add_pair (list, "Label of the pair", random_text (rand, 60));
      break;
    case 5:
      add_random_table (blocks, rand);
      break;
    case 6:
      cohesion_blocks_add_lead_in (blocks, random_text (rand, 9));
      break;
    default:
      cohesion_blocks_add_paragraph (blocks, random_text (rand, 200));
    }
}

/* Any blocks in any order, the same for the same @seed. */
CohesionBlocks *
sample_random (guint32 seed)
{
  CohesionBlocks *blocks = cohesion_blocks_new (seed % 5 == 4 ? "ur" : "en-GB");
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  cohesion_blocks_add_heading (blocks, 1, FALSE, cohesion_text_new ("Title"));
  cohesion_blocks_add_contents (blocks, cohesion_text_new ("Contents"));
  for (int i = g_rand_int_range (rand, 0, 60); i > 0; i--)
    add_random_block (blocks, rand);
  cohesion_blocks_add_paragraph (blocks, cohesion_text_new ("The end."));
  return blocks;
}

/* Pages with the footer of every test. */
CohesionLayout *
sample_lay_out (CohesionBlocks *blocks, CohesionPurpose purpose)
{
  CohesionFooter footer = { "A strategy in which “everyone” belongs & stays", "As at 21 May 2019",
                            "Page %1$s of %2$s" };
  g_autoptr (GError) error = NULL;
  CohesionLayout *layout = cohesion_layout_new (blocks, &footer, purpose, NULL, &error);

  g_assert_no_error (error);
  return layout;
}
