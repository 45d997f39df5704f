"""An agreement in sentences instead of lists.

Traps: goals in running sentences; obligations in running sentences with their body as subject; what the county's
agreement says is background; "minst tre möten per termin"; the report year from a decision date only.
"""

from examples.make.blocks import Report
from tests.held_out.kit import about, fact, h1, h2, meets, p, says

REPORT = Report(
    file="Ekero_samverkan_barn_2016.pdf",
    document=about("agreement", "Ekerö", 2016, "2016-11-24", "ho_agr_ekero"),
    font="sans",
    size=10.5,
    hyphens=True,
    blocks=[
        h1("Överenskommelse om samverkan kring barn i behov av särskilt stöd i {Ekerö kommun}"),
        p("Beslutad av den lokala BUS-gruppen 2016-11-24"),
        h2("Bakgrund"),
        p("Länets överenskommelse säger att huvudmännen ska ha en lokal grupp. {Ekerö} har haft en sådan sedan 2008, och samarbetar med {Bromma} om ungdomsmottagning."),
        h2("Mål"),
        says("Målet är att alla barn som behöver det ska få en samordnad individuell plan.", "goal", None, "sip"),
        says("Målet är också att färre barn ska behöva placeras utanför hemmet därför att stödet har kommit för sent eller för att ingen har tagit ansvar för helheten.", "goal"),
        h2("BUS-gruppens uppdrag"),
        p("BUS-gruppen har minst tre möten per termin.", meets(3, 2016, "Ekerö", "BUS-gruppen", approx="over")),
        p("BUS-gruppen ska varje år göra en uppföljning av överenskommelsen. BUS-gruppen ansvarar för att nya chefer introduceras i samverkan.",
          recommendations=[fact("BUS-gruppen ska varje år göra en uppföljning av överenskommelsen.", "obligation", ["BUS-gruppen"], "follow_up"),
                           fact("BUS-gruppen ansvarar för att nya chefer introduceras i samverkan.", "obligation", ["BUS-gruppen"])]),
        h2("Parternas ansvar"),
        p("Socialtjänsten ska bjuda in till möte inom två veckor från det att behovet har upptäckts. BUP ska delta i SIP-möten när de kallas.",
          recommendations=[fact("Socialtjänsten ska bjuda in till möte inom två veckor från det att behovet har upptäckts.", "obligation", ["Socialtjänsten"]),
                           fact("BUP ska delta i SIP-möten när de kallas.", "obligation", ["BUP"], "sip")]),
        h2("Giltighet"),
        p("Överenskommelsen gäller från den 1 januari 2017 till den 31 december 2019."),
    ],
)  # fmt: skip
