"""Numbers in Chinese, in pinyin syllables."""

import re

NUMBER = r"\d+/\d+|\d{1,3}(?:[,\u00a0 ]\d{3})+(?!\d)|\d+(?:\.\d+)?%?"
SYLLABLES = {
    "零": "ling2",
    "一": "yi1",
    "二": "er4",
    "两": "liang3",
    "三": "san1",
    "四": "si4",
    "五": "wu3",
    "六": "liu4",
    "七": "qi1",
    "八": "ba1",
    "九": "jiu3",
    "十": "shi2",
    "百": "bai3",
    "千": "qian1",
    "万": "wan4",
    "亿": "yi4",
    "点": "dian3",
    "第": "di4",
    "共": "gong4",
    "分": "fen1",
    "之": "zhi1",
}
DIGITS = "零一二三四五六七八九"
COUNTED = frozenset("个种年周次项人名天位张页例组期轮小分")
"""Words that things are counted with: two of them are 两."""
YEAR = 4
"""Digits of a year, which are said one by one."""


def number(written: str, following: str) -> list[str]:
    """Return the syllables of a number as written, given the word after it.

    1/9 is the first of nine, as the kiosk counts its cards.
    """
    if "/" in written:
        first, last = written.split("/")
        return [*_syllables(f"第{_cardinal(first)}"), *_syllables(f"共{_cardinal(last)}")]
    plain = re.sub(r"[,\u00a0 ]", "", written)
    if len(plain) == YEAR and following.startswith("年"):
        return _syllables("".join(DIGITS[int(digit)] for digit in plain))
    if plain == "2" and following[:1] in COUNTED:
        return _syllables("两")
    if plain.endswith("%"):
        return _syllables(f"百分之{_cardinal(plain[:-1])}")
    return _syllables(_cardinal(plain))


def _cardinal(plain: str) -> str:
    whole, _, part = plain.partition(".")
    said = _whole(int(whole))
    return said + (f"点{''.join(DIGITS[int(digit)] for digit in part)}" if part else "")


def _whole(value: int) -> str:
    """Write a number below 100 million in signs."""
    if value >= 10_000:  # noqa: PLR2004 - Chinese counts in ten thousands
        rest = value % 10_000
        return f"{_whole(value // 10_000)}万" + (("零" if rest < 1_000 else "") + _whole(rest) if rest else "")  # noqa: PLR2004
    said, gap = "", False
    for size, unit in ((1_000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // size % 10
        if digit:
            said += ("零" if gap else "") + DIGITS[digit] + unit
        gap = not digit and bool(said)
    return said.removeprefix("一") if 10 <= value < 20 else said or "零"  # noqa: PLR2004 - ten to nineteen


def _syllables(signs: str) -> list[str]:
    """Read signs; 一 takes the fourth tone before a hundred or a thousand, the second before ten thousand."""
    found = []
    for sign, after in zip(signs, [*signs[1:], ""], strict=True):
        tone = {"百": "yi4", "千": "yi4", "万": "yi2"}.get(after) if sign == "一" else None
        found.append(tone or SYLLABLES[sign])
    return found
