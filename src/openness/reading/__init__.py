"""Read a license that nobody has recorded: from its text to clauses, with what was not understood.

Each module is one step: `words` (which words mean which term), `patterns` (what a phrase says),
`segments` (what is permitted, forbidden and demanded in a sentence), `understanding` (one sentence),
`whole` (every duty, end, power and meaning of it),
`kinds` (sentences that restrict nothing: `definitions`, `headings`, `contracts`, `remarks`),
`known` (passages of texts that people have read), `reader` (a whole text).
"""
