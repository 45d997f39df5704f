"""One row a question: joins what the list asks with what tables and chapters answer."""

from rapidfuzz import fuzz

from extractors.audit_questions.model import Question


def same(a: str, b: str) -> bool:
    """Whether two wordings ask the same: nearly equal, or one begins with or holds the whole of the other."""
    one, other = sorted((a.lower().rstrip(" ?."), b.lower().rstrip(" ?.")), key=len)
    if fuzz.ratio(one, other) >= 88 or fuzz.token_sort_ratio(one, other) >= 90:
        return True
    return len(one) >= 30 and fuzz.partial_ratio(one, other) >= 95


def merge(asked: list[Question], answers: list[list[Question]]) -> list[Question]:
    """All questions, each once.

    ``answers`` are groups (a table, or the chapters) in the order of trust. A question repeated within a group stays
    repeated there: it is asked of different things. Between groups the fuller answer wins. A question of the list that
    is answered nowhere keeps its place without a verdict.
    """
    kept: list[Question] = []
    for group in answers:
        fresh: list[Question] = []
        taken: set[int] = set()
        for question in group:
            twin = next((k for k in kept if id(k) not in taken and same(k.text, question.text)), None)
            if twin is None:
                if not any(same(k.text, question.text) for k in kept):
                    fresh.append(question)
                continue
            taken.add(id(twin))
            if _fullness(question) > _fullness(twin):
                _take(twin, question)
        kept.extend(fresh)
    for question in asked:
        twins = [k for k in kept if same(k.text, question.text)]
        if not twins:
            kept.append(question)
        elif len(twins) == 1 and question.parent is not None and twins[0].parent is None:
            twins[0].parent = question.parent
    _resolve_parents(kept)
    return sorted(kept, key=lambda q: (q.start, q.page))


def _fullness(question: Question) -> tuple[bool, int]:
    return question.verdict is not None, len(question.answer or "")


def _take(twin: Question, fuller: Question) -> None:
    twin.verdict, twin.answer = fuller.verdict, fuller.answer
    twin.page, twin.bbox, twin.quote, twin.start = fuller.page, fuller.bbox, fuller.quote, fuller.start


def _resolve_parents(kept: list[Question]) -> None:
    """Point parents of the list at the rows that stand for them."""
    for question in kept:
        parent = question.parent
        if parent is not None and not any(k is parent for k in kept):
            question.parent = next((k for k in kept if k is not question and same(k.text, parent.text)), None)
    for question in kept:
        # Sub-questions hang on main questions; what the list says came in after the table was read.
        if question.parent is not None and question.parent.parent is not None:
            question.parent = question.parent.parent
