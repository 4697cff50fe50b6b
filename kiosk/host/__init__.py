"""The computer we run on: its folders, its log, its display, and what to do in a crash. No Qt."""
