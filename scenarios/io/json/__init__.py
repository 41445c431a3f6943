"""The JSON of a scenario file: encoding, reading, migrations of older versions."""
