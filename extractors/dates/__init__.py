"""Dates as Swedish reports write them."""

from extractors.dates.dates import MONTH, MONTHS, Found, dates_in, month_number

__all__ = ["MONTH", "MONTHS", "Found", "dates_in", "month_number"]
