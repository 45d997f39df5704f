"""Numbers of running text that no rule claims, given to an indicator by likeness to known sentences."""
