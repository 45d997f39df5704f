"""Dates, periods, verdicts, bodies, themes and terms, each on its own."""

from datetime import date

import corpus
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.agreements import legal_references
from extractors.audit_questions.verdict import verdict
from extractors.dates import MONTHS, dates_in
from extractors.document_facts.family import family, names_agreement
from extractors.document_facts.period import period_in
from extractors.document_facts.published import _apart, published_of
from extractors.document_facts.years import Dated, report_year, years_in
from extractors.recommendations.bodies import find_bodies
from extractors.recommendations.leads import heading_lead, sentence_lead
from extractors.recommendations.themes import theme_head, theme_of
from pipeline.convert import read_document


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_every_way_of_writing_a_date_reads_back(day):
    month = next(m for m, n in MONTHS.items() if n == day.month)
    for text in (
        day.isoformat(),
        f"den {day.day} {month} {day.year}",
        f"{day.day} {month[:3]} {day.year}",
        f"{day.day}/{day.month} {day.year}",
        day.strftime("%Y%m%d"),
    ):
        assert [f.day for f in dates_in(f"Ort {text} namn")] == [day], text


@given(st.text(max_size=80))
def test_readers_take_any_text(text):
    dates_in(text)
    period_in(text)
    find_bodies(text)
    verdict(text)
    legal_references(text)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("inkomna under perioden 2003-02-01 – 2003-11-30", date(2003, 2, 1), date(2003, 11, 30)),
        ("mellan 5 mars och 9 april 2011", date(2011, 3, 5), date(2011, 4, 9)),
        ("januari–juni 2008", date(2008, 1, 1), date(2008, 6, 30)),
        ("läsåret 1999/2000", date(1999, 7, 1), date(2000, 6, 30)),
        ("andra halvåret 2010", date(2010, 7, 1), date(2010, 12, 31)),
        ("tredje kvartalet 2021", date(2021, 7, 1), date(2021, 9, 30)),
    ],
)
def test_periods(text, start, end):
    assert period_in(text) == (start, end)


def test_two_dates_that_bound_nothing_are_no_period():
    assert period_in("Mötena hölls 2010-01-04 och protokollet justerades sedan av ordföranden 2010-02-01") is None


def test_law_numbers_and_full_dates_are_no_years():
    assert years_in("Skollagen (2010:800) antogs 2010-06-23, uppföljning 2013") == [2013]
    assert years_in("läsåren 1999/2000 och 2012/13") == [2000, 2013]
    assert years_in("proposition 1999/2000:17") == []


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Ja.", "yes"),
        ("Ja. Men vissa brister finns i en enhet.", "yes"),
        ("Ja, men inte i alla enheter.", "partly"),
        ("Svar: Nej, inte fullt ut", "partly"),
        ("Nej, men ett arbete har påbörjats.", "no"),
        ("I begränsad utsträckning", "partly"),
        ("Inte i tillräcklig utsträckning.", "no"),
        ("Bedömning: Vi bedömer att nämnden till viss del följer planen.", "partly"),
        ("Vår bedömning är att nämnden inte har säkerställt detta.", "no"),
        ("Revisionsfrågan besvaras med nej.", "no"),
        ("Har inte granskats", "not_assessed"),
        ("Rött", "no"),
        ("", None),
    ],
)
def test_verdicts(answer, expected):
    assert verdict(answer) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kultur- och fritidsnämnden samt byggnadsnämnden bör", ["kultur- och fritidsnämnden", "byggnadsnämnden"]),
        ("Vi ber socialnämnden, kommunstyrelsen och BUP att", ["socialnämnden", "kommunstyrelsen", "BUP"]),
        ("Region Västerdal och Alviks kommun", ["Region Västerdal", "Alviks kommun"]),
        ("nämnden för hälsa och omsorg bör", ["nämnden för hälsa och omsorg"]),
        ("Målgruppen är barn", []),
    ],
)
def test_bodies(text, expected):
    assert [b.name for b in find_bodies(text)] == expected


def test_a_subject_wins_over_a_way_of_working_and_a_noun_over_a_verb():
    assert theme_of("Följ upp rutinerna för samordnad individuell plan") == "sip"
    assert theme_of("nämnden följer upp sina rutiner") == "routines"
    assert theme_of("nämnden följer upp arbetet") == "follow_up"
    assert theme_of("köp in fler stolar") is None
    assert theme_head("Remisshantering 12") == "referrals"
    assert theme_head("Remisshantering är svårt när många är inblandade i samma ärende") is None


def test_legal_references_as_written():
    text = "Enligt 3 kap. 5 § socialtjänstlagen, SoL (2 kap. 7 §), SOSFS 2008:20 och skollagen (2010:800) gäller"
    assert legal_references(text) == [
        "3 kap. 5 § socialtjänstlagen",
        "SoL (2 kap. 7 §)",
        "SOSFS 2008:20",
        "skollagen (2010:800)",
    ]


def test_an_audit_of_any_subject_is_an_audit_but_a_follow_up_needs_its_subject():
    assert (
        family("revisionsrapport: granskning av vägunderhållet", "revisionsfrågor", "revisorerna har granskat")
        == "audit"
    )
    assert family("uppföljning av vinterväghållning", "enkät resultat", "enkätsvar från kommunerna") == "other"


@pytest.mark.parametrize(
    ("before", "apart"),
    [
        ("Lokal överenskommelse mellan Nora kommun och Region Örebro län, ", True),
        ("Sammanställning av vårens svar – den ", True),
        ("Dnr 2011/88. ", True),
        ("Maj 2019. Överlämnad ", True),
        ("Avser tiden 1 januari – ", False),
        ("Perioden är lång, ", False),
        ("Gruppen möttes ", False),
    ],
)
def test_a_date_behind_other_words(before, apart):
    assert _apart(before) is apart


def test_a_line_that_names_an_agreement():
    assert names_agreement("Lokal BUS-överenskommelse mellan Arboga kommun och Region Västmanland")
    assert names_agreement("Samverkansavtal tecknat 2011-02-03 mellan förvaltningarna")
    assert not names_agreement("Uppföljning av överenskommelsen mellan kommunen och regionen")


def test_the_year_described_is_not_that_of_an_earlier_audit_or_of_printing():
    told = "Granskningen 2009 visade brister. I 2009 års granskning föreslogs en rutin."
    assert report_year("audit", "Granskning", told, Dated(date(2014, 5, 2))) == 2014
    asked = "Enkäten skickades ut i september 2017. Rapporten trycktes 2018."
    assert report_year("follow_up", "Samverkan", asked, Dated(date(2018, 2, 1))) == 2017


def test_who_is_addressed_behind_a_verb():
    lead = sentence_lead("Därför bör Solna stadsdelsnämnd och Kista stadsdelsnämnd:", "audit", True)
    assert lead is not None
    assert lead.addressees == ["Solna stadsdelsnämnd", "Kista stadsdelsnämnd"]
    lead = sentence_lead("Det åligger BUMM att", "agreement", True)
    assert lead is not None
    assert (lead.kind, lead.addressees) == ("obligation", ["BUMM"])
    assert heading_lead("§ 4 Gemensam målbild", "agreement").kind == "goal"
    given = "Med hänvisning till vad som redovisats ger vi följande rekommendationer till Storsthlm:"
    assert sentence_lead(given, "follow_up", True).addressees == ["Storsthlm"]


_BODY = "Grupperna i länet har svarat på frågor om hur samverkan fungerar och vilka verksamheter som deltar i mötena."


def _fronted(path, line):
    """A read report with the line below its title."""
    corpus.write_pdf(corpus.Report("front", elements=corpus.elements(f"# Läget i länet\n{line}\n{_BODY}")), path)
    return read_document(path)


@pytest.mark.parametrize(
    "line",
    [
        "Region Stockholm och Storsthlm, 2024-02-12. Svaren avser 2023.",
        "Avstämning avseende 2005. Tjänsteutlåtande 2006-01-30, dnr 106-0041/2006",
        "Oktober 2014. Granskningen gjordes under hösten. Rapporten är daterad 20 oktober 2014.",
        "Beredningsgruppen för barn. Stockholm den 18 november 2002",
        "En granskning av stödet till barn · 2022-12-19",
    ],
)
def test_a_date_may_end_a_part_of_a_line_at_the_front(line, tmp_path):
    found = published_of(_fronted(tmp_path / "front.pdf", line), is_agreement=False)
    assert found is not None
    assert found.origin == "title_page"


@pytest.mark.parametrize(
    "line",
    [
        "Redovisning av avvikelser 1 januari–31 december 2021",
        "Lokal överenskommelse mellan kommunen och regionen, gäller från 2021-09-01",
        "Enkäten besvarades till sist av alla grupper i länet den 3 maj 2010.",
    ],
)
def test_other_dates_at_the_front_are_no_publication(line, tmp_path):
    assert published_of(_fronted(tmp_path / "front.pdf", line), is_agreement=False) is None
