"""From JSON and plain data to typed structs, with a finding for every place that is wrong."""
