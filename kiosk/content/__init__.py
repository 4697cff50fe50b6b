"""What the clinic says: content files in, a whole Guide or a list of Problems out. No Qt here."""
