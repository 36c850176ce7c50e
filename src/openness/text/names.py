"""How licenses other than those of GNU are named in notices.

In: nothing. Out: for each SPDX id the patterns of its names, in words of lower case without punctuation; all bounded.
"""

__all__ = ["NAMES"]

NAMES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Apache-2.0", "apache| asl", (
        r"apache (?:software )?(?:license|2)(?: (?:version|v))? ?v?2(?: 0)?\b",
        r"apache ?2(?: 0)?(?: license)?\b",
        r"asl ?2(?: 0)?\b",
        r"apache org licenses license2",
    )),
    ("Apache-1.1", "apache| asl", (
        r"apache (?:software )?license(?: version)? 1 1\b",
    )),
    ("MPL-2.0", "mozilla| mpl", (
        r"mozilla public license(?: \w+)?(?: (?:version|v|ver))? ?v?2\b(?: 0)?",
        r"mpl ?v?2(?: 0)?\b",
        r"mozilla org mpl 2 0",
        r"mozilla org mpl2 0",
    )),
    ("MPL-1.1", "mozilla| mpl", (
        r"mozilla public license(?: \w+)?(?: (?:version|v|ver))? 1 1\b",
        r"mpl ?v?1 1\b",
        r"mozilla org mpl mpl1 1",
    )),
    ("MPL-1.0", "mozilla| mpl", (
        r"mozilla public license(?: \w+)?(?: (?:version|v|ver))? 1 0\b",
    )),
    ("EPL-2.0", "eclipse| epl", (
        r"eclipse public license(?: \w+)?(?: (?:version|v|ver))? ?v?2\b(?: 0)?",
        r"epl ?v?2(?: 0)?\b",
    )),
    ("EPL-1.0", "eclipse| epl", (
        r"eclipse public license(?: \w+)?(?: (?:version|v|ver))? ?v?1\b(?: 0)?",
        r"epl ?v?1(?: 0)?\b",
    )),
    ("CDDL-1.0", "cddl|common development", (
        r"common development and distribution license(?: \w+)?(?: (?:version|v))? ?v?1\b(?! 1)(?: 0)?",
        r"cddl ?v?1 0\b",
    )),
    ("CDDL-1.1", "cddl|common development", (
        r"common development and distribution license(?: \w+)?(?: (?:version|v))? 1 1\b",
        r"cddl ?v?1 1\b",
    )),
    ("EUPL-1.2", "eupl|european union", (
        r"(?:european union public licen[sc]e|eupl)(?: \w+)?(?: (?:version|v))? ?v?1 2\b",
    )),
    ("EUPL-1.1", "eupl|european union", (
        r"(?:european union public licen[sc]e|eupl)(?: \w+)?(?: (?:version|v))? ?v?1 1\b",
    )),
    ("BSL-1.0", "boost", (
        r"boost software license(?: (?:version|v))?(?: 1 0)?\b",
    )),
    ("Artistic-2.0", "artistic", (
        r"artistic license(?: (?:version|v))? ?v?2\b(?: 0)?",
    )),
    ("CC0-1.0", "cc0|publicdomain|neighboring", (
        r"cc0\b(?: 1 0)?",
        r"creativecommons org publicdomain zero",
        r"dedicated (?:all|any|their)? ?copyright and related and neighboring rights",
    )),
    ("CC-BY-NC-ND-4.0", "creative commons| cc by| ccby|licenses by", (
        r"creative commons attribution ?non ?commercial ?noderiv\w* 4 0",
        r"cc ?by ?nc ?nd 4 0",
        r"licenses byncnd 4 0",
    )),
    ("CC-BY-NC-SA-4.0", "creative commons| cc by| ccby|licenses by", (
        r"creative commons attribution ?non ?commercial ?share ?alike 4 0",
        r"cc ?by ?nc ?sa 4 0",
        r"licenses byncsa 4 0",
    )),
    ("CC-BY-NC-4.0", "creative commons| cc by| ccby|licenses by", (
        r"creative commons attribution ?non ?commercial 4 0",
        r"cc ?by ?nc 4 0",
        r"licenses bync 4 0",
    )),
    ("CC-BY-ND-4.0", "creative commons| cc by| ccby|licenses by", (
        r"creative commons attribution ?no ?deriv\w* 4 0",
        r"cc ?by ?nd 4 0",
        r"licenses bynd 4 0",
    )),
    ("CC-BY-SA-4.0", "creative commons| cc by| ccby|licenses by", (
        r"creative commons attribution ?share ?alike 4 0",
        r"cc ?by ?sa 4 0",
        r"licenses bysa 4 0",
    )),
    ("CC-BY-4.0", "creative commons| cc by| ccby|licenses by", (
        r"creative commons attribution 4 0",
        r"cc ?by 4 0",
        r"licenses by 4 0",
    )),
    ("CC-BY-SA-3.0", "creative commons| cc by| ccby|licenses by", (
        r"creative commons attribution ?share ?alike 3 0",
        r"cc ?by ?sa 3 0",
        r"licenses bysa 3 0",
    )),
    ("CC-BY-3.0", "creative commons| cc by| ccby|licenses by", (
        r"creative commons attribution 3 0",
        r"cc ?by 3 0",
        r"licenses by 3 0",
    )),
    ("OFL-1.1", " ofl |open font", (
        r"sil open font license(?: (?:version|v))?(?: 1 1)?\b",
        r"scripts sil org ofl",
    )),
    ("BSD-3-Clause", "bsd", (
        r"(?:3|three) ?clause bsd",
        r"bsd (?:3|three) ?clause",
        r"(?:new|modified|revised) bsd\b",
        r"bsd (?:new|revised|modified)\b",
    )),
    ("BSD-2-Clause", "bsd", (
        r"(?:2|two) ?clause bsd",
        r"bsd (?:2|two) ?clause",
        r"(?:simplified|freebsd) bsd\b",
        r"bsd simplified\b",
        r"freebsd license",
    )),
    ("0BSD", "bsd", (
        r"zero ?clause bsd",
        r"bsd zero ?clause",
        r"0bsd",
    )),
    ("MIT", " mit | expat", (
        r"(?:\bmit|\bexpat)(?: x11)?(?: style)? licen[sc]ed?\b",
        r"\bmit licenses?\b",
        r"opensource org licenses mit",
        r"license mit\b",
        r"licensed mit\b",
    )),
    ("ISC", " isc ", (
        r"\bisc licen[sc]ed?\b",
        r"license isc\b",
    )),
    ("Zlib", "zlib", (
        r"\bzlib(?: libpng)? license",
    )),
    ("Unlicense", "unlicense", (
        r"\bunlicense\b",
    )),
    ("WTFPL", "wtfpl|what the fuck", (
        r"\bwtfpl\b",
        r"do what the fuck you want",
    )),
    ("PSF-2.0", "python software", (
        r"python software foundation license",
    )),
)  # fmt: skip
"""SPDX id; words of which one is in every mention, where a space stands before and after the text (for speed); and how
it may be named, each a bounded pattern."""
