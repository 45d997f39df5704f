"""Places in time: the tables of names and dates, and the linker that finds them in text."""
