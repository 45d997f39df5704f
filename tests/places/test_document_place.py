"""What a report is about, from made-up reports, and the command that explains a text."""

import json
from datetime import date

import pytest
import typer
from typer.testing import CliRunner

from extractors.context import Context, DocumentFacts
from extractors.document_facts.place import document_place
from extractors.mentions import mention_rows
from gazetteer.link import link
from pipeline.assemble import assemble
from pipeline.document import Block, BlockKind, Document, Line, Page, Word
from pipeline.nlp import to_spacy


def report(*blocks: tuple[BlockKind, str], kind: str, year: int = 2018) -> Context:
    """A one-page report of one-line blocks."""
    page = Page(1, 595, 842)
    document = Document("0" * 16, "x.pdf", "0" * 64, 1, pages=[page])
    for row, (block_kind, text) in enumerate(blocks):
        words = [
            Word(w, (40.0 + 30 * i, 40.0 + 14 * row, 66.0 + 30 * i, 50.0 + 14 * row), 1, text=w)
            for i, w in enumerate(text.split())
        ]
        line = Line(words)
        page.words.extend(words)
        page.lines.append(line)
        document.blocks.append(Block(block_kind, [line], level=1))
    assemble(document)
    context = Context(document, to_spacy(document), facts=DocumentFacts(document_type=kind, report_year=year))
    context.mentions = link(context.doc, date(year, 7, 1))
    return context


H, P, HEADER = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.HEADER


@pytest.mark.parametrize(
    ("kind", "blocks", "want"),
    [
        ("audit", [(H, "Granskning av elevhälsan"), (HEADER, "Revisorerna i Lerums kommun"),
                   (P, "Barn i Lerum och Alingsås ingår. Även Partille, Ale och Kungälv nämns.")], "SE-1441"),
        ("audit", [(H, "Region Värmland: uppföljning av köer"), (P, "Karlstad har en mottagning.")], "SE-17-region"),
        ("agreement", [(H, "Lokal överenskommelse i Farsta"), (P, "Parter är Stockholms stad och Region Stockholm.")],
         "SE-0180-farsta"),
        ("follow_up", [(H, "Uppföljning"), (P, "Nacka, Täby, Solna, Järfälla och Ekerö har svarat.")], "SE-01"),
        ("deviation_report", [(H, "Avvikelser"), (P, "Rapporterna kom från Nacka och Täby.")], "SE-01"),
        ("follow_up", [(H, "Samverkan i Norrtälje"), (P, "Norrtälje, Täby, Solna och Ekerö jämförs.")], "SE-0188"),
        ("follow_up", [(H, "Enkät"), (P, "Stockholm 2012-06-01"), (P, "Länets lokala grupper svarade. Salem vilar.")],
         "SE-01"),
        ("deviation_report", [(HEADER, "KSL, Box 38145, 100 64 Stockholm"), (H, "Avvikelser 2010"), (P, "Nio av länets "
         "kommuner har skickat avvikelser.")], "SE-01"),
        ("deviation_report", [(H, "Avvikelser 2018"), (P, "BUS-sekretariatet har fått 40 avvikelser.")], "SE-01"),
        ("deviation_report", [(H, "Avvikelser 2018"), (P, "Vår kommun skrev fem, alla i Salem.")], "SE-0128"),
        ("follow_up", [(H, "Lägesrapport"), (P, "Salems kommun"), (P, "Kommuner och regionen har i länets lokala "
         "grupper enats om mycket. I år har den lokala gruppen mötts fyra gånger.")], "SE-0128"),
        ("follow_up", [(H, "Läget"), (P, "Region Halland"), (P, "Alla kommuner har grupp. Hylte saknar.")], "SE-13"),
        ("audit", [(H, "Granskning"), (P, "Revisorerna i Region Örebro län"), (P, "Örebro och Kumla har lokala team. "
         "I Örebro fungerar samverkan, i Kumla inte.")], "SE-18-region"),
        ("audit", [(H, "Granskning"), (P, "Vi har granskat socialnämnden i Kumla kommun. Region Örebro län och Örebro "
         "kommun deltar i samverkan. Örebro har flest barn, Örebro är störst.")], "SE-1881"),
        ("other", [(P, "Angered, Lundby, Västra Hisingen och Majorna-Linné deltog i lika mån.")], "SE-1480"),
        ("other", [(P, "Ingen ort nämns.")], None),
        ("other", [(H, "Energiplan"), (P, "Planen är gjord tillsammans med Torsby kommun och Torsbys "
         "nät i Värmland."), *[(P, f"Hagfors har mål {n} för sin energi.") for n in range(16)]], "SE-1783"),
    ],
)  # fmt: skip
def test_document_place(kind: str, blocks: list[tuple[BlockKind, str]], want: str | None) -> None:
    place_id, score = document_place(report(*blocks, kind=kind))
    assert place_id == want
    assert 0 <= score <= 1


def test_rows_lead_back_to_the_page() -> None:
    context = report((H, "Möten i Haninge"), (P, "BUP Farsta och Haninges skolor"), kind="other")
    rows = mention_rows(context)
    text = context.document.pages[0].text
    assert [text[r.char_start : r.char_end] for r in rows] == ["Haninge", "Farsta", "Haninges"]
    assert [r.context for r in rows] == ["place", "organisation", "place"]
    assert rows[0].bbox == [100.0, 40.0, 126.0, 50.0]


def test_running_heads_give_no_mention() -> None:
    context = report((HEADER, "Solna stad"), (P, "Rapport från Täby"), kind="other")
    assert [r.place_id for r in mention_rows(context)] == ["SE-0160"]


def test_the_command() -> None:
    from flows.cli.places import places

    app = typer.Typer()
    app.command()(places)
    runner = CliRunner()
    result = runner.invoke(app, ["Rinkeby-Kista och BUP Solna", "--on", "2014", "--json"])
    assert result.exit_code == 0
    assert [m["place_id"] for m in json.loads(result.stdout)] == ["SE-0180-rinkeby-kista", "SE-0184"]
    assert runner.invoke(app, ["Nacka", "--on", "i fjol"]).exit_code == 2
