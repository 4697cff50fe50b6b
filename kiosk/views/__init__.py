"""What the visitor sees: one file a page."""
