"""A follow-up under the districts of July 2023, with formal advice to the local groups.

Traps: new districts; a table by place with statuses in sentences; letter list of advice; headings that state a finding;
a contents page that repeats headings; Gnesta lies outside the county.
"""

from examples.make.blocks import PageBreak, Report
from tests.held_out.kit import about, advice, grid, h1, h2, obs, p, states, t

_ROWS = [("Järva", "Egen grupp", "own"), ("Norra innerstaden", "Egen grupp", "own"), ("Hägersten-Älvsjö", "Delar grupp med {Skärholmen}", "shared"),
         ("Skärholmen", "Delar grupp med {Hägersten-Älvsjö}", "shared"), ("Bromma", "Grupp håller på att bildas", "forming"), ("Farsta", "Ingen grupp", "missing")]  # fmt: skip
_TO = ["de lokala BUS-grupperna"]

REPORT = Report(
    file="lokala_grupper_2023_uppfoljning.pdf",
    document=about("follow_up", "Stockholms län", 2023, "2023-12-15", "ho_follow_2023"),
    font="carlito",
    size=11.5,
    header="Storsthlm och Region Stockholm",
    footer="Uppföljning 2023",
    blocks=[
        t("title", "Uppföljning av lokala BUS-grupper"),
        t("date", "2023"),
        p("Publicerad 2023-12-15"),
        h2("Innehåll"),
        t("toc", "1. Grupper i hela länet " + "." * 70 + " 2"),
        t("toc", "2. Stadsdelarna i Stockholm efter sammanslagningen " + "." * 40 + " 2"),
        t("toc", "3. Rekommendationer " + "." * 74 + " 2"),
        PageBreak(),
        h1("1. Grupper i hela länet"),
        p("I december 2023 finns 33 lokala BUS-grupper. 30 av dem har besvarat årets enkät.", obs("local_groups", 33, 2023), obs("survey_responses", 30, 2023)),
        p("{Knivsta} och {Gnesta} ligger utanför länet men följer arbetet."),
        p("Sjutton lokala grupper uppger att de har rutiner för samordning av habilitering eller arbetar fram sådana, och tretton saknar rutiner eller vet inte.",
          obs("habilitation_routines", 17, 2023, category="has_or_in_progress"), obs("habilitation_routines", 13, 2023, category="none_or_unknown")),
        h1("2. Stadsdelarna i {Stockholm} efter sammanslagningen"),
        grid([["Stadsdelsområde", "Lokal BUS-grupp 2023"], *([f"{{{a}}}", b] for a, b, _ in _ROWS)],
             "2. Stadsdelarna i Stockholm efter sammanslagningen", *(x for a, _, c in _ROWS for x in states("local_group", c, 2023, a)), widths=[150, 230]),
        h1("3. Rekommendationer"),
        p("Utifrån svaren rekommenderas de lokala BUS-grupperna att"),
        advice("bjuda in barnhälsovården till minst ett möte per år,", "recommendation", _TO, bullet="a)"),
        advice("skriva ned hur avvikelser tas om hand,", "recommendation", _TO, "routines", bullet="b)"),
        advice("följa upp den lokala överenskommelsen årligen.", "recommendation", _TO, "follow_up", bullet="c)"),
    ],
)  # fmt: skip
