from cleaning_build import add_block, document_of

from pipeline.cleaning import clean
from pipeline.document import BlockKind
from pipeline.settings import Settings


def head(text):
    document = document_of("Nämnden har fattat beslut om en handlingsplan för arbetet.")
    block = add_block(document, document.pages[0], text, BlockKind.HEADER, top=30.0)
    clean(document, Settings())
    return [w.text for w in block.words if w.text]


def test_logo_noise_beside_names_goes():
    assert head("IWI Stockholms V stad rAiL Region Stockholm") == ["Stockholms", "stad", "Region", "Stockholm"]


def test_registry_numbers_and_abbreviations_stay():
    assert head("Dnr KS 2020/12 Tyresö kommun") == ["Dnr", "KS", "2020/12", "Tyresö", "kommun"]
    assert head("SDN Farsta stadsdelsförvaltning") == ["SDN", "Farsta", "stadsdelsförvaltning"]
