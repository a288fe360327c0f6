"""Answers as blocks of text: what a page says and in which order, without a word on how it is drawn."""
