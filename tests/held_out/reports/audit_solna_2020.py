"""A short audit letter with its advice in running prose.

Traps: two pieces of advice in two sentences; a sentence on what the board has promised; the auditors' thanks; a question
answered inside a paragraph; criteria with "bör".
"""

from examples.make.blocks import Report
from tests.held_out.kit import about, fact, h1, h2, p, question

REPORT = Report(
    file="missiv_revision_solna_2020.pdf",
    document=about("audit", "Solna", 2020, "2020-12-07", "ho_aud_solna"),
    size=12,
    footer="Revisorerna i Solna stad",
    number="",
    blocks=[
        h1("Granskning av socialnämndens samverkan kring barn och unga"),
        p("{Solna stad}, 7 december 2020"),
        p("Till socialnämnden"),
        p("Revisorerna har låtit granska om socialnämnden samverkar på ett ändamålsenligt sätt med skolan och {Region Stockholm} kring barn i behov av särskilt stöd."),
        h2("Slutsats"),
        p("Den sammanfattande bedömningen är att samverkan är ändamålsenlig. Enligt riktlinjerna bör varje barn ha en handläggare, och så är det i de 20 ärenden som har granskats."),
        h2("Är uppföljningen tillräcklig?"),
        p("Nej, uppföljningen är inte tillräcklig. Den görs bara när någon efterfrågar den.", audit_questions=[question("Är uppföljningen tillräcklig?", "no")]),
        h2("Rekommendationer"),
        p("Vi rekommenderar nämnden att varje halvår följa upp hur många samordnade individuella planer som har upprättats, hur många barn som har tackat nej och vilka verksamheter som har deltagit i mötena. Vi rekommenderar även socialnämnden att revidera den lokala överenskommelsen och att tillsammans med skolan och regionen komma överens om hur den ska göras känd för nya medarbetare i alla berörda verksamheter.",
          recommendations=[fact("Vi rekommenderar nämnden att varje halvår följa upp hur många samordnade individuella planer som har upprättats, hur många barn som har tackat nej och vilka verksamheter som har deltagit i mötena.", "recommendation", ["nämnden"]),
                           fact("Vi rekommenderar även socialnämnden att revidera den lokala överenskommelsen och att tillsammans med skolan och regionen komma överens om hur den ska göras känd för nya medarbetare i alla berörda verksamheter.", "recommendation", ["socialnämnden"], "routines")]),
        p("Revisorerna önskar svar senast den 31 mars 2021. Vi tackar för ett gott samarbete under granskningen."),
    ],
)  # fmt: skip
