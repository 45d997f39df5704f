"""The marks that name places in sample texts."""

import re
from html import escape

_NOTE = re.compile(r"\^(\d+)\^")
_MARK = re.compile(r"\{([^{}:]+):(\??)([\w-]+)\}")


def strip(text: str) -> str:
    """The text as printed."""
    return _NOTE.sub("", _MARK.sub(r"\1", text))


def markup(text: str) -> str:
    """The text as reportlab's paragraph markup; every place calls back as it is drawn."""
    out, at = [], 0
    for hit in _MARK.finditer(text):
        label = ("?" if hit[2] else "") + "SE-" + hit[3]
        out += [escape(text[at : hit.start()]), f'<onDraw name="place" label="{label}"/>', escape(hit[1])]
        at = hit.end()
    return _NOTE.sub(r"<super>\1</super>", "".join(out) + escape(text[at:]))
