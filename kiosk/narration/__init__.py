"""What is read aloud: the sentences there are, and the clips in which they are spoken. No Qt, and no sound."""

from kiosk.narration.checking import narration_faults
from kiosk.narration.clips import Clip, Voice, Word, damage, languages_of, load_clips, load_voice
from kiosk.narration.narration import Narration, Passage
from kiosk.narration.sentences import SENTENCE_END, Sentence, sentences
from kiosk.narration.texts import all_sentences

__all__ = [
    "SENTENCE_END",
    "Clip",
    "Narration",
    "Passage",
    "Sentence",
    "Voice",
    "Word",
    "all_sentences",
    "damage",
    "languages_of",
    "load_clips",
    "load_voice",
    "narration_faults",
    "sentences",
]
