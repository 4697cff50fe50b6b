"""How long the glass may be wiped before touches count again."""

from __future__ import annotations

CLEANING_SECONDS = 30
"""Long enough for a large screen; short enough that a patient who touched it by mistake waits."""
