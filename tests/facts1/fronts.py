"""Title pages with their first paragraphs, and what the document facts must say of each."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import corpus

from extractors.context import Context, DocumentFacts
from extractors.document_facts import document_facts
from extractors.document_facts.place import document_place
from gazetteer.link import link
from pipeline.convert import read_document
from pipeline.nlp import to_spacy

FRONTS = Path(__file__).parent / "fronts"


@dataclass(frozen=True)
class Front:
    """A front page as printed, its trap in words, and the facts wanted ("-" for none)."""

    name: str
    wanted: dict[str, str]
    report: corpus.Report


@lru_cache(maxsize=1)
def fronts() -> list[Front]:
    """All front pages, in the order of the files: ``=== name``, facts, ``---``, the page in the marks of ``corpus``."""
    found = []
    for path in sorted(FRONTS.glob("*.txt")):
        for part in path.read_text(encoding="utf-8").split("=== ")[1:]:
            head, _, body = part.partition("\n---\n")
            name, *facts = head.splitlines()
            wanted = dict(f.split(": ", 1) for f in facts)
            wanted.pop("trap", None)
            found.append(Front(f"{path.stem}/{name}", wanted, corpus.Report(name, elements=corpus.elements(body))))
    return found


def run(front: Front) -> DocumentFacts:
    """Print a front page, read it back and gather its facts."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "front.pdf"
        corpus.write_pdf(front.report, path)
        document = read_document(path)
    context = Context(document, to_spacy(document))
    context.facts = document_facts(document)
    context.mentions = link(context.doc, context.facts.date)
    context.facts.place_id, context.facts.place_score = document_place(context)
    return context.facts


def misses(front: Front, facts: DocumentFacts) -> list[str]:
    """The facts that are not as wanted."""
    period = f"{facts.period_start} {facts.period_end}" if facts.period_start else "-"
    got = {
        "type": facts.document_type,
        "place": facts.place_id or "-",
        "year": str(facts.report_year or "-"),
        "published": str(facts.published or "-"),
        "publisher": facts.publisher or "-",
        "period": period,
    }
    return [f"{front.name}: {k} {got[k]!r}, wanted {w!r}" for k, w in front.wanted.items() if got[k] != w]
