"""Makes the sample archive: invented reports about real places, with gold, from the texts in ``reports``.

Run ``python -m examples.make`` from the repository's root. The PDFs and the gold are kept in the repository, so that
nobody needs to make them.
"""
