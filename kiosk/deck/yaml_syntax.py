"""What the YAML parser complains about, told to somebody who never heard of parsers."""

from attrs import frozen


@frozen
class Complaint:
    """A sentence for one of the parser's. `at_start`: point to where the unfinished thing begins."""

    parser_says: str
    problem: str
    remedy: str
    at_start: bool = False


_NO_TABS = "use spaces instead, two for each step to the right"
_QUOTE_THEM = 'put the words in quotes: "like this"'
_ALIGN = (
    "let keys that belong together begin in the same column, and put words that hold quotes or colons wholly in quotes"
)

_COMPLAINTS = (
    Complaint("mapping values are not allowed", "a colon stands where none is expected", _QUOTE_THEM),
    Complaint("block sequence entries are not allowed", "a dash stands where no list begins", _QUOTE_THEM),
    Complaint("unexpected end of stream", "the quote that opens here is never closed", "close it", at_start=True),
    Complaint("unexpected document indicator", "the quote that opens here is never closed", "close it", at_start=True),
    Complaint("unknown escape character", "a backslash stands before a letter", "delete it, or write two: \\\\"),
    Complaint("hexdecimal number", "a backslash is followed by something unknown", "delete it, or write two: \\\\"),
    Complaint(
        "invalid Unicode character escape", "a backslash names no character", "delete it, or type the character itself"
    ),
    Complaint(
        "could not find expected ':'", "this line has no colon after its key", "write it as key: words", at_start=True
    ),
    Complaint("did not find expected key", "this does not fit the lines above it", _ALIGN),
    Complaint(
        "expected '-' indicator",
        "this does not fit the list above it",
        "begin each entry with a dash, all in one column",
    ),
    Complaint("expected ',' or ']'", "the bracket [ that opens here is not closed", "close it with ]", at_start=True),
    Complaint("expected ',' or '}'", "the brace { that opens here is not closed", "close it with }", at_start=True),
    Complaint("expected node content", "a sign stands where words are expected", _QUOTE_THEM),
    Complaint("alphabetic or numeric character", "words begin with * or &, which YAML keeps for itself", _QUOTE_THEM),
    Complaint(
        "comment or line break",
        "words stand behind > or | on the same line",
        "begin the words on the next line, indented",
    ),
    Complaint("found a tab character", "a tab stands where only spaces may", _NO_TABS),
    Complaint("undefined tag handle", "words begin with !, which YAML keeps for itself", _QUOTE_THEM),
)
_OTHER = Complaint("", "this cannot be read as YAML", "compare it with the lines around it, or with the example deck")
_TAB = Complaint("", "a tab stands where only spaces may", _NO_TABS)


def translated(parser_says: str, character: str) -> Complaint:
    """Return our sentence for the parser's; `character` is the one it stumbled over, empty at the end of the file."""
    if "cannot start any token" in parser_says:
        reserved = f"words begin with {character}, which YAML keeps for itself"
        return _TAB if character == "\t" else Complaint("", reserved, _QUOTE_THEM)
    return next((complaint for complaint in _COMPLAINTS if complaint.parser_says in parser_says), _OTHER)
