"""Two services of one principal, between which reports went: "två från BUMM till BUP"."""

import re

from extractors.observations.figures import Figure
from extractors.observations.labels import same_principal
from extractors.observations.reading import Reading, marked
from extractors.observations.vocabulary import find_actors, read_label

_TO_OTHER = re.compile(r".*‹A› (?:till|om|mot|har rapporterat|rapporterade) ‹A›.*", re.DOTALL)
_ALL_OF_THEM = re.compile(r",\s(?:båda(?: två)?|bägge|samtliga|alla)\s(?=från\s)", re.IGNORECASE)


def pair_of(text: str) -> Reading | None:
    """The two services of one principal that a part of a sentence names: "två från BUMM till BUP"."""
    terms = find_actors(text)
    label = read_label(text)
    if label and label.counterpart:
        return Reading(label.actor, label.counterpart, label.unit_name, internal=True)
    if len(terms) != 2 or not same_principal(terms[0].id, terms[1].id) or not _TO_OTHER.fullmatch(marked(text)):
        return None
    return Reading(terms[0].id, terms[1].id, internal=True)


def pair_of_all(text: str, figure: Figure) -> Reading | None:
    """The pair that all of the reports counted are between: "två rapporter ..., båda från skolan till förskolan"."""
    match = _ALL_OF_THEM.search(text, figure.end, figure.window[1])
    return pair_of(text[match.end() : figure.window[1]]) if match else None
