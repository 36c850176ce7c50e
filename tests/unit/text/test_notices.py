"""Short notices, and SPDX-License-Identifier lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness.text.notices import notices, tags
from openness.text.words import Words

CASES = [
    ("License: GPL-2.0-or-later", ["GPL-2.0-or-later"]),
    ("GPLv2", ["GPL-2.0-only"]),
    ("GPLv2+", ["GPL-2.0-or-later"]),
    ("LGPLv2.1+", ["LGPL-2.1-or-later"]),
    ("GPL v3 only", ["GPL-3.0-only"]),
    ("GNU GPL", ["GPL-1.0-or-later"]),
    ("GPL version 2 or later", ["GPL-2.0-or-later"]),
    ("GNU Lesser General Public License, either version 3 or, as you like, any later one", ["LGPL-3.0-or-later"]),
    ("under version 2 of the GNU General Public License", ["GPL-2.0-only"]),
    ("version 2 or any later version of the GNU General Public License", ["GPL-2.0-or-later"]),
    ("GNU Library General Public License version 2", ["LGPL-2.0-only"]),
    ("GNU Affero General Public License v3.0", ["AGPL-3.0-only"]),
    ("GNU Free Documentation License 1.2, or later", ["GFDL-1.2-or-later"]),
    ("GPL 2; see the GNU General Public License for more", ["GPL-2.0-only"]),
    ("Licensed under the Apache License, Version 2.0", ["Apache-2.0"]),
    ("http://www.apache.org/licenses/LICENSE-2.0", ["Apache-2.0"]),
    ("Mozilla Public License, v. 2.0", ["MPL-2.0"]),
    ("MIT licensed", ["MIT"]),
    ("dual licensed under MIT license or Apache-2.0", ["MIT", "Apache-2.0"]),
    ("released under the BSD 3-Clause License", ["BSD-3-Clause"]),
    ("the new BSD license", ["BSD-3-Clause"]),
    ("two-clause BSD", ["BSD-2-Clause"]),
    ("CC BY-NC 4.0", ["CC-BY-NC-4.0"]),
    ("https://creativecommons.org/licenses/by-sa/4.0/", ["CC-BY-SA-4.0"]),
    ("on the same terms as Perl itself", ["Artistic-1.0-Perl OR GPL-1.0-or-later"]),
    ("nothing of the kind", []),
    ("a transmitter license", []),
    ("version 2 of this program", []),
    ("the permission of GPLs in general", []),
]


@pytest.mark.parametrize(("text", "named"), CASES, ids=[text[:30] for text, _ in CASES])
def test_what_a_notice_names(text, named):
    assert sorted(notice.spdx for notice in notices(Words(text))) == sorted(named)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("// SPDX-License-Identifier: MIT", [("MIT", 0)]),
        ("x\n/* SPDX-License-Identifier: GPL-2.0-only */", [("GPL-2.0-only", 1)]),
        ("SPDX-License-Identifier: (MIT OR Apache-2.0)", [("MIT OR Apache-2.0", 0)]),
        ("SPDX-License-Identifier: MIT\n\nSPDX-License-Identifier: 0BSD", [("MIT", 0), ("0BSD", 2)]),
        ("spdx-license-identifier: GPL-2.0-only WITH Classpath-exception-2.0 -->",
         [("GPL-2.0-only WITH Classpath-exception-2.0", 0)]),
        ("SPDX-License-Identifier:", []),
    ],
)  # fmt: skip
def test_what_a_tag_says(text, told):
    assert [(tag.spdx, tag.first) for tag in tags(text)] == told


def test_a_notice_says_where_it_stands():
    words = Words("to be read first\nunder the GPL version 2\nor later, and more")
    (notice,) = notices(words)
    assert words.spelt[notice.first : notice.last + 1] == ("gpl", "version", "2", "or", "later")


WORDS = [
    "gpl",
    "version",
    "2",
    "or",
    "later",
    "gnu",
    "general",
    "public",
    "license",
    "mit",
    "bsd",
    "of",
    "the",
    "lesser",
]


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_a_notice_lies_within_the_words(said):
    words = Words(" ".join(said))
    for notice in notices(words):
        assert 0 <= notice.first <= notice.last < len(words.codes)
