"""Reports within one principal in tables whose rows name sender and receiver: "Skola | Socialtjänst | 5".

Only pairs of two services of one principal are facts of the codebook; what went between principals is counted there by
sender or by receiver alone, and so are the margins of a cross table.
"""

from collections.abc import Iterator

from extractors.observations.cells import read_cell
from extractors.observations.draft import Draft
from extractors.observations.family import TableRule
from extractors.observations.labels import same_principal
from extractors.observations.rows import Item, Listing
from extractors.observations.said import Said
from extractors.observations.scene import Scene
from extractors.observations.vocabulary import read_label


def read_pairs(listing: Listing, rule: TableRule, said: Said, scene: Scene) -> Iterator[Draft]:
    """The numbers of a listing that stand for one service's reports about another of the same principal."""
    for row in listing.rows:
        for item in row.items if row.receiver else ():
            header = listing.headers[item.col] if item.col < len(listing.headers) else ""
            if not said.is_share(header):
                yield from _draft((row.label, row.receiver), item, said.year(item.col, row), rule, scene)


def _draft(ends: tuple[str, str], item: Item, year: int | None, rule: TableRule, scene: Scene) -> Iterator[Draft]:
    sender, receiver = (read_label(text) for text in ends)
    if year is None or sender is None or receiver is None or sender.counterpart or receiver.counterpart:
        return
    if sender.actor is None or receiver.actor is None or sender.actor == receiver.actor:
        return
    if not same_principal(sender.actor, receiver.actor):
        return
    for value in read_cell(item.text):
        if value.unit == "count":
            yield Draft(
                rule.indicator,
                scene.place_id,
                year,
                value.value,
                value.unit,
                item.evidence,
                actor=sender.actor,
                counterpart=receiver.actor,
                approx=value.approx,
            )
