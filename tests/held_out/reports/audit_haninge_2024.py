"""A longer audit with contents page, sub-questions and footnotes.

Traps: contents lines repeat headings; "I begränsad utsträckning"; lettered sub-questions; an interview list; criteria with
"ska"; advice by ■ to three boards; meetings per term in an observation; the municipality in its own auditors' name.
"""

from examples.make.blocks import Fill, PageBreak, Report
from tests.held_out.kit import about, advice, grid, h1, h2, item, meets, p, question, t

_TO = ["grundskole- och förskolenämnden", "gymnasienämnden", "socialnämnden"]
_Q = [("Är styrningen av samverkan ändamålsenlig?", "Ja. Nämnderna har beslutat om en gemensam plan.", "yes", None),
      ("Bedrivs det lokala BUS-arbetet ändamålsenligt?", "I begränsad utsträckning. Möten hålls men besluten verkställs inte.", "partly", None),
      ("a) Deltar samtliga verksamheter?", "Nej. Gymnasieskolan har inte deltagit.", "no", 1),
      ("b) Finns dokumenterade rutiner?", "Ja. Rutiner finns sedan 2021.", "yes", 1),
      ("Har tidigare rekommendationer åtgärdats?", "Ej bedömd. Frågan granskas 2025.", "not_assessed", None)]  # fmt: skip

REPORT = Report(
    file="Haninge_samverkan_barn_unga_granskning_2024.pdf",
    document=about("audit", "Haninge", 2024, "2024-06-12", "ho_aud_haninge"),
    font="condensed",
    size=10,
    footer="Haninge kommuns revisorer – granskning 2024",
    blocks=[
        t("title", "Samverkan kring barn och unga"),
        t("date", "Granskning på uppdrag av revisorerna i {Haninge kommun}"),
        t("date", "12 juni 2024"),
        PageBreak(),
        h2("Innehållsförteckning"),
        t("toc", "1. Sammanfattning och rekommendationer " + "." * 50 + " 2"),
        t("toc", "2. Granskningens resultat i Haninge " + "." * 56 + " 2"),
        t("toc", "3. Svar på revisionsfrågorna " + "." * 65 + " 3"),
        h1("1. Sammanfattning och rekommendationer"),
        p("Den samlade bedömningen är att samverkan delvis är ändamålsenlig. Vi lämnar följande rekommendationer till grundskole- och förskolenämnden, gymnasienämnden och socialnämnden:"),
        advice("säkerställ att gymnasieskolan deltar i det lokala BUS-arbetet", "recommendation", _TO, bullet="■"),
        advice("följ upp att gruppens beslut verkställs", "recommendation", _TO, "follow_up", bullet="■"),
        h1("2. Granskningens resultat i {Haninge}"),
        p("Den lokala BUS-gruppen i {Haninge} träffas tre gånger per termin^1^. Enligt överenskommelsen ska även gymnasieskolan delta. De intervjuade tycker att mötena borde vara kortare.",
          meets(3, 2024, "Haninge", "Den lokala BUS-gruppen")),
        item("skolchefen anser att BUP behöver vara med oftare"),
        item("socialchefen vill att regionen ska utse en kontaktperson"),
        p("I {Tyresö} och {Nynäshamn} finns liknande grupper."),
        Fill(26),
        t("note", "^1^ Under 2022 hölls två möten på grund av vakanser."),
        PageBreak(),
        h1("3. Svar på revisionsfrågorna"),
        grid([["Revisionsfråga", "Bedömning"], *([q, a] for q, a, _, _ in _Q)], "3. Svar på revisionsfrågorna", widths=[200, 250],
             facts={"audit_questions": [{**question(q.removeprefix("a) ").removeprefix("b) "), v), "parent": parent} for q, _, v, parent in _Q]}),
    ],
)  # fmt: skip
