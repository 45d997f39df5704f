"""Cleans a laid out document: sets ``Word.text`` and ``Word.edit``."""

from collections import defaultdict

from pipeline.cleaning.archive_words import take_in
from pipeline.cleaning.channel import channel
from pipeline.cleaning.context import RareWords, lone_letters
from pipeline.cleaning.evidence import Evidence, Run, gather, runs
from pipeline.cleaning.garbage import drop_logos
from pipeline.cleaning.glyphs import mend_glyphs
from pipeline.cleaning.linebreaks import resolve
from pipeline.cleaning.overrides import apply_overrides
from pipeline.cleaning.quality import rate
from pipeline.cleaning.spacing import join_words, split_words
from pipeline.cleaning.spelling import Speller, Suspect, suspects
from pipeline.cleaning.symbols import mend_symbols
from pipeline.cleaning.triage import Care, care_for, engine_family
from pipeline.cleaning.vocabulary import ORDINARY
from pipeline.document import Block, Document, Edit, EditKind, Page, TextSource
from pipeline.settings import Settings

_TRAPS = 0.3
"""Page noise from which words that the dictionary knows may be errors."""


def clean(document: Document, settings: Settings) -> None:
    """Set the cleaned text of every word, mend line-end hyphens and OCR errors, and rate every page's quality.

    Glyphs and line-end hyphens are mended on every page. Words are mended where the page is a scan, or measurably
    noisy, or ``settings.force_clean`` says so, and never where ``settings.clean`` is off or the page is beyond repair.
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
    cares: dict[int, Care] = {}
    for page in document.pages:
        care = care_for(page, settings)
        if care:
            cares[page.number] = care
    if not cares:
        return
    all_runs = runs(document.blocks)
    evidence = gather(all_runs)
    take_in(evidence, settings.archive_words)
    for block, run in zip(document.blocks, all_runs, strict=True):
        if block.page in cares and not all(ORDINARY[word.text] for word in run):
            _mend_spaces(block, run, evidence, locked, settings.clean_threshold)
    _mend_spelling(document, all_runs, cares, evidence, locked)
    _mend_scanned(document, all_runs, cares, evidence, locked, settings)
    for number in cares:
        if document.page(number).text_source is not TextSource.TEXT_LAYER:
            drop_logos(document.page(number), evidence, settings.clean_threshold)


def _mend_spaces(block: Block, run: Run, evidence: Evidence, locked: frozenset[int], least: float) -> None:
    free = _free(run, locked)
    split_words(free, evidence, least)
    if len(free) == len(run):
        join_words(block.lines, evidence, least)
        run[:] = [word for word in run if word.text]


def _free(run: Run, locked: frozenset[int]) -> Run:
    return [w for w in run if id(w) not in locked] if locked else run


def _mend_spelling(
    document: Document, all_runs: list[Run], cares: dict[int, Care], evidence: Evidence, locked: frozenset[int]
) -> None:
    by_family: dict[str, list[Suspect]] = defaultdict(list)
    for block, run in zip(document.blocks, all_runs, strict=True):
        for suspect in suspects(run, block.kind, cares):
            if id(suspect.word) not in locked:
                by_family[engine_family(document.page(suspect.word.page))].append(suspect)
    for family in sorted(by_family):
        speller = Speller(channel(family), evidence).adapt(by_family[family])
        for suspect in by_family[family]:
            speller.mend(suspect)


def _mend_scanned(
    document: Document,
    all_runs: list[Run],
    cares: dict[int, Care],
    evidence: Evidence,
    locked: frozenset[int],
    settings: Settings,
) -> None:
    """Mend what only scans have: lone letters, signs, and on noisy pages rare words that look like common ones."""
    traps: dict[str, RareWords] = {}
    least = settings.clean_threshold
    for block, run in zip(document.blocks, all_runs, strict=True):
        care = cares.get(block.page)
        page = document.page(block.page)
        if care is None or (page.text_source is TextSource.TEXT_LAYER and not settings.force_clean):
            continue
        free = _free(run, locked)
        if len(free) == len(run):
            lone_letters(run, block.lines, least)
        mend_symbols(free, least)
        if care.noise >= _TRAPS:
            family = engine_family(page)
            if family not in traps:
                traps[family] = RareWords(channel(family), evidence, least)
            traps[family].mend(free)
