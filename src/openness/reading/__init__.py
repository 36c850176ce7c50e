"""Read a license that nobody has recorded: from its text to clauses, with what was not understood.

Each module is one step: `words` (which words mean which term), `pattern` (how a phrase is matched),
`idioms` (phrases that say nothing), `neutral` and `endings` (whole sentences), `limits` (of size and purpose),
`segments` (what is permitted, forbidden and demanded in a sentence: `grants` and `permissions`, `bans` and
`prohibitions`, `duties` and `demands`), `whole` (every duty, end, power and meaning of a sentence),
`kinds` (sentences that restrict nothing: `definitions`, `headings`, `contracts`, `remarks`),
`leftovers` and `narrowing` (what may take something away though nothing was read that does),
`understanding` (one sentence), `known` (passages of texts that people have read), `reader` (a whole text).
"""
