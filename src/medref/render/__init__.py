"""Pages as text: for a terminal, for a pipe, or as Markdown. The only layer that knows Rich."""
