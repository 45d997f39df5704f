"""Cleans a laid out document: sets ``Word.text`` and ``Word.edit``."""

from collections import defaultdict

from pipeline.cleaning.channel import channel
from pipeline.cleaning.context import lone_letters, rare_words
from pipeline.cleaning.evidence import Evidence, Run, gather, runs
from pipeline.cleaning.garbage import drop_logos
from pipeline.cleaning.glyphs import mend_glyphs
from pipeline.cleaning.linebreaks import resolve
from pipeline.cleaning.overrides import apply_overrides
from pipeline.cleaning.quality import rate
from pipeline.cleaning.spacing import join_words, split_words
from pipeline.cleaning.spelling import Speller, Suspect, suspects
from pipeline.cleaning.triage import engine_family, wants_mending
from pipeline.document import BlockKind, Document, Edit, EditKind, Page, TextSource
from pipeline.settings import Settings


def clean(document: Document, settings: Settings) -> None:
    """Set the cleaned text of every word, mend line-end hyphens and OCR errors, and rate every page's quality.

    Glyphs and line-end hyphens are mended on every page. Words are mended where the page is a scan, or measurably noisy,
    or ``settings.force_clean`` says so, and never where ``settings.clean`` is off or the page is beyond repair.
    """
    for page in document.pages:
        _glyphs(page)
    locked = apply_overrides(document, settings.overrides)
    resolve(document, locked)
    if settings.clean:
        _mend(document, settings, locked)
    rate(document)


def _glyphs(page: Page) -> None:
    for word in page.words:
        word.text = "" if word.is_mark else mend_glyphs(word.raw)
        word.edit = Edit(EditKind.GLYPH, 1.0) if word.text != word.raw else None


def _mend(document: Document, settings: Settings, locked: frozenset[int]) -> None:
    noisy: dict[int, float] = {}
    for page in document.pages:
        wanted, noise = wants_mending(page, settings)
        if wanted:
            noisy[page.number] = noise
    if not noisy:
        return
    evidence = gather(runs(document.blocks))
    _mend_spelling(document, settings, noisy, evidence, locked)
    for block, run in zip(document.blocks, runs(document.blocks), strict=True):
        if block.page not in noisy:
            continue
        free = [w for w in run if id(w) not in locked]
        page = document.page(block.page)
        scan = page.text_source is not TextSource.TEXT_LAYER or settings.force_clean
        if scan and len(free) == len(run):
            lone_letters(run, block.lines)
        if scan:
            rare_words(free, channel(engine_family(page)), evidence)
        split_words(free, evidence)
        if len(free) == len(run):
            join_words(block.lines, evidence)
    for number in noisy:
        if document.page(number).text_source is not TextSource.TEXT_LAYER:
            drop_logos(document.page(number), evidence)


def _mend_spelling(
    document: Document, settings: Settings, noisy: dict[int, float], evidence: Evidence, locked: frozenset[int]
) -> None:
    by_family: dict[str, list[Suspect]] = defaultdict(list)
    for block, run in zip(document.blocks, runs(document.blocks), strict=True):
        for suspect in _suspects(run, block.kind, noisy):
            if id(suspect.word) not in locked:
                by_family[engine_family(document.page(suspect.word.page))].append(suspect)
    for family in sorted(by_family):
        speller = Speller(channel(family), evidence, settings.clean_threshold).adapt(by_family[family])
        for suspect in by_family[family]:
            speller.mend(suspect)


def _suspects(run: Run, kind: BlockKind, noisy: dict[int, float]) -> list[Suspect]:
    pages = {w.page for w in run}
    if not pages & noisy.keys():
        return []
    noise = max(noisy[p] for p in sorted(pages & noisy.keys()))
    return [s for s in suspects(run, kind, round(noise, 1)) if s.word.page in noisy]
