import pytest
from cleaning_build import document_of, text_of

from pipeline.cleaning import clean
from pipeline.cleaning.overrides import OverridesError, load_overrides, matches_nowhere
from pipeline.settings import Settings

HEADER = "document,page,raw,corrected,action,note\n"


def rows(tmp_path, text):
    path = tmp_path / "corrections.csv"
    path.write_text(HEADER + text, encoding="utf-8")
    return load_overrides(path)


def test_a_fix_wins_and_a_keep_protects(tmp_path):
    overrides = rows(tmp_path, "prov.pdf,,Bl.Ix-mdrvid,BUS-individ,fix,\n*,1,planermg,,keep,så heter den\n")
    document = document_of("Rutiner för Bl.Ix-mdrvid och planermg samt planering i vår kommun finns.")
    clean(document, Settings(overrides=overrides))
    assert text_of(document) == "Rutiner för BUS-individ och planermg samt planering i vår kommun finns."
    assert not document.problems


def test_several_words_and_removal(tmp_path):
    overrides = rows(tmp_path, "*,,till- sammans,tillsammans,fix,\n*,,~~,,fix,brus\n")
    document = document_of("De går till- sammans ~~ hem")
    clean(document, Settings(overrides=overrides))
    assert text_of(document) == "De går tillsammans hem"


def test_a_row_that_matches_nothing_complains(tmp_path):
    overrides = rows(tmp_path, "prov.pdf,1,saknas,finns,fix,\nannan.pdf,,saknas,finns,fix,\n*,,saknas,finns,fix,\n")
    document = document_of("Inget här")
    clean(document, Settings(overrides=overrides))
    assert [(p.code, p.page) for p in document.problems] == [("override_unmatched", 1)]
    assert "saknas" in document.problems[0].message


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("*,,ord,annat,ändra,\n", "ändra"),
        ("*,noll,ord,annat,fix,\n", "noll"),
        (",,ord,annat,fix,\n", "document"),
        ("*,,ord,ord,fix,\n", "same"),
    ],
)
def test_bad_rows_say_what_is_wrong(tmp_path, text, says):
    with pytest.raises(OverridesError, match=f"line 2.*{says}"):
        rows(tmp_path, text)


def test_a_missing_column_says_which(tmp_path):
    path = tmp_path / "corrections.csv"
    path.write_text("document,raw,corrected\n*,a,b\n", encoding="utf-8")
    with pytest.raises(OverridesError, match="page, action"):
        load_overrides(path)


def test_a_row_for_all_that_stands_nowhere_is_told(tmp_path):
    overrides = rows(
        tmp_path, "*,,till- sammans,tillsammans,fix,\n*,2,krmg,kring,fix,\n*,,saknas,finns,fix,\nen.pdf,,x,y,fix,\n"
    )
    pages = [(1, "De går till-\nsammans krmg hem"), (2, "och krmgar inget saknass")]
    assert [row[2] for row in matches_nowhere(overrides, pages)] == ["krmg", "saknas"]
    assert not matches_nowhere(overrides, [*pages, (2, "krmg saknas")])
