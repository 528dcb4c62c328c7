"""What a card says in each of its layers: as written, in plain words, what studies found, questions to ask."""

from kiosk.deck import HUNDRED, Card, Design, Fact, FactText, Figure, FigureText, Layer
from kiosk.visit.contents import Piece
from kiosk.visit.events import Kind
from kiosk.visit.scene import Scene, button, choice

OFF_DATE_DAYS = 90
"""Days after the due date of a review from which each card says that its facts may be out of date."""


def layers(scene: Scene, card: Card) -> Piece:
    """Return the layer that is open, and the way to the others.

    Keys: `layer`, `tabs`, `text` (one long text or ""), `note` (beside the author's text, or None), `fact` (or None),
    `rows` (to be read one after the other), `items` (to be chosen), `caution` (what to bear in mind of this layer, or
    ""), `ways`.
    """
    there = scene.deck.layers[card.id]
    layer = scene.state.spot.layer if scene.state.spot.layer in there else Layer.WRITTEN
    closed: Piece = {
        "text": "",
        "note": None,
        "fact": None,
        "rows": [],
        "items": [],
        "chosen_note": scene.phrases["on_my_page"],
        "ways": [_heart(scene, card)],
    }
    closed |= {"caution": _caution(scene, card, layer)}
    return {"layer": layer.value, "tabs": _tabs(scene, there, layer)} | closed | _LAYERS[layer](scene, card)


def _tabs(scene: Scene, there: tuple[Layer, ...], layer: Layer) -> list[Piece]:
    """Return one tab a layer; a card that has only its text has none."""
    return [
        button(f"layer-{one.value}", scene.phrases.names["layer"][one.value], "", Kind.OPEN_LAYER, one.value)
        | {"selected": one is layer}
        for one in there
        if len(there) > 1
    ]


def _heart(scene: Scene, card: Card) -> Piece:
    """Return what puts the card on the visitor's page: it matters to them. Nothing is scored or counted up."""
    chosen = card.id in scene.state.matters
    words = scene.phrases["matters_on_page" if chosen else "matters"]
    return button("matters", words, "heart", Kind.MATTERS, card.id) | {"selected": chosen}


def _caution(scene: Scene, card: Card, layer: Layer) -> str:
    """Return that nobody has reviewed this layer, and that it may be out of date when its review is long overdue."""
    review = scene.deck.outline.review
    late = review is not None and (scene.today - review.due).days >= OFF_DATE_DAYS
    told = [scene.caution(f"cards.{card.id}", layer.value), scene.phrases["out_of_date"] if late else ""]
    return " ".join(filter(None, told))


def _written(scene: Scene, card: Card) -> Piece:
    """Return the author's own text, word for word, and what the evidence is where the card is broader than that."""
    words = scene.card_text(card)
    note = {"title": scene.phrases["note_title"], "text": words.note} if words.note else None
    name, layer = f"cards.{card.id}", Layer.WRITTEN
    caution = _caution(scene, card, layer) if note else scene.caution(name, layer.value, reviewed=True)
    return {"text": words.text, "note": note, "caution": caution}


def _plain(scene: Scene, card: Card) -> Piece:
    return {"text": scene.card_text(card).plain}


def _questions(scene: Scene, card: Card) -> Piece:
    """Return questions to take to the doctor: a touch puts one on the visitor's page, another takes it away."""
    words = scene.card_text(card).questions
    return {
        "items": [_question(scene, name, words[name]) for name in card.questions],
        "heading": scene.phrases["questions_lead"],
    }


def _question(scene: Scene, name: str, words: str) -> Piece:
    return choice(scene, name, words, (Kind.CHOOSE, name), on=name in scene.state.questions)


def _studies(scene: Scene, card: Card) -> Piece:
    """Return one fact: the question it answers, its figures in both frames, and everything needed to judge them."""
    number = scene.state.spot.fact % len(card.facts)
    fact = card.facts[number]
    words = scene.card_text(card).facts[fact.id]
    position = scene.phrases.say("fact_of", number=number + 1, total=len(card.facts))
    drawn = any(figure.of_100 is not None for figure in _first(fact))
    more = button("next-fact", scene.phrases["next_fact"], "arrow-right", Kind.NEXT_FACT) | {"selected": False}
    return {
        "heading": words.title,
        "fact": {
            "id": fact.id,
            "pair": fact.pair,
            "figures": [_figure(scene, figure, words.figures[figure.id]) for figure in _first(fact)],
            "each": f"{position} {scene.phrases['each_figure']}" if drawn else position,
        },
        "rows": _rows(scene, fact, words),
        "ways": [more] if len(card.facts) > 1 else [],
        "position": position,
    }


def _first(fact: Fact) -> tuple[Figure, ...]:
    """Return the figures that stand large: the first one, or the two groups of a pair; none if it may not be drawn."""
    first = fact.figures[: 2 if fact.pair else 1]
    return first if first and first[0].draw else ()


def _figure(scene: Scene, figure: Figure, words: FigureText) -> Piece:
    numbers = figure.numbers()
    drawn = figure.of_100 is not None
    return {
        "id": figure.id,
        "group": words.group or "",
        "drawn": drawn,
        "yes": numbers["yes" if drawn else "count"],
        "no": numbers["no" if drawn else "rest"],
        "of_words": scene.phrases.say("of_people", people=HUNDRED if drawn else figure.people),
        "did": words.did.format(**numbers),
        "did_not": words.did_not.format(**numbers),
    }


def _rows(scene: Scene, fact: Fact, words: FactText) -> list[Piece]:
    """Return who, how long, how sure, what is not known and the source: each with its heading."""
    phrases = scene.phrases
    first = _first(fact)
    others = [
        " ".join((told.did.format(**figure.numbers()), told.did_not.format(**figure.numbers())))
        for figure, told in ((figure, words.figures[figure.id]) for figure in fact.figures)
        if figure not in first
    ]
    counted = scene.text.treated_only if fact.treated_only else None
    told = {
        "found": " ".join(part for part in (words.found, *others) if part),
        "who": " ".join(part for part in (words.who, counted) if part),
        "how_long": words.how_long,
        "how_sure": _how_sure(scene, fact),
        "not_known": f"{words.not_known} {phrases['may_differ']}",
        "source": _source(scene, fact),
    }
    return [{"id": key, "title": phrases.names["fact"][key], "text": text} for key, text in told.items() if text]


def _how_sure(scene: Scene, fact: Fact) -> str:
    """Return what the design of the study lets one conclude, and the range of the first figure."""
    official = fact.design is Design.OFFICIAL
    told = [] if official else [scene.phrases.names["design"][fact.design.value]]
    told.extend(
        scene.phrases.say("interval", low=figure.low, high=figure.high)
        for figure in _first(fact)
        if figure.low is not None and figure.high is not None
    )
    return " ".join(told)


def _source(scene: Scene, fact: Fact) -> str:
    source = scene.deck.sources[fact.source]
    name = source.name
    if source.authors and "," in source.authors:
        name = scene.phrases.say("and_others", name=name)
    study = [fact.study] if fact.study else []
    cited = ", ".join([*study, name, source.journal.split(":")[0], str(source.year)])
    checked = scene.phrases.say(
        "checked", month=scene.phrases.names["month"][str(fact.checked.month)], year=fact.checked.year
    )
    return f"{cited}. {checked}"


_LAYERS = {Layer.WRITTEN: _written, Layer.PLAIN: _plain, Layer.STUDIES: _studies, Layer.QUESTIONS: _questions}
