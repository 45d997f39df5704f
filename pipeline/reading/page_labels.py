"""Whether a file may be asked for the labels of its pages ("iii", "A-2")."""

import mmap
import re
from pathlib import Path

_LABELS = re.compile(rb"/PageLabels\s*(?:(\d+)\s+\d+\s+R|<<[^>]{0,5000}?/Kids\s*\[([^\]]*)\])")
_KIDS = re.compile(rb"\b(\d+)\s+\d+\s+obj\s*<<[^>]{0,5000}?/Kids\s*\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+)\s+\d+\s+R")
_DEEPEST = 60
"""A tree of labels deeper than this is no honest one: three levels hold more pages than any file."""


def may_ask_for_labels(path: Path) -> bool:
    """False where the tree of labels leads back to itself: PDFium follows it until its stack is full, and dies.

    Compressed parts of the file are not searched; there the worker process is what protects the others.
    """
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        if data.find(b"/PageLabels") < 0:
            return True
        level = {ref for root in _LABELS.finditer(data) for ref in ([root[1]] if root[1] else _refs(root[2]))}
        kids: dict[bytes, set[bytes]] = {}
        for node in _KIDS.finditer(data):
            kids.setdefault(node[1], set()).update(_refs(node[2]))
    for _ in range(_DEEPEST):
        level = {kid for parent in level for kid in kids.get(parent, ())}
        if not level:
            return True
    return False


def _refs(text: bytes) -> list[bytes]:
    return _REFERENCE.findall(text)
