"""What a number cannot be, whatever its sentence looks like: the borders that the report families' rules set."""

from collections.abc import Mapping, Sequence

from extractors.observations.family import Breakdown, Family, first
from extractors.observations.figures import Figure
from extractors.observations.scene import Scene
from extractors.observations.sentences import Sentence
from extractors.observations.vocabulary import find_themes

ROLES = frozenset({"reporter", "receiver"})


def counted_nouns(known: Sequence[Family]) -> dict[str, frozenset[str]]:
    """The indicators that the families tell in running text, with the nouns that each counts.

    Meetings are left to their rule: they need the body that meets.
    """
    found: dict[str, frozenset[str]] = {}
    for family in known:
        for claim in family.claims:
            found[claim.indicator] = found.get(claim.indicator, frozenset()) | claim.nouns
        if rule := family.breakdown:
            for indicator in (rule.indicator, rule.share, rule.internal):
                found[indicator] = found.get(indicator, frozenset()) | {rule.noun}
    return found


def may_be_read(figure: Figure, scene: Scene, sentence: Sentence) -> bool:
    """Whether a number can be a fact at all: no limits of a range, no "en" before a noun, no fraction, no part year."""
    number = figure.number
    if figure.in_range or number.is_article or number.is_fraction or number.is_share:
        return False
    return not scene.is_part_of_year(figure.clause(sentence.text))


def counts(figure: Figure, indicator: str, nouns: Mapping[str, frozenset[str]], before: str) -> bool:
    """Whether an indicator can count what stands beside the number; ``before`` is that of the number before it.

    A noun that the families do not know is none of theirs ("två år"), but for what goes on counting as the number
    before it: "Fem gäller remisser, tre oklara gränser".
    """
    if indicator not in nouns:
        return False
    if figure.noun is None:
        return before == indicator
    return not figure.noun or figure.noun in nouns[indicator]


def is_spoken_of(sentence: Sentence, indicator: str, known: Sequence[Family]) -> bool:
    """Whether the passage speaks of an indicator that shares its words with others ("bra", "ja") and needs its subject.

    The subject may stand in the heading, in the text before in the same section, or in the sentence.
    """
    claims = [(c, family) for family in known for c in family.claims if c.indicator == indicator]
    if not claims or not all(c.by_subject or c.context for c, _ in claims):
        return True
    passage = f"{sentence.heading}\n{sentence.before}\n{sentence.text}"
    subjects = [family.subjects.get(indicator) if c.by_subject else c.context for c, family in claims]
    return any(p is not None and p.search(passage) for p in subjects)


def is_of_else(sentence: Sentence, figure: Figure, indicator: str, category: str, known: Sequence[Family]) -> bool:
    """Whether the families' rules say of a number's words that it is something else.

    So of one actor's reports on one theme, of goals, of those who did not answer, of a few reports as the total.
    """
    clause = figure.clause(sentence.text)
    claims = [c for family in known for c in family.claims if c.indicator == indicator]
    if claims and all(c.unless and c.unless.search(clause) for c in claims):
        return True
    if any((shown := first(c.categories, clause)) and shown != category for c in claims):
        return True
    for rule in (family.breakdown for family in known):
        if rule and indicator in (rule.indicator, rule.share, rule.internal):
            if not category and indicator == rule.indicator and _is_no_total(sentence.text, figure, rule):
                return True
            about = rule.about_cues if category in ROLES else None
            if (about and about.search(clause)) or any(
                p and p.search(text) for p, text in ((rule.unless, sentence.text), (rule.clause_unless, clause))
            ):
                return True
    return False


def _is_no_total(text: str, figure: Figure, rule: Breakdown) -> bool:
    clause = figure.clause(text)
    unless = rule.total_unless and rule.total_unless.search(clause)
    return bool(unless or figure.is_part(text) or find_themes(clause))
