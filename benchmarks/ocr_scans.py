"""Made-up report pages, and what scanners, copiers and fax machines do to them.

``pages`` draws four pages of our own Swedish text; ``CONDITIONS`` maps the name of a fault to a function from a clean
grey picture (uint8, 255 is paper) and its resolution to a faulty picture and its resolution. Every fault draws its
noise from a seeded generator, so a run repeats.
"""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from pipeline.ocr.render import Renderer
from pipeline.reading import read_pages
from pipeline.settings import Settings

Grey = NDArray[np.uint8]

FAX_DPI = 204
"""Pixels an inch along the lines of a fax, in every resolution of Group 3 and 4 (ITU-T T.4)."""
FONTS = {
    "serif": "LiberationSerif-{}.ttf",
    "sans": "LiberationSans-{}.ttf",
    "dejavu": "DejaVuSans{}.ttf",
    "narrow": "LiberationSansNarrow-{}.ttf",
}

TEXTS: tuple[tuple[str, str, float], ...] = (
    (
        "serif",
        """# Årsrapport om samarbetet kring unga i Norrköpings närområden
Under läsåret 2016/17 träffades de fyra samrådsgrupperna sammanlagt 27 gånger. Vid varje möte deltog i genomsnitt 8,5
personer, vilket är 12 % fler än året innan. Skolkuratorerna var närvarande vid 93 % av mötena, men husläkarna kom
endast till vart femte tillfälle.
# Bakgrund
Riktlinjen antogs av nämnden den 14 november 2011 och gäller barn och ungdomar mellan 0 och 20 år som behöver stöd
från mer än en huvudman. Enligt 2 kap. 7 § socialtjänstlagen och 16 f § hälso- och sjukvårdslagen ska en gemensam plan
upprättas när den enskilde samtycker till det. Bestämmelserna i 15–17 §§ är oförändrade.
# Så gick det till
En fråga ställdes till 46 rektorer, 19 enhetschefer och 7 vårdcentraler. Av de 72 tillfrågade svarade 61 (85 %).
Bortfallet är störst i Vrinnevi, där bara tre av nio lämnade uppgifter. Svaren bearbetades av utvärderingsgruppen i
mars; inga namn har sparats.""",
        11.0,
    ),
    (
        "sans",
        """# Iakttagelser
Granskarna konstaterar att ansvarsfördelningen är otydlig när ett barn flyttar mellan två kommuner. Överlämningen
sköts ofta per telefon, och anteckningar saknas i 14 av 32 ärenden. Väntetiden till en första bedömning var 38 dagar i
Kävlinge, 51 dagar i Östra Göinge och hela 90 dagar i Åmål.
• Föräldrar vet sällan vart de ska vända sig.
• Förskolans personal efterlyser handledning och gemensamma utbildningsdagar.
• Två av tre tjänstemän känner inte till rutinen från år 2009.
# Rekommendationer
Revisorerna rekommenderar kommunstyrelsen att
1. säkerställa att varje överlämning dokumenteras skriftligt,
2. följa upp väntetiderna varje kvartal och redovisa dem för nämnden,
3. se över avtalet med regionen senast den 30 juni 2018.
Kostnaden beräknas till 1 250 000 kr, varav 40 % bärs av regionen. Frågor besvaras av kanslichefen, tfn 011-15 00 00,
eller via kansli@exempel.se.""",
        10.5,
    ),
    (
        "dejavu",
        """# Avvikelser som rapporterats under 2019
Antalet avvikelser ökade från 118 till 164, alltså med 39 %. De flesta gäller utebliven kallelse (71), bristande
återkoppling (48) och att vårdplanen inte följts (29). Sexton rapporter saknar uppgift om verksamhet. Barn- och
ungdomshälsan i Trelleborg står för närmare hälften.
Några exempel ur materialet: «Mötet ställdes in utan förvarning», «Läkarintyget kom bort mellan enheterna» och
«Ingen visste vem som var fast vårdkontakt».
Arbetsgruppen föreslår att mallen förenklas, att svarstiden begränsas till 21 dagar och att en årlig
sammanställning skickas till samtliga förvaltningschefer i Skåne och Blekinge.""",
        9.5,
    ),
    (
        "narrow",
        """# Överenskommelse mellan Ängelholms kommun och Region Skåne
Parterna är ense om att tidiga insatser lönar sig och att ingen ung människa får hamna mellan stolarna. Målgruppen är
skolelever med långvarig frånvaro, psykisk ohälsa eller missbruk i familjen. Avtalet gäller från och med den 1 februari
2021 till och med den 31 januari 2024 och förlängs därefter med tolv månader i sänder om ingen säger upp det.
Styrgruppen möts minst tre gånger per halvår. Den består av skolchefen, socialchefen, verksamhetschefen för
barnhabiliteringen och en representant för polisen i lokalpolisområde Ängelholm. Ordförandeskapet växlar årligen.
Uppföljning sker genom nyckeltal: andelen elever med upprättad plan ska öka från 45 % till 75 %, medan antalet
placeringar ska minska med minst 10 % per år.""",
        12.0,
    ),
)


@dataclass(frozen=True, slots=True)
class Scan:
    """One page picture, its resolution and the text printed on it (one printed line a line)."""

    picture: Grey
    dpi: int
    text: str


def _font(family: str, bold: bool, pixels: float) -> ImageFont.FreeTypeFont:
    if family == "dejavu":
        return ImageFont.truetype(FONTS[family].format("-Bold" if bold else ""), pixels)
    return ImageFont.truetype(FONTS[family].format("Bold" if bold else "Regular"), pixels)


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: float) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > width:
            yield line
            line = word
        else:
            line = longer
    yield line


def draw(family: str, text: str, size: float, dpi: int) -> Scan:
    """Draw one A4 page. Paragraphs are separated by line breaks before "#", "•" and digits with a full stop."""
    scale = dpi / 72
    picture = Image.new("L", (round(595 * scale), round(842 * scale)), 255)
    pen = ImageDraw.Draw(picture)
    y, lines = 70 * scale, []
    for paragraph in _paragraphs(text):
        heading = paragraph.startswith("# ")
        font = _font(family, heading, size * scale * (1.3 if heading else 1.0))
        y += size * scale * (1.0 if heading else 0.25)
        for line in _wrapped(paragraph.removeprefix("# "), font, 440 * scale):
            pen.text((75 * scale, y), line, fill=25, font=font)
            lines.append(line)
            y += size * scale * (1.6 if heading else 1.22)
    return Scan(np.asarray(picture, np.uint8), dpi, "\n".join(lines))


def _paragraphs(text: str) -> Iterator[str]:
    current: list[str] = []
    for line in text.splitlines():
        starts = line.startswith(("# ", "• ")) or (line[:1].isdigit() and line[1:3] == ". ")
        if current and (starts or current[0].startswith("# ")):
            yield " ".join(current)
            current = []
        current.append(line)
    yield " ".join(current)


def pages(dpi: int = 200) -> list[Scan]:
    """The clean pages."""
    return [draw(family, text, size, dpi) for family, text, size in TEXTS]


def rotate(picture: Grey, degrees: float) -> Grey:
    """Turn a picture about its middle, on white paper."""
    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return cv2.warpAffine(picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255.0)


def salt(picture: Grey, share: float) -> Grey:
    """Turn a share of the pixels black or white, half each."""
    random = np.random.default_rng(4)
    out, hits = picture.copy(), random.random(picture.shape)
    out[hits < share / 2] = 0
    out[(hits >= share / 2) & (hits < share)] = 255
    return out


def jpeg(picture: Grey, quality: int) -> Grey:
    """Save as JPEG and read again."""
    _, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return cv2.imdecode(data, cv2.IMREAD_GRAYSCALE)


def grain(picture: Grey, sigma: float) -> Grey:
    """Add sensor noise."""
    noise = np.random.default_rng(5).normal(0, sigma, picture.shape)
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


def threshold(picture: Grey, level: int) -> Grey:
    """Make black and white."""
    return np.where(picture > level, 255, 0).astype(np.uint8)


def blur(picture: Grey, sigma: float) -> Grey:
    """Soften."""
    return cv2.GaussianBlur(picture, (0, 0), sigma)


def resize(picture: Grey, factor: float) -> Grey:
    """Change the resolution."""
    return cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)


def fax(picture: Grey, dpi: int, lines: float) -> tuple[Grey, int]:
    """Send by fax with 204 pixels and so many ``lines`` an inch, keep as a PDF (Group 4), and show that again.

    Pixels of the standard resolution (98 lines) are twice as high as wide; what shows a page makes them square.
    """
    height, width = picture.shape
    size = round(width * FAX_DPI / dpi), round(height * lines / dpi)
    sent = threshold(grain(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), 8), 165)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fax.pdf"
        Image.fromarray(sent).convert("1").save(path, dpi=(FAX_DPI, lines))
        (page,) = read_pages(path, Settings(), [])
        with Renderer(path, Settings()) as renderer:
            shown = renderer.render(page)
    return shown.picture, round(shown.dpi)


def faded(picture: Grey) -> Grey:
    """Grey ink on grey paper."""
    return (picture * 0.28 + 140).astype(np.uint8)


def uneven(picture: Grey) -> Grey:
    """The shadow of a book's spine."""
    shade = np.linspace(0.35, 1.0, picture.shape[1])[None, :]
    return grain((picture * shade).astype(np.uint8), 4)


Fault = Callable[[Grey, int], tuple[Grey, int]]

CONDITIONS: dict[str, Fault] = {
    "clean": lambda p, d: (p, d),
    "skew 0.7°": lambda p, d: (rotate(p, 0.7), d),
    "skew 2°": lambda p, d: (rotate(p, -2.0), d),
    "skew 4°": lambda p, d: (rotate(p, 4.0), d),
    "upside down": lambda p, d: (np.ascontiguousarray(p[::-1, ::-1]), d),
    "on its side": lambda p, d: (np.ascontiguousarray(np.rot90(p)), d),
    "salt 1 %": lambda p, d: (salt(p, 0.01), d),
    "salt 4 %": lambda p, d: (salt(p, 0.04), d),
    "JPEG q10": lambda p, d: (jpeg(grain(p, 6), 10), d),
    "blur": lambda p, d: (blur(p, 1.6 * d / 200), d),
    "faded": lambda p, d: (grain(faded(p), 3), d),
    "uneven light": lambda p, d: (uneven(p), d),
    "dark copy": lambda p, d: (threshold(grain(blur(p, 1.0 * d / 200), 12), 205), d),
    "copy of a copy": lambda p, d: (
        jpeg(salt(rotate(threshold(grain(blur(p, 1.1 * d / 200), 14), 175), 1.0), 0.004), 30),
        d,
    ),
    "fax 204 × 98": lambda p, d: fax(p, d, 98),
    "fax 204 × 196": lambda p, d: fax(p, d, 196),
    "fax 100 dpi": lambda p, d: (threshold(grain(resize(p, 100 / d), 8), 165), 100),
}
