"""Sections: made-up texts in the ways in which licenses number, and where a passage in them stands.

Each row names a text, a passage that stands there once, the sections that hold it, and sections that do not.
"""

import pytest

from openness.clauses import PREAMBLE
from openness.text.cues import FoldedText
from openness.text.sections import outline

ROMANS = "i ii iii iv v vi vii viii ix x"
TEXTS = {
    "number-letter-roman": """\
Garden Rules

The gardeners agree on this.

1. Watering
   a. Cans are blue.
      i. Large cans hold ten litres.
      ii. Small cans hold three.
   b. Hoses are green.
2. Digging
   a. Spades stay outside.
      i. Wash them first.
   b. Forks go indoors.
""",
    "brackets": """\
1. Bread
  (a) Rye is dark.
    (i) Sour rye rises slowly.
      (A) Feed the starter daily.
      (B) Keep it warm.
    (ii) Sweet rye is quick.
  (b) Wheat is pale.
2. Cake
  (a) Sponge needs eggs.
""",
    "multiple": """\
1. Boats
1.1 Sails are white.
1.1.1 Storm sails are orange.
1.1.2 Spare sails lie below.
1.2 Oars are long.
2. Harbours
2.1 Piers are wooden.
2.10 Lamps burn all night.
""",
    "multiple-with-letters": """\
1.0 Boats
1.1 Sails are white.
(a) Wash them monthly.
(b) Dry them upright.
1.2 Oars are long.
(a) Oil them yearly.
""",
    "worded": """\
Section 1 -- Kites.

Kites are red.

a. Tails are long.

Section 2 -- Strings.

Strings are waxed.
""",
    "worded-multiple": """\
Section 1.1 Kites
Kites are red.
Section 1.2 Strings
Strings are waxed.
""",
    "article": """\
Article 1. Trains

Trains leave hourly.

Article 2. Platforms

Platforms are covered.
""",
    "article-roman": """\
ARTICLE I. Trains

Trains leave hourly.

ARTICLE II. Platforms

Platforms are covered.

ARTICLE IV. Bridges

Bridges are painted.
""",
    "roman-capitals": """\
I. Apples

Apples are stored in straw.

II. Pears

Pears hang singly.
A. Early pears ripen fast.
B. Late pears keep well.

III. Plums

Plums are dried.
""",
    "markdown-headings": """\
# Lantern Terms

Lanterns are lent.

## Borrowing

Sign the book.

## Returning

Clean the glass.
""",
    "markdown-headings-with-numbers": """\
# Lantern Terms

## 1. Borrowing

Sign the book.

## 2. Returning

Clean the glass.
""",
    "capitals": """\
LENDING

Ladders are lent for a day.

RETURNING

Rungs are wiped.
""",
    "underlined": """\
Lending
=======

Ladders are lent for a day.

Returning
---------

Rungs are wiped.
""",
    "run-in": """\
Lending. Ladders are lent for a day.

Returning. Rungs are wiped before dusk.
""",
    "restarting": """\
# Lending

1. Ladders are lent.
2. Buckets are lent.

# Returning

1. Rungs are wiped.
2. Handles are oiled.
""",
    "restarting-capitals": """\
LENDING

1. Ladders are lent.
2. Buckets are lent.

RETURNING

1. Rungs are wiped.
2. Handles are oiled.
""",
    "unindented-nested": """\
1. Soups
2. Stews need patience:
1. Brown the onions.
2. Add stock.
3. Roasts rest before carving.
""",
    "unindented-resuming": """\
1. Soups
2. Stews need patience:
1. Brown the onions.
2. Add stock.
3. Wait.
3. Roasts rest before carving.
4. Pies cool.
""",
    "defined-first": """\
0. Words: a pie is round.
1. Pies cool.
""",
    "same-marks-indented": """\
1. Soups
   1. Leeks are sliced.
   2. Peas are shelled.
2. Stews
   1. Beans soak.
""",
    "romans-to-ten": "\n".join(f"({mark}) word," for mark in ROMANS.split()),
    "romans-with-a-gap": "(i) one,\n(iii) three,\n(v) five,\n(vi) six.\n",
    "resuming-far-below": "\n".join(["1. Soups", "2. Stews", *(f"{n}. Item {n}x" for n in range(1, 71)), "3. Roasts"]),
    "letter-after-letter": """\
1. Tools:
(f) files,
(g) gouges,
(h) hammers,
(i) irons,
(j) jigs.
""",
    "roman-after-roman": """\
1. Tools:
(i) irons,
(ii) jigs,
(iii) knives.
""",
    "wrapped": """\
1. Clocks are wound by the keeper every Monday morning, and no fewer than
12. turns are needed, as the plate on the door says in Section
2. A second keeper may help with that work whenever the first is away and
Section 5 of the house book does not say that he must do it by himself.
2. Bells are silent.
""",
    "escaped": """\
1\\. Maps are folded.

2\\. Charts are rolled.
""",
    "bold-numbers": """\
**1.** Maps are folded.

**2. Charts** are rolled.

**3\\.** Globes are dusted.
""",
    "quoted-numbers": """\
> 1. Maps are folded.
> 2. Charts are rolled.
""",
    "bullets-with-letters": """\
1. Maps
- (a) are folded,
- (b) are dusted.
""",
    "annexes": """\
MAPPING

1. Maps are folded.
2. Charts are rolled.

Exhibit A

1. Atlases are bound.

Attachment B: Prices

Globes cost ten coins.

SCHEDULE 3

Compasses are free.
""",
    "bilingual": """\
# English

1. The orchard opens at dawn.
2. The gate is shut at dusk.

# Deutsch

1. Der Obstgarten ist morgens offen.
2. Das Tor ist abends zu.
""",
    "inline": """\
1. Guests (a) wipe their boots, (b) hang up coats and (c) whistle; hosts
   (i) pour tea and (ii) tell stories.
2. Children sleep early.
""",
    "paragraph-after-a-list": """\
6. Lamps
   a. are trimmed,
   b. are filled.

Nobody smokes near them.

7. Candles are short.
""",
    "no-numbers": "A plain promise: mugs are rinsed.\nPlates are stacked.\n",
    "skipping": """\
1. Ants march.
3. Bees hum.
4. Crows caw.
""",
    "tabs": "1.\tGeese\n\t(a)\tgraze,\n\t(b)\thiss.\n2.\tDucks swim.\n",
    "right-to-left": "1. \u05d3\u05d2\u05d9\u05dd swim.\n2. \u202bBirds fly.\u202c\n",
    "byte-order-mark": "\ufeff1. Maps are folded.\n2. Charts are rolled.\n",
    "windows-lines": "1. Maps are folded.\r\n2. Charts are rolled.\r\n",
    "headings-longer-than-a-line": """\
1. THE KEEPING OF BEES

Hives face south.

2. THE SALE OF HONEY

Jars are sealed.
""",
}

ROWS = [
    ("number-letter-roman", "gardeners agree", "preamble", "1 | 2"),
    ("number-letter-roman", "watering", "1", "2 | preamble"),
    ("number-letter-roman", "cans are blue", "1.a | 1 | 1(a) | 1.A", "1.b | 2.a | a"),
    ("number-letter-roman", "large cans", "1.a.i | 1(a)(i) | 1.a", "1.a.ii | 1.b"),
    ("number-letter-roman", "small cans", "1.a.ii", "1.a.i | 1.b"),
    ("number-letter-roman", "hoses", "1.b", "1.a | 2.b"),
    ("number-letter-roman", "spades", "2.a", "1.a | 2.b"),
    ("number-letter-roman", "wash them", "2.a.i", "1.a.i"),
    ("number-letter-roman", "forks", "2.b", "1.b | 2.a"),
    ("brackets", "rye is dark", "1.a | 1(a)", "1.b | 2.a"),
    ("brackets", "sour rye", "1.a.i", "1.a.ii"),
    ("brackets", "feed the starter", "1.a.i.A | 1(a)(i)(A)", "1.a.i.B"),
    ("brackets", "keep it warm", "1.a.i.B", "1.a.ii | 2"),
    ("brackets", "sweet rye", "1.a.ii", "1.a.i | 1.b"),
    ("brackets", "wheat", "1.b", "1.a | 1.a.i.B"),
    ("brackets", "sponge", "2.a", "1.a"),
    ("multiple", "sails are white", "1.1 | 1", "1.2 | 1.1.1 | 2.1"),
    ("multiple", "storm sails", "1.1.1 | 1.1", "1.1.2 | 1.2"),
    ("multiple", "spare sails", "1.1.2", "1.1.1"),
    ("multiple", "oars", "1.2", "1.1 | 2"),
    ("multiple", "harbours", "2", "1 | 1.2"),
    ("multiple", "piers", "2.1", "1.1 | 2.10"),
    ("multiple", "lamps", "2.10", "2.1 | 2.11"),
    ("multiple-with-letters", "boats", "1 | 1.0", "1.1"),
    ("multiple-with-letters", "wash them", "1.1.a | 1.1(a)", "1.2.a | 1.1.b"),
    ("multiple-with-letters", "dry them", "1.1.b", "1.1.a"),
    ("multiple-with-letters", "oil them", "1.2.a", "1.1.a | 1.2.b"),
    ("worded", "kites are red", "1", "2 | preamble"),
    ("worded", "tails", "1.a", "2.a | 1.b"),
    ("worded", "strings are waxed", "2", "1 | 2.a"),
    ("worded-multiple", "kites are red", "1.1", "1.2"),
    ("worded-multiple", "strings are waxed", "1.2", "1.1"),
    ("article", "leave hourly", "1", "2"),
    ("article", "are covered", "2", "1"),
    ("article-roman", "leave hourly", "I | i", "II | 1"),
    ("article-roman", "are covered", "II", "I | IV"),
    ("article-roman", "are painted", "IV", "II | III"),
    ("roman-capitals", "stored in straw", "I", "II | A"),
    ("roman-capitals", "hang singly", "II", "I | II.A"),
    ("roman-capitals", "early pears", "II.A", "I.A | II.B"),
    ("roman-capitals", "late pears", "II.B", "II.A | III"),
    ("roman-capitals", "are dried", "III", "II | II.B"),
    ("markdown-headings", "lanterns are lent", "Lantern Terms | lantern", "Borrowing | 1"),
    ("markdown-headings", "sign the book", "Borrowing | borrowing", "Returning | Lantern Terms"),
    ("markdown-headings", "clean the glass", "Returning", "Borrowing"),
    ("markdown-headings-with-numbers", "sign the book", "1", "2"),
    ("markdown-headings-with-numbers", "clean the glass", "2", "1"),
    ("capitals", "lent for a day", "Lending | LENDING", "Returning"),
    ("capitals", "are wiped", "Returning", "Lending"),
    ("underlined", "lent for a day", "Lending", "Returning"),
    ("underlined", "are wiped", "Returning", "Lending"),
    ("run-in", "lent for a day", "Lending", "Returning"),
    ("run-in", "are wiped", "Returning", "Lending"),
    ("restarting", "buckets", "2 | Lending/2 | Lending", "1 | Returning/2 | Returning"),
    ("restarting", "rungs", "1 | Returning/1", "2 | Lending/1 | Returning/2"),
    ("restarting", "handles", "2 | Returning/2", "1 | Lending/2"),
    ("restarting-capitals", "buckets", "2 | Lending/2", "Returning/2"),
    ("restarting-capitals", "handles", "2 | Returning/2", "Lending/2"),
    ("unindented-nested", "patience", "2", "1 | 2.1"),
    ("unindented-nested", "onions", "2.1", "2.2 | 3"),
    ("unindented-nested", "stock", "2.2", "1 | 3"),
    ("unindented-nested", "carving", "3", "1 | 2.1"),
    ("unindented-resuming", "onions", "2.1", "1 | 2.2"),
    ("unindented-resuming", "wait", "2.3", "3 | 2.2"),
    ("unindented-resuming", "carving", "3", "2 | 2.3 | 2.4"),
    ("unindented-resuming", "cool", "4", "3 | 2.4"),
    ("same-marks-indented", "leeks", "1.1", "2 | 1.2"),
    ("same-marks-indented", "peas", "1.2", "2 | 1.1"),
    ("same-marks-indented", "stews", "2", "1 | 1.2"),
    ("resuming-far-below", "item 7x", "7 | 2.7", "1 | 2.1"),
    ("defined-first", "round", "0", "1"),
    ("defined-first", "cool", "1", "2"),
    ("letter-after-letter", "hammers", "1.h", "1.i"),
    ("letter-after-letter", "irons", "1.i", "1.h | 1.h.i | 1.j"),
    ("letter-after-letter", "jigs", "1.j", "1.i | 1.h.j"),
    ("roman-after-roman", "irons", "1.i", "1.ii"),
    ("roman-after-roman", "knives", "1.iii", "1.i | 1.c"),
    ("wrapped", "turns are needed", "1", "12 | 2"),
    ("wrapped", "second keeper", "1", "2 | 12"),
    ("wrapped", "house book", "1", "5 | 2"),
    ("wrapped", "bells", "2", "1 | 5"),
    ("escaped", "maps", "1", "2"),
    ("escaped", "charts", "2", "1"),
    ("bold-numbers", "maps", "1", "2"),
    ("bold-numbers", "charts", "2", "1"),
    ("bold-numbers", "globes", "3", "2"),
    ("quoted-numbers", "maps", "1", "2"),
    ("quoted-numbers", "charts", "2", "1"),
    ("bullets-with-letters", "are folded", "1.a", "1.b"),
    ("bullets-with-letters", "are dusted", "1.b", "1.a"),
    ("annexes", "charts", "2", "Exhibit A | 1"),
    ("annexes", "atlases", "Exhibit A.1 | Exhibit A | 1", "2 | Attachment B | Exhibit A.2 | Mapping"),
    ("annexes", "globes", "Attachment B | attachment b", "Exhibit A | Attachment A | Exhibit A.1"),
    ("annexes", "compasses", "Schedule 3", "Attachment B | 3 | Schedule 2"),
    ("bilingual", "opens at dawn", "1 | English/1", "Deutsch/1 | 2"),
    ("bilingual", "das tor", "2 | Deutsch/2", "English/2 | 1"),
    ("inline", "boots", "1 | 1.a", "1.b | 2 | 1.i"),
    ("inline", "coats", "1.b", "1.c | 2.b"),
    ("inline", "tell stories", "1.ii | 1.c.ii", "1.iii | 1.d"),
    ("inline", "children", "2", "1 | 2.a"),
    ("paragraph-after-a-list", "trimmed", "6.a", "6.b"),
    ("paragraph-after-a-list", "smokes", "after 6 | 6", "7 | after 7 | 5"),
    ("paragraph-after-a-list", "candles", "7", "6 | after 6"),
    ("no-numbers", "rinsed", "preamble | Preamble", "1 | 2.a | Lending"),
    ("no-numbers", "stacked", "preamble", "1"),
    ("skipping", "bees", "3", "2 | 1"),
    ("skipping", "crows", "4", "3"),
    ("tabs", "graze", "1.a", "1.b | 2"),
    ("tabs", "hiss", "1.b", "1.a"),
    ("tabs", "ducks", "2", "1 | 1.b"),
    ("right-to-left", "swim", "1", "2"),
    ("right-to-left", "fly", "2", "1"),
    ("byte-order-mark", "charts", "2", "1"),
    ("windows-lines", "charts", "2", "1"),
    ("headings-longer-than-a-line", "hives", "1", "2"),
    ("headings-longer-than-a-line", "jars", "2", "1"),
]

OWN_MARK = "holds() finds the mark that opens a line again as a mark inside the paragraph (section_before keeps it)"
SKIPS_A_LEVEL = [
    ("number-letter-roman", "large cans", "1.i"),
    ("brackets", "keep it warm", "1.b"),
    ("multiple-with-letters", "wash them", "1.a"),
    ("number-letter-roman", "watering", "1.1"),
    ("restarting-capitals", "handles", "2.2"),
]


def _flat(column):
    return [
        pytest.param(row[0], row[1], section, id=f"{row[0]}: {row[1]}: {section}")
        for row in ROWS
        for section in row[column].split(" | ")
    ]


def _holds(text, cue, section):
    folded = FoldedText(TEXTS[text])
    (position,) = folded.find(cue)
    return folded.holds(position, section)


@pytest.mark.parametrize(("text", "cue", "section"), _flat(2))
def test_a_passage_stands_in_its_section(text, cue, section):
    """The section that people would cite holds the passage, and so do those around it."""
    assert _holds(text, cue, section)


@pytest.mark.parametrize(("text", "cue", "section"), _flat(3))
def test_a_passage_does_not_stand_in_another_section(text, cue, section):
    """A section that does not have the passage does not hold it."""
    assert not _holds(text, cue, section)


@pytest.mark.parametrize(("text", "cue", "section"), SKIPS_A_LEVEL, ids=lambda part: part)
def test_the_mark_that_opens_a_line_does_not_count_twice(text, cue, section):
    """A section that leaves out a level, or names one twice, does not hold the passage."""
    assert not _holds(text, cue, section)


def test_one_after_zero_goes_on():
    """Section 1 after section 0 does not lie beneath it."""
    assert not _holds("defined-first", "cool", "0.1")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("letter-after-letter", "1 1.f 1.g 1.h 1.i 1.j"),
        ("roman-after-roman", "1 1.i 1.ii 1.iii"),
        ("multiple", "1 1.1 1.1.1 1.1.2 1.2 2 2.1 2.10"),
        ("roman-capitals", "I I II II II.A II.B III III"),
        ("restarting", "Lending 1 2 Returning 1 2"),
        ("unindented-resuming", "1 2 2.1 2.2 2.3 3 4"),
        ("wrapped", "1 1 1 1 2"),
        ("multiple-with-letters", "1 1.1 1.1.a 1.1.b 1.2 1.2.a"),
        ("same-marks-indented", "1 1.1 1.2 2 2.1"),
        ("romans-to-ten", ROMANS),
        ("romans-with-a-gap", "i iii v vi"),
        ("no-numbers", "preamble preamble"),
        ("windows-lines", "1 2"),
        pytest.param(
            "byte-order-mark",
            "1 2",
        ),
    ],
)
def test_each_line_has_the_name_of_its_section(text, names):
    """The lines that are not empty get the names that people cite, in their order."""
    found = outline(TEXTS[text])
    assert [found.name(n) for n, line in enumerate(found.lines) if line.strip()] == names.split()


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("# Lending", "Lending"),
        ("### Lending ###", "Lending"),
        ("**Lending**", "Lending"),
        ("LENDING", "LENDING"),
        ("Lending and Returning", "Lending and Returning"),
        ("Lending:", "Lending"),
        ("Lending. The book is signed by hand.", "Lending"),
        ("The Lending of Tools. The book is signed.", "The Lending of Tools"),
    ],
)
def test_a_heading_names_what_follows(line, heading):
    """A heading in any of the usual forms stands over the lines after it."""
    found = outline(f"First words, and a comma,\nof running text.\n\n{line}\n\nwhat follows.\n")
    assert found.name(5) == heading
    assert found.sections[5].marks == ()


@pytest.mark.parametrize(
    "line",
    [
        "lending begins without a capital",
        "Lending ends with a comma,",
        "Lending ends the sentence.",
        "Copyright (c) 1999 Somebody",
        "COPYRIGHT © 1999 SOMEBODY",
        "Lending has far too many words in it to be one",
        "12345",
        "---",
    ],
)
def test_a_line_of_text_is_no_heading(line):
    """What reads like a sentence, a notice or a rule stands over nothing."""
    found = outline(f"First words, and a comma,\nof running text.\n\n{line}\n\nwhat follows.\n")
    assert found.name(5) == PREAMBLE


@pytest.mark.parametrize("text", ["", "\n", "\n\n \n", "\x00", "(", "()", ".", "1", "1.", "(a", "§", "#", "**"])
def test_next_to_nothing_is_preamble_or_its_mark(text):
    """A text of hardly anything has one section for each line, and none of them is a guess."""
    found = outline(text)
    assert len(found.sections) == len(text.splitlines())
    assert {section.name for section in found.sections} <= {PREAMBLE, "1"}


def test_how_far_ahead_a_series_is_sought_is_bounded():
    """A series that goes on too far below is read both ways, so that the work for a line has a bound."""
    near, far = (TEXTS[name].splitlines() for name in ("unindented-resuming", "resuming-far-below"))
    assert outline("\n".join(near)).sections[2].marks == ("2", "1")
    section = outline("\n".join(far)).sections[2]
    assert (section.marks, section.beneath) == (("1",), ("2", "1"))
