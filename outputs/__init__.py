"""From records to the data set on disk: Parquet, data dictionary, evidence pictures."""
