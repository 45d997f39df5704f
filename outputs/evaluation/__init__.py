"""How right a data set is against gold: hand-checked JSON, one file a document."""

from outputs.evaluation.score import Scores, evaluate

__all__ = ["Scores", "evaluate"]
