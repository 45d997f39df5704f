"""A test set of tables made by several programs, and the measure of table finders on it."""
