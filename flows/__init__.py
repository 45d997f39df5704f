"""Thin shells over the plain functions: worker processes, Prefect flows, the command line."""
