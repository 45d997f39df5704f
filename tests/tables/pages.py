"""Pages drawn in memory: words and shapes as the reader would give them, without a PDF."""

from pipeline.document import Page, Shape, Word

BLACK = (0.0, 0.0, 0.0)


def page(number=1, width=595.0, height=842.0):
    return Page(number, width, height)


def write(target, x, base, text, size=10.0, bold=False):
    """Write words on a baseline; a letter is half a size wide, a space a quarter."""
    for raw in text.split(" "):
        width = 0.5 * size * len(raw)
        box = (x, base - 0.9 * size, x + width, base + 0.225 * size)
        target.words.append(Word(raw, box, target.number, size=size, bold=bold, text=raw))
        x += width + 0.25 * size
    return x


def write_right(target, x1, base, text, size=10.0, bold=False):
    width = sum(0.5 * size * len(raw) for raw in text.split(" ")) + 0.25 * size * text.count(" ")
    write(target, x1 - width, base, text, size, bold)


def line(target, x0, y0, x1, y1, colour=BLACK):
    target.shapes.append(Shape((x0, y0, x1, y1), "line", stroke=colour, line_width=0.5))


def fill(target, x0, y0, x1, y1, colour=(0.9, 0.9, 0.9)):
    target.shapes.append(Shape((x0, y0, x1, y1), "rect", fill=colour))


def rows(target, texts, xs, top=100.0, step=20.0, bold_header=True, numeric=()):
    """Rows of one line each; columns in ``numeric`` are set to the right of the next x."""
    for r, row in enumerate(texts):
        for c, text in enumerate(row):
            if not text:
                continue
            base, bold = top + 14 + r * step, bold_header and r == 0
            if c in numeric:
                write_right(target, xs[c + 1] - 5, base, text, bold=bold)
            else:
                write(target, xs[c] + 5, base, text, bold=bold)


def ruled(target, xs, ys, white=False):
    colour = (1.0, 1.0, 1.0) if white else BLACK
    for x in xs:
        line(target, x, ys[0], x, ys[-1], colour)
    for y in ys:
        line(target, xs[0], y, xs[-1], y, colour)


def texts(grid):
    out = [[""] * grid.n_cols for _ in range(grid.n_rows)]
    for cell in grid.cells:
        out[cell.row][cell.col] = " ".join(w.raw for w in cell.words)
    return out
