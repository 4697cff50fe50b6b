"""How this machine is set up: each setting declared once, read from four places. No Qt here."""
