"""When the shown words are heard."""

from tools.narration.times import ENDS_MS, RATE, STARTS_MS, word_times

SECOND = RATE


def test_a_word_is_lit_from_its_first_phoneme_to_its_last_though_it_is_said_as_two() -> None:
    owners = [0, None, 0, None, 1]
    begins = [SECOND * tenth // 10 for tenth in (10, 12, 13, 15, 16, 20)]
    times = word_times(owners, begins, shift=0, length=3 * SECOND)
    assert times == {0: (1000 + STARTS_MS, 1500 + ENDS_MS), 1: (1600 + STARTS_MS, 2000 + ENDS_MS)}


def test_what_was_cut_off_before_is_taken_away() -> None:
    times = word_times([0], [SECOND, 2 * SECOND], shift=-SECOND // 2, length=2 * SECOND)
    assert times == {0: (500 + STARTS_MS, 1500 + ENDS_MS)}


def test_times_never_run_backwards_nor_past_the_clip() -> None:
    times = word_times([0, 1, 2], [0, 0, SECOND // 100, SECOND], shift=0, length=SECOND // 2)
    flat = [moment for pair in times.values() for moment in pair]
    assert flat == sorted(flat)
    assert min(flat) >= 0
    assert max(flat) <= 500
    assert all(end > start for start, end in times.values())
