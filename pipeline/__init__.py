"""From a PDF file to a clean document: reading, layout, cleaning, in that order.

Everything downstream sees a :class:`~pipeline.document.Document` and never opens the PDF for text.
"""
