"""Tables whose rows are statuses and whose cells name the places."""

import pytest
from facts2_reports import report

from extractors.observations import observations

_HEAD = "# Uppföljning av samverkan enligt BUS\n"


def _statuses(table):
    rows = observations(report(_HEAD + table, "follow_up", 2014, "SE-01"))
    return {(r.indicator, r.category, r.place_id) for r in rows if r.unit == "status"}


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            "# Vilka har svarat?\n| Svar från | Områden |\n| Båda huvudmännen | Solna, Nacka och Bromma |\n"
            "| Enbart landstinget | Ekerö |\n| Inget svar | Salem/Täby |",
            {
                ("survey_participation", "both", "SE-0184"),
                ("survey_participation", "both", "SE-0182"),
                ("survey_participation", "both", "SE-0180-bromma"),
                ("survey_participation", "region_only", "SE-0125"),
                ("survey_participation", "no_answer", "SE-0128"),
                ("survey_participation", "no_answer", "SE-0160"),
            },
        ),
        (
            "# Lokala BUS-grupper\n| Grupp | Var |\n| Egen | Huddinge kommun, Haninge kommun |\n| Saknas | Vaxholm |",
            {
                ("local_group", "own", "SE-0126"),
                ("local_group", "own", "SE-0136"),
                ("local_group", "missing", "SE-0187"),
            },
        ),
        (
            "# Överenskommelsen om habilitering\n| Beslut om habilitering | Kommun |\n| Antagen | Solna |\n"
            "| Avböjt | Sigtuna samt Norrtälje |",
            {
                ("habilitation_agreement_status", "adopted", "SE-0184"),
                ("habilitation_agreement_status", "rejected", "SE-0191"),
                ("habilitation_agreement_status", "rejected", "SE-0188"),
            },
        ),
        # near misses: cells that say more than places; rows that are no status; one row alone
        (
            "# Svar på enkäten\n| Svar | Ort |\n| Båda | Mötet hölls i Solna |\n| Enbart kommunen | Resor till Täby |",
            set(),
        ),
        ("# Lokala BUS-grupper\n| Grupp | Plats |\n| Norra | Täby |\n| Södra | Huddinge |", set()),
        ("# Svar på enkäten\n| Vem | Var |\n| Sekretariatet | Solna |\n| Båda | Nacka |", set()),
    ],
)
def test_rows_that_are_statuses_give_them_to_the_places_of_their_cells(table, said):
    assert _statuses(table) == said
