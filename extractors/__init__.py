"""From a clean document to records: places, tables, recommendations, audit answers, observations and the rest."""
