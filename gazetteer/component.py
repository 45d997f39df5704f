"""The linker as a component of a spaCy pipeline: ``nlp.add_pipe("busarkiv_places", config={"on": "2014-07-01"})``.

The mentions are spans of ``doc.spans["places"]``, labelled with their kind ("undecided" where open); ``span._.place``
is the :class:`~gazetteer.link.PlaceMention` behind a span. The day of a single text may be set as ``doc._.places_on``.
"""

from datetime import date

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from gazetteer.link import link

KEY = "places"


class PlaceLinker:
    """Adds the places named in a ``Doc``."""

    def __init__(self, on: date) -> None:
        self.on = on
        if not Span.has_extension("place"):
            Span.set_extension("place", default=None)
            Doc.set_extension("places_on", default=None)

    def __call__(self, doc: Doc) -> Doc:
        """The same ``Doc`` with ``doc.spans["places"]``; spans grow to whole tokens."""
        spans: list[Span] = []
        for mention in link(doc, doc._.places_on or self.on):
            span = doc.char_span(mention.start, mention.end, label=mention.kind or "undecided", alignment_mode="expand")
            if span is not None:
                span._.place = mention
                spans.append(span)
        doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=spans)
        return doc


@Language.factory("busarkiv_places", default_config={"on": None})
def create(nlp: Language, name: str, on: str | None) -> PlaceLinker:  # noqa: ARG001  # spaCy passes nlp and name
    """The component; ``on`` is an ISO date, today where None."""
    return PlaceLinker(date.fromisoformat(on) if on else date.today())
