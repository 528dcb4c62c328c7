"""What is read aloud: the sentences there are, and the clips in which they are spoken. No Qt, and no sound."""

from kiosk.narration.sentences import SENTENCE_END, Sentence, sentences
from kiosk.narration.texts import all_sentences

__all__ = ["SENTENCE_END", "Sentence", "all_sentences", "sentences"]
