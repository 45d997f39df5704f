"""Unlike documents with known truth, each a function of a path and a seed."""

from tests.layout.typesetter import Typesetter


def report(path, seed):
    """One column: numbered headings, nested lists over page breaks, footnotes, an alternating running head."""
    t = Typesetter(path, seed, header="Uppföljning 2019 – sida {page}", alternating=True, number="Sida {page} (9)")
    t.heading(t.title(5), size=22)
    for chapter in range(1, 4):
        t.heading(t.title(), size=16, number=f"{chapter}.")
        t.paragraph(t.prose(5))
        for part in (1, 2):
            t.heading(t.title(4), size=13, number=f"{chapter}.{part}", level=2)
            t.paragraph(t.prose(6))
            t.note(str(2 * chapter + part - 2), t.prose(2))
            t.paragraph("I planen anges följande:")
            for i in range(4):
                t.item(t.sentence(), "•")
                if i % 2:
                    t.item(t.sentence(6), "–", level=2)
                    t.item(t.sentence(14), "–", level=2)
            t.paragraph(t.prose(4))
    return t.save()


def newsletter(path, seed):
    """Two columns under a heading over both, with a chart and its caption inside a column."""
    t = Typesetter(
        path, seed, n_columns=2, size=10, font="Times-Roman", footer="Nyhetsbrev nr 4", justified=seed % 2 == 1
    )
    t.spread(t.title(4))
    for i in range(5):
        t.heading(t.title(2), size=12.5)
        t.paragraph(t.prose(5))
        t.paragraph(t.prose(4))
        if i == 1:
            t.chart()
            t.caption(f"Figur 1. {t.sentence(8)}")
            t.paragraph(t.prose(3))
    return t.save()


def leaflet(path, seed):
    """Three narrow columns of small type on a lying page, sub-headings in bold of the body's size."""
    t = Typesetter(path, seed, width=842, height=595, margin=50, n_columns=3, size=9, number="- {page} -")
    t.spread(t.title(5), size=24)
    for _ in range(7):
        t.heading(t.title(2), size=9, font="Times-Bold", gap=6)
        t.paragraph(t.prose(4))
        t.paragraph(t.prose(3))
    return t.save()


def bill(path, seed):
    """First-line indents without gaps, justified, letter lists, a footer that names the section."""
    t = Typesetter(path, seed, size=10.5, indent=14, justified=True, footer="{section}", number="{page}")
    for section in ("Bakgrund", "Lokala förutsättningar", "Förslag", "Konsekvenser"):
        t.section = section
        t.heading(section, size=14, font="Times-Bold")
        for _ in range(4):
            t.paragraph(t.prose(4))
        t.paragraph("Följande gäller för verksamheten:")
        for letter in "abcd":
            t.item(t.sentence(12), f"{letter})")
        for _ in range(3):
            t.paragraph(t.prose(5))
        if section != "Konsekvenser":
            t.page()
    return t.save()


def minutes(path, seed):
    """Run-in bold heads inside paragraphs, short bold headings above text, numbered points, ragged Helvetica."""
    t = Typesetter(
        path, seed, font="Helvetica", size=10, leading=1.35, header="Region Exempel", number="{page}({total})"
    )
    t.heading(t.title(3), size=18)
    for _ in range(4):
        t.heading(t.title(2), size=10, font="Helvetica-Bold", gap=8)
        t.paragraph(t.prose(4))
        lead = t.title(2) + ":"
        t.paragraph(f"{lead} {t.prose(3)}", bold_start=lead)
        for i in range(1, 5):
            t.item(t.sentence(11), f"{i}.")
        t.paragraph(t.prose(3))
    return t.save()


def wordy(path, seed):
    """Symbol-font bullets, arrows and squares, wide line spacing."""
    t = Typesetter(path, seed, font="Helvetica", size=11, leading=1.6, footer="Bilaga 2", number="")
    for glyph in ("•", "»", "·", "-", "*", "¤"):
        t.heading(t.title(3), size=15)
        t.paragraph(t.prose(3))
        for _ in range(4):
            t.item(t.sentence(16), glyph, gap=0)
        t.paragraph(t.prose(4))
    return t.save()


def sidebar(path, seed):
    """A tinted box beside the text on the first page, read after or before it but never across."""
    t = Typesetter(path, seed, size=10.5, number="{page}", header="Plan för barn och unga")
    t.heading(t.title(4), size=18)
    wide = t.width
    t.width = wide - 170  # the text keeps clear of the box
    for _ in range(4):
        t.paragraph(t.prose(4))
    lines = t.box(wide - t.margin - 150, 120, 150, t.title(2), t.prose(3))
    t.paragraph(t.prose(5))
    t.pages[-1].extend(lines)
    t.width = wide
    t.page()
    for _ in range(3):
        t.heading(t.title(2), size=13)
        t.paragraph(t.prose(7))
    return t.save()


def book(path, seed):
    """A title page, a table of contents with dot leaders, chapters, an appendix; long list items over page breaks."""
    t = Typesetter(
        path, seed, size=11, leading=1.3, header="Granskning 2021" if seed % 2 else "", footer="Exempel revision"
    )
    t.y = 250
    t.heading(t.title(5), size=26)
    t.paragraph("2021-04-17")
    t.page()
    titles = [t.title(4) for _ in range(8)]
    t.contents("Innehåll" if seed % 2 else "Innehållsförteckning", titles, dots=seed % 3 != 0)
    t.page()
    for i, title in enumerate(titles, 1):
        t.heading(title, size=15, number=f"{i}" if seed % 2 else f"{i}.")
        for _ in range(2):
            t.paragraph(t.prose(5))
        t.paragraph("Vi rekommenderar nämnden att:")
        for j in range(3):
            t.item(t.prose(2), "»" if seed % 2 else f"{j + 1}.")
        t.paragraph(t.prose(6))
    t.page()
    t.heading("Bilaga 1. " + t.title(2), size=15)
    for _ in range(14):
        t.item(t.title(4), "•", gap=1)
    return t.save()


def notes_in_columns(path, seed):
    """Two columns on every page with a running head of two lines and hanging numbers."""
    t = Typesetter(path, seed, n_columns=2, size=9.5, gutter=18, header="Redovisning av inkomna ärenden", footer="sid")
    for i in range(1, 9):
        t.heading(t.title(3), size=9.5, font="Times-Bold", number=f"{i}.{1 + seed % 3}", gap=8)
        t.paragraph(t.prose(6))
        for j in range(1, 4):
            t.item(t.sentence(15), f"{j})")
        t.paragraph(t.prose(3))
    return t.save()


SCENARIOS = (report, newsletter, leaflet, bill, minutes, wordy, sidebar, book, notes_in_columns)
