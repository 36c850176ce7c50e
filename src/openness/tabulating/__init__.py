"""Lay out what was found: one module for each kind of table, each from findings to a `Table` with its notes."""
