"""From a scenario to its values, totals, ranks and verdict under the additive model."""
