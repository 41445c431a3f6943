"""Charts: one module a chart with its pure drawing, and what the charts share."""
