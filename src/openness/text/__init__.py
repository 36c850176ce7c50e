"""License texts: folding, sections, and finding a record's cues in them."""
