"""Numbers and years in running Swedish text."""

from extractors.numbers.find import Number, find_numbers
from extractors.numbers.words import word_value
from extractors.numbers.years import YearMention, find_years

__all__ = ["Number", "YearMention", "find_numbers", "find_years", "word_value"]
