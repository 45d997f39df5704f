"""Makes broken, tricky and malicious PDFs, byte by byte."""

import re
import zlib

Objects = dict[int, bytes]

PLAIN = b"BT /F1 12 Tf 72 700 Td (Kommunen svarar sent) Tj ET"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def stream(data: bytes, extra: bytes = b"", compress: bool = False) -> bytes:
    if compress:
        data, extra = zlib.compress(data, 9), extra + b"/Filter/FlateDecode"
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (extra, len(data), data)


def pages(contents: list[bytes], page: bytes = b"", resources: bytes = b"") -> Objects:
    """Catalogue 1, page tree 2, font 3, then a page and its content stream each."""
    numbers = [10 + 2 * i for i in range(len(contents))]
    objects: Objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(contents), b" ".join(b"%d 0 R" % n for n in numbers)),
        3: FONT,
    }
    box = b"" if b"/MediaBox" in page else b"/MediaBox[0 0 595 842]"
    for n, content in zip(numbers, contents, strict=True):
        objects[n] = b"<</Type/Page/Parent 2 0 R%s/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>%s>>%s>>" % (
            box, n + 1, resources, page,
        )  # fmt: skip
        objects[n + 1] = content if content.startswith(b"<<") else stream(content)
    return objects


def pdf(objects: Objects, trailer: bytes = b"", root: int = 1) -> bytes:
    """Objects with a right cross-reference table."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = {}
    for number, body in sorted(objects.items()):
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size = max(objects) + 1
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % offsets[number] if number in offsets else b"0000000000 65535 f \n"
    out += b"trailer\n<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, trailer, start)
    return bytes(out)


def simple(n_pages: int = 1) -> bytes:
    return pdf(pages([PLAIN] * n_pages))


def with_catalog(extra: bytes, more: Objects | None = None) -> bytes:
    objects = pages([PLAIN])
    objects[1] = b"<</Type/Catalog/Pages 2 0 R%s>>" % extra
    return pdf(objects | (more or {}))


def cyclic_pages() -> bytes:
    objects = pages([PLAIN])
    objects[2] = b"<</Type/Pages/Count 3/Kids[10 0 R 2 0 R 2 0 R]>>"
    return pdf(objects)


def deep_pages(depth: int) -> bytes:
    objects = pages([PLAIN])
    for level in range(depth):
        kid = 10 if level == depth - 1 else 101 + level
        objects[100 + level] = b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % kid
    objects[2] = b"<</Type/Pages/Count 1/Kids[100 0 R]>>"
    return pdf(objects)


def forms(width: int, depth: int) -> bytes:
    """Forms that each draw the next one ``width`` times: width ** depth pieces from a few lines."""
    objects = pages([b"/X0 Do"], resources=b"/XObject<</X0 100 0 R>>")
    for level in range(depth):
        last = level == depth - 1
        body = b"0 0 5 5 re f" if last else b"/X%d Do " % (level + 1) * width
        resources = b"" if last else b"/Resources<</XObject<</X%d %d 0 R>>>>" % (level + 1, 101 + level)
        objects[100 + level] = stream(body, b"/Type/XObject/Subtype/Form/BBox[0 0 600 900]" + resources)
    return pdf(objects)


def self_drawing_form() -> bytes:
    objects = pages([b"/X0 Do " + PLAIN], resources=b"/XObject<</X0 100 0 R>>")
    objects[100] = stream(
        b"/X0 Do", b"/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<</XObject<</X0 100 0 R>>>>"
    )
    return pdf(objects)


def huge_picture(side: int, bits: int = 1, space: bytes = b"DeviceGray", rows: int | None = None) -> bytes:
    """A picture of side × side pixels, all zero. ``bits`` are those of a pixel's channel; ``rows`` are in the file."""
    objects = pages([b"q 500 0 0 700 40 70 cm /I0 Do Q"], resources=b"/XObject<</I0 100 0 R>>")
    row = bytes((side * bits * (3 if space == b"DeviceRGB" else 1) + 7) // 8)
    packer = zlib.compressobj(9)
    data = b"".join([packer.compress(row) for _ in range(64 if rows is None else rows)] + [packer.flush()])
    head = b"/Type/XObject/Subtype/Image/ColorSpace/%s/BitsPerComponent %d/Filter/FlateDecode" % (space, bits)
    objects[100] = stream(data, head + b"/Width %d/Height %d" % (side, side))
    return pdf(objects)


def form_fields(value: bytes, extra: bytes = b"") -> bytes:
    """A page with one field; ``value`` is what its dictionary says of its entry."""
    field = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(namn)/Rect[72 600 300 620]%s>>" % value
    objects = pages([PLAIN], b"/Annots[20 0 R]") | {20: field}
    objects[1] = b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[20 0 R]>>%s>>" % extra
    return pdf(objects)


def font_without_map() -> bytes:
    """Glyph numbers of a font that is not there, without a way to Unicode."""
    codes = b"".join(b"<%s> Tj " % bytes(range(20 + i, 32 + i)).hex().encode() for i in range(6))
    objects = pages([b"BT /F2 12 Tf 72 700 Td 14 TL " + codes.replace(b"Tj", b"Tj T*") + b"ET"])
    objects[10] = objects[10].replace(b"/F1 3 0 R", b"/F1 3 0 R/F2 4 0 R")
    objects[4] = b"<</Type/Font/Subtype/Type0/BaseFont/Okand/Encoding/Identity-H/DescendantFonts[5 0 R]>>"
    objects[5] = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Okand/FontDescriptor 6 0 R"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>"
    )
    objects[6] = (
        b"<</Type/FontDescriptor/FontName/Okand/Flags 4/Ascent 800/Descent -200/FontBBox[0 0 1 1]"
        b"/ItalicAngle 0/CapHeight 700/StemV 80>>"
    )
    return pdf(objects)


def for_the_web(n_pages: int) -> bytes:
    """A file whose catalogue stands in front and whose page tree stands at the end, as in linearised files."""
    objects = {n: body.replace(b" 2 0 R", b" 900 0 R") for n, body in pages([PLAIN] * n_pages).items()}
    objects[1] = b"<</Type/Catalog/Pages 900 0 R>>"
    objects[900] = objects.pop(2)
    return pdf(objects)


def shifted_table(by: int) -> bytes:
    """Three pages and a cross-reference table whose every entry is wrong."""
    data = simple(3)
    table = data.index(b"xref\n0 ")
    return data[:table] + re.sub(rb"(\d{10}) 00000 n", lambda m: b"%010d 00000 n" % (int(m[1]) + by), data[table:])


def annotation(kind: bytes, extra: bytes = b"", drawn: bool = False, content: bytes = b" ") -> bytes:
    """A page with an annotation of a kind that says a sentence; ``drawn`` gives it an appearance."""
    look = b"/AP<</N 21 0 R>>" if drawn else b""
    text = b"/Contents(Kommunen svarar sent)"
    objects = pages([content], b"/Annots[20 0 R]")
    objects[20] = b"<</Type/Annot/Subtype/%s/F 4/Rect[72 600 300 640]%s%s%s>>" % (kind, text, look, extra)
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 228 40]/Resources<</Font<</F1 3 0 R>>>>"
    objects[21] = stream(b"BT /F1 12 Tf 2 10 Td (Kommunen svarar sent) Tj ET", form)
    return pdf(objects)


def coded_picture(coding: bytes) -> bytes:
    """A page that is one picture whose bytes are nothing that the coding knows."""
    objects = pages([b"q 500 0 0 700 40 70 cm /I0 Do Q"], resources=b"/XObject<</I0 100 0 R>>")
    head = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 1/Width 1700/Height 2200/Filter/"
    objects[100] = stream(b"\x97\x4a\x42\x32" + bytes(range(256)) * 4, head + coding)
    return pdf(objects)


def draws_itself(font: bool) -> bytes:
    """A font whose letters, or a pattern whose tiles, are drawn with itself."""
    if font:
        objects = pages([PLAIN])
        objects[3] = (
            b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 65/LastChar 120/Widths[1]"
            b"/Encoding<</Differences[65/a]>>/CharProcs<</a 80 0 R>>/Resources<</Font<</F1 3 0 R>>>>>>"
        )
        objects[80] = stream(b"BT /F1 12 Tf (AAAA) Tj ET")
        return pdf(objects)
    objects = pages([b"/Pattern cs /P0 scn 0 0 500 500 re f " + PLAIN], resources=b"/Pattern<</P0 70 0 R>>")
    tile = b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 5 5]/XStep .001/YStep .001"
    objects[70] = stream(b"/Pattern cs /P0 scn 0 0 5 5 re f", tile + b"/Resources<</Pattern<</P0 70 0 R>>>>")
    return pdf(objects)
