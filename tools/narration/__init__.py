"""Narration for authors: from the sentences of a deck to Opus files with word times. The kiosk needs none of it."""
