"""Questions and answers that stand side by side in a table."""

import re

from extractors.audit_questions.model import Question
from extractors.audit_questions.phrasing import Phrase, questions_in
from extractors.audit_questions.verdict import is_bare, opening, verdict
from extractors.audit_questions.vocabulary import words
from extractors.tables.model import Cell, Table
from pipeline.geometry import BBox, union

_MARK = re.compile(r"[xX✓✔√●•■☒☑]")


def from_table(table: Table, group: int) -> list[Question]:
    """The questions of a table with their answers; none where it is no table of questions."""
    column, first, named = _question_column(table)
    if column is None:
        return []
    found: list[Question] = []
    last: list[Question] = []
    marked = _verdict_columns(table, column)
    for row in range(first, table.n_rows):
        cell = next((c for c in table.cells if c.row == row and c.col == column), None)
        answer = " ".join(c.text for c in _row(table, row) if c.col != column and not _is_number(c, column)).strip()
        phrases = questions_in(cell.text, must_ask=False) if cell else []
        if named and cell and not phrases and len(cell.text.split()) >= 3:
            # What is asked may be put as a statement: "Nämnden har riktlinjer".
            phrases = [Phrase(0, len(cell.text), cell.text)]
        if cell is None or not phrases:
            # An answer that runs on in a row of its own, behind a page break.
            for question in last:
                question.answer = f"{question.answer or ''} {answer}".strip() or None
            continue
        number = next((c.text.strip(" .)") for c in _row(table, row) if _is_number(c, column)), "")
        last = [_question(cell, p, group, answer, number) for p in phrases]
        for sub in last[1:]:
            sub.parent, sub.level = last[0], 2
        _set_verdict(table, row, column, last, marked)
        found.extend(last)
    for question in found:
        if question.verdict is None and question.answer:
            question.verdict = verdict(question.answer)
    _repeated(found)
    return found


def _question_column(table: Table) -> tuple[int | None, int, bool]:
    """The column of questions, the first row of them, and whether a header names it; else most of its cells ask.

    A table of words alone may show no header by its look; then its first row is tried.
    """
    if table.n_cols < 2:
        return None, 0, False
    for cell in table.cells:
        low = cell.text.lower()
        is_header = cell.row < max(1, table.n_header_rows) and len(low.split()) <= 6 and not low.endswith("?")
        if is_header and words().nouns.match(low) and not words().foreign.search(low):
            body = _column(table, cell.col, cell.row + 1)
            answered = sum(1 for c in body if _answers(table, c))
            if body and answered * 2 >= len(body):
                return cell.col, max(table.n_header_rows, cell.row + 1), True
    for col in range(min(2, table.n_cols - 1)):
        body = _column(table, col, 0)
        asking = [c for c in body if c.text.rstrip(' ”"').endswith("?")]
        if len(asking) >= 2 and len(asking) * 3 >= len(body) * 2 and any(_answers(table, c) for c in asking):
            return col, table.n_header_rows, False
    return None, 0, False


def _column(table: Table, col: int, first: int) -> list[Cell]:
    return [c for c in table.cells if c.col == col and c.row >= first and c.text]


def _row(table: Table, row: int) -> list[Cell]:
    return [c for c in table.cells if c.row == row]


def _answers(table: Table, question: Cell) -> bool:
    """Whether an answer in words stands beside a question: tables of survey figures have none."""
    behind = [c for c in _row(table, question.row) if c.col > question.col]
    return any(sum(ch.isalpha() for ch in c.text) >= 2 or _MARK.fullmatch(c.text.strip()) for c in behind)


def _is_number(cell: Cell, column: int) -> bool:
    return cell.col < column and len(cell.text) <= 4


def _verdict_columns(table: Table, column: int) -> dict[int, tuple[str, str]]:
    """The columns whose heads are verdicts, with head and verdict: "Ja | Delvis | Nej" over marks."""
    heads = [c for c in table.cells if c.row < max(1, table.n_header_rows) and c.col != column]
    told = {c.col: (c.text.strip(), v) for c in heads if is_bare(c.text) and (v := opening(c.text))}
    return told if len({v for _, v in told.values()}) > 1 else {}


def _set_verdict(
    table: Table, row: int, column: int, questions: list[Question], marked: dict[int, tuple[str, str]]
) -> None:
    """A mark under a verdict decides, or a cell that is a verdict; else the first cell that begins with one."""
    marks = [c.col for c in _row(table, row) if c.col in marked and _MARK.fullmatch(c.text.strip())]
    if len(marks) == 1:
        for question in questions:
            question.answer, question.verdict = marked[marks[0]]
        return
    cells = [c for c in _row(table, row) if c.col != column and c.text]
    texts = [c.text for c in cells if is_bare(c.text)] + [c.text for c in cells]
    found = next((v for t in texts if (v := opening(t))), None)
    if len({opening(c.text) for c in cells if is_bare(c.text)}) > 1:
        found = "partly"  # a column for each of those reviewed, who differ
    for question in questions:
        question.verdict = found


def _repeated(found: list[Question]) -> None:
    """A question that a table asks again and again belongs to the one in front of it."""
    main: Question | None = None
    times = {q.text: sum(1 for other in found if other.text == q.text) for q in found}
    for question in found:
        if times[question.text] > 1 and main is not None:
            question.parent, question.level = question.parent or main, 2
        elif question.parent is None and times[question.text] == 1 and question.level == 1:
            main = question


def _question(cell: Cell, phrase: Phrase, group: int, answer: str, number: str) -> Question:
    box = _box(cell, phrase)
    start = next((w.start for w in cell.words if w.start >= 0), 0)
    return Question(
        phrase.text,
        cell.page,
        box,
        phrase.text,
        start + phrase.start,
        group,
        answer=answer or None,
        number=phrase.number or number,
    )


def _box(cell: Cell, phrase: Phrase) -> BBox:
    """The box of the words of the cell that make up a question, on the cell's first page."""
    boxes: list[BBox] = []
    offset = 0
    for word in cell.words:
        if not word.text or word.is_mark:
            continue
        if offset < phrase.end and offset + len(word.text) > phrase.start and word.page == cell.page:
            boxes.append(word.bbox)
        offset += len(word.text) + 1
    return union(boxes) if boxes else cell.bbox
