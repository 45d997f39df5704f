"""The vocabularies as tables."""

from pydantic import Field

from extractors.records.base import Record


class IndicatorRow(Record):
    """What is measured."""

    indicator: str = Field(description="Id.")
    unit: str = Field(description="Unit of its values.")
    label_sv: str = Field(description="Swedish label.")
    label_en: str = Field(description="English label.")
    definition: str = Field(description="What it means and how it is broken down.")


class ActorRow(Record):
    """Who acts."""

    actor: str = Field(description="Id.")
    label_sv: str = Field(description="Swedish label.")
    label_en: str = Field(description="English label.")
    principal: str = Field(description="municipality or region.")
    aliases: str = Field(description="Spellings, separated by |.")


class ThemeRow(Record):
    """What it is about."""

    theme: str = Field(description="Id.")
    label_sv: str = Field(description="Swedish label.")
    label_en: str = Field(description="English label.")
    aliases: str = Field(default="", description="Spellings, separated by |.")
