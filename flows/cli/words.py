"""``busarkiv words``: the archive's own words, for the cleaner."""

from pathlib import Path
from typing import Annotated

import typer

from flows.cli.run import DEFAULT_OUT, Json, Out

Write = Annotated[bool, typer.Option("--write", help="Write them to words.csv beside the PDFs.")]
_SHOWN = 20


def words(out: Out = DEFAULT_OUT, write: Write = False, json: Json = False) -> None:
    """List the names and terms that the good documents of a data set spell so and no dictionary knows.

    Kept as words.csv beside the PDFs, they are not mended on noisy pages any more, and misread ones are mended to them.
    The file is used until it is written anew; look it through and delete what is wrong.

    Example: busarkiv words --out outputs/dataset --write
    """
    from flows.cli import console
    from flows.discover import WORDS
    from outputs.dataset import Dataset
    from outputs.home import archive_of
    from outputs.words import own_words
    from pipeline.cleaning.archive_words import write_words

    dataset = Dataset(out)
    if not dataset.exists():
        console.fail(f"There is no data set in {out}. Make one with: busarkiv run FOLDER", console.NOT_FOUND)
    found = own_words(dataset)
    target: Path | None = None
    if write:
        home = archive_of(out)
        if home is None or not home.is_dir():
            console.fail(f"It is not known where the PDFs of {out} lie. Run the archive once more.", console.NOT_FOUND)
        target = home / WORDS
        write_words(target, found)
    if json:
        console.print_json({"words": [w._asdict() for w in found], "written": str(target) if target else None})
    else:
        for word in sorted(found, key=lambda w: (-w.times, w.word))[:_SHOWN]:
            console.out.print(f"{word.word}: {word.times} times, in {word.documents} of the documents", markup=False)
        more = f", the commonest {_SHOWN} above" if len(found) > _SHOWN else ""
        console.out.print(f"{len(found)} words{more}.")
        if target:
            console.out.print(f"Written to {target}; the next run reads every file again with it.", markup=False)
    raise typer.Exit(console.OK)
