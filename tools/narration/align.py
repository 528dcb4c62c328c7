"""Which of the phonemes of a sentence belong to which word, where only each word alone is known for certain."""

from collections.abc import Sequence
from itertools import pairwise


def share(whole: str, alone: Sequence[str]) -> list[str]:
    """Cut the phonemes of a sentence into those of its words, given how each word sounds alone.

    Rules change words in company (a consonant is heard between two of them, a stress falls away), so the cuts are those
    with the least difference between both readings. Joined, the pieces are the whole; a piece may be empty.
    """
    joined = "".join(alone)
    ends = _ends(whole, joined)
    cuts = [0]
    length = 0
    for word in alone[:-1]:
        length += len(word)
        cuts.append(ends[length])
    cuts.append(len(whole))
    return [whole[start:end] for start, end in pairwise(cuts)]


def _ends(whole: str, joined: str) -> list[int]:
    """Return for each number of signs of `joined` how many signs of `whole` stand for them, by least edits."""
    costs = [[column if not row else 0 for column in range(len(whole) + 1)] for row in range(len(joined) + 1)]
    for row, sign in enumerate(joined, 1):
        costs[row][0] = row
        for column, other in enumerate(whole, 1):
            costs[row][column] = min(
                costs[row - 1][column - 1] + (sign != other), costs[row - 1][column] + 1, costs[row][column - 1] + 1
            )
    ends = [0] * (len(joined) + 1)
    row, column = len(joined), len(whole)
    while row:
        ends[row] = max(ends[row], column)
        if column and costs[row][column] == costs[row - 1][column - 1] + (joined[row - 1] != whole[column - 1]):
            row, column = row - 1, column - 1
        elif costs[row][column] == costs[row - 1][column] + 1:
            row -= 1
        else:
            column -= 1
    return ends
