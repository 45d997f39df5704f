"""Measures the cleaner. Run ``python benchmarks/cleaning.py [SHARED_FOLDER]``; prints one ratio a line.

The folder holds ``source_texts``, ``ocr_pairs``, ``archive`` and ``real``; by default it is ``shared`` beside the
repository. Without it only the start-up is measured.
"""

import csv
import resource
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

from cleaning_agreement import agreement
from cleaning_hyphens import score_breaks
from cleaning_injection import inject
from cleaning_learn import is_training, pairs
from cleaning_texts import blocks_of, document_of
from rapidfuzz.distance import Levenshtein

from pipeline.cleaning import clean
from pipeline.cleaning.channel import channel
from pipeline.cleaning.evidence import Evidence
from pipeline.cleaning.protection import protected
from pipeline.cleaning.rank import Setting
from pipeline.cleaning.spelling import Speller, Suspect, is_suspicious
from pipeline.cleaning.tokens import split_core
from pipeline.cleaning.vocabulary import recognised
from pipeline.convert import read_document
from pipeline.document import Document, EditKind, TextSource, Word
from pipeline.settings import Settings

FORCED = Settings(force_clean=True, ocr=False)
MENDED = (EditKind.OCR, EditKind.SPACING)
SCAN = "lokal_overenskommelse"


def say(name: str, value: str) -> None:
    """Print one figure."""
    print(f"{name:60} {value}", flush=True)


def clean_documents(shared: Path) -> list[Document]:
    """Every report with a good text layer, read and cleaned with force."""
    paths = sorted((shared / "archive").glob("*.pdf")) + sorted((shared / "real").glob("*.pdf"))
    documents = [read_document(path, settings=FORCED) for path in paths if SCAN not in path.name]
    return [d for d in documents if all(p.text_source is TextSource.TEXT_LAYER for p in d.pages) and d.text]


def harm(documents: list[Document]) -> None:
    """List every change on clean text."""
    changed = total = 0
    for document in documents:
        for page in document.pages:
            total += len(page.words)
            for word in page.words:
                if word.edit and word.edit.kind in MENDED:
                    changed += 1
                    print(f"  {document.source} p. {page.number}: {word.raw} → {word.text} ({word.edit.score})")
    say("changes on clean text, per 1,000 words", f"{1000 * changed / total:.3f} ({changed} in {total})")


def injected(documents: list[Document]) -> None:
    """Recall and precision on declared errors put into clean text."""
    fixed = wrong = harmed = total = 0
    for document in documents:
        for page in document.pages:
            page.text_source = TextSource.OCR_LAYER
        clean(document, Settings())
        before = {id(w): w.text for p in document.pages for w in p.words}
        spoiled = {id(i.word) for i in inject(document, 0.05, seed=1) if before[id(i.word)]}
        clean(document, Settings())
        total += len(spoiled)
        for word in (w for p in document.pages for w in p.words):
            right = word.text == before[id(word)]
            mended = word.edit is not None and word.edit.kind in MENDED
            fixed += id(word) in spoiled and right
            wrong += id(word) in spoiled and mended and not right
            harmed += id(word) not in spoiled and mended and not right
            if mended and not right:
                print(f"  {before[id(word)]}: {word.raw} → {word.text} ({word.edit.score})")
    say("injected errors: recall", f"{fixed / total:.3f} ({fixed} of {total})")
    say("injected errors: precision", f"{fixed / (fixed + wrong + harmed):.4f} ({wrong} wrong, {harmed} harmed)")


def held_out_pairs(folder: Path) -> None:
    """Non-word errors of held-out word pairs, each word judged alone."""
    results: dict[str, Counter[str]] = defaultdict(Counter)
    for family, noisy, clean_word, _ in pairs(folder):
        core, want = split_core(noisy)[1], split_core(clean_word)[1]
        if is_training(clean_word) or core == want or recognised(core) or not recognised(want) or not want.isalpha():
            continue
        best = None
        if is_suspicious(core) and not protected("", core, ""):
            setting = Setting("lower" if core[0].islower() else "title")
            alone = Suspect(Word(noisy, (0.0, 0.0, 1.0, 1.0), 1), 0, core, setting, Settings().clean_threshold)
            best = Speller(channel(family), Evidence()).accepted(alone)
        outcome = "left" if best is None else "right" if best.word == want else "wrong"
        results[family][outcome] += 1
        results["all"][outcome] += 1
    for family, counts in sorted(results.items()):
        n = counts.total()
        say(f"held-out non-words, {family}: right first", f"{counts['right'] / n:.3f} (of {n})")
        say(f"held-out non-words, {family}: wrong", f"{counts['wrong'] / n:.3f}")


def lines(path: Path) -> None:
    """Word error rate of Tesseract lines before and after, per condition."""
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    documents: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        documents[row["variant"], row["source_pdf"]].append((row["ground_truth"], row["ocr"]))
    sums: dict[str, Counter[str]] = defaultdict(Counter)
    for (variant, _), texts in sorted(documents.items()):
        document = document_of([[ocr] for _, ocr in texts if ocr.split()], TextSource.OCR)
        clean(document, Settings())
        truths = [truth for truth, ocr in texts if ocr.split()]
        for truth, block in zip(truths, document.blocks, strict=True):
            words, want = list(block.words), truth.split()
            sums[variant]["words"] += len(want)
            sums[variant]["before"] += Levenshtein.distance([w.raw for w in words], want)
            sums[variant]["after"] += Levenshtein.distance(" ".join(w.text for w in words if w.text).split(), want)
    for variant, c in sorted(sums.items()):
        rates = f"{c['before'] / c['words']:.4f} → {c['after'] / c['words']:.4f}"
        say(f"Tesseract lines, {variant}: word errors", f"{rates} ({c['before']} → {c['after']})")


def hyphens(documents: list[Document]) -> None:
    """Simulated line breaks."""
    right: Counter[str] = Counter()
    cases: Counter[str] = Counter()
    for document in documents:
        r, c, _ = score_breaks(document, seed=1)
        right.update({fate.value: n for fate, n in r.items()})
        cases.update({fate.value: n for fate, n in c.items()})
    for fate in sorted(cases):
        say(f"line-end hyphens: {fate}", f"{right[fate] / cases[fate]:.4f} (of {cases[fate]})")
    say("line-end hyphens: all", f"{right.total() / cases.total():.4f} (of {cases.total()})")


def speed(documents: list[Document]) -> None:
    """Words a second, on one core, over clean text."""
    for name, settings in (("as usual", Settings()), ("forced", FORCED)):
        begin, n = time.process_time(), 0
        for document in documents:
            for page in document.pages:
                page.text_source = TextSource.TEXT_LAYER
            clean(document, settings)
            n += sum(len(p.words) for p in document.pages)
        say(f"words a second on clean text, {name}", f"{n / (time.process_time() - begin):,.0f}")
    say("memory, MB", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")


def main(shared: Path) -> None:
    """Measure everything that the folder allows."""
    begin = time.process_time()
    clean(document_of([["Kommunen och regionen samverkar."]], TextSource.TEXT_LAYER), Settings())
    say("start-up, seconds", f"{time.process_time() - begin:.2f}")
    if not shared.is_dir():
        say("no shared folder", str(shared))
        return
    documents = clean_documents(shared)
    harm(documents)
    speed(documents)
    held_out_pairs(shared / "ocr_pairs")
    lines(shared / "ocr_pairs" / "tesseract_line_pairs.tsv")
    texts = [p for p in sorted((shared / "source_texts").glob("*.txt")) if "001" not in p.name]
    hyphens(documents + [document_of(blocks_of(p), TextSource.TEXT_LAYER) for p in texts])
    injected(documents)
    for name, value in agreement(shared):
        say(name, value)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1].parent / "shared")
