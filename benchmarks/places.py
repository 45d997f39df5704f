"""Words a second of processor time that the linker reads, exact alone and with misread names.

Run: python -m benchmarks.places [FILE.txt ...]. Without files a text of the project's own sentences is used.
"""

import sys
import time
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from gazetteer.link import link_text

SENTENCES = (
    "Socialtjänsten i Haninge och Tyresö har under året haft regelbundna möten med barn- och ungdomspsykiatrin.",
    "Rapporter kom från BUP Farsta, Nacka lokalpolisområde och Enskede-Årsta-Vantörs stadsdelsförvaltning.",
    "Överenskommelsen antogs av Stockholms läns landsting och samtliga kommuner i länet.",
    "De lokala grupperna träffas två gånger per termin och följer upp arbetet med samordnade individuella planer.",
    "Flera svarar att skolan inte deltar och att rutiner saknas för hur mötena ska förberedas och följas upp.",
    "Vara en god samverkanspart kräver tid, mark och tålamod, framhåller Anna Berg i intervjun.",
)
WORDS = 400_000


def main(paths: list[str]) -> None:
    """Print words per second and mentions per 1000 words."""
    source = "\n".join(Path(p).read_text(encoding="utf-8") for p in paths).split("\n") if paths else list(SENTENCES)
    per_round = sum(len(s.split()) for s in source)
    text = "\n".join(islice(cycle(source), len(source) * max(1, WORDS // per_round)))
    n_words = len(text.split())
    on = date(2018, 7, 1)
    link_text("Nacka", on)  # the automaton is built once a run
    for name, fuzzy in (("exact", False), ("with misread names", True)):
        begin = time.process_time()
        found = link_text(text, on, fuzzy=fuzzy)
        seconds = time.process_time() - begin
        print(f"{name}: {n_words / seconds:,.0f} words/s, {len(found)} mentions in {n_words:,} words")


if __name__ == "__main__":
    main(sys.argv[1:])
