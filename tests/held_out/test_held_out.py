"""Reports that the rules were not written on, against gold of what a careful reader finds in them."""

import pytest

pytestmark = pytest.mark.xdist_group("held_out")


def test_every_report_gives_rows(held_out_scores):
    assert not held_out_scores.missing
