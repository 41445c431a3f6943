"""Help texts of `renheng import`, and of the table options of every command that takes a table."""

from scenarios.text.catalogue import _

TABLES = {
    "import": _("Make a scenario file from a CSV or Excel table."),
    "import_example": _(
        "Example: renheng import table.xlsx -o mine.renheng --direction B=min --row 9=total. The program's own form: first row "
        "alternative, then the criteria; first column the names; rows #objective, #weight, #low, #high and others. Of any other "
        "form the likeliest reading is taken, and what is in doubt is named with the option that answers it."
    ),
    "import_into": _(
        "Add the scores of the table to this scenario instead, matched by id, then by name. Nothing is deleted."
    ),
    "import_dry_run": _("Say what --into would change, and write nothing."),
    "import_json": _("Print what the table is taken for as one JSON document and nothing else."),
    "import_needs": _("Say where to write: -o OUT.renheng, or --into FILE."),
    "import_either": _("Say -o or --into, not both."),
    "dry_run_needs": _("--dry-run belongs to --into."),
    "into_set": _("{recommendation}, {criterion}: {before} → {after}"),
    "into_unknown": _("{file}: -: note: there is no “{name}” here, so its scores were left out."),
    "into_note": _("{file}: -: note: {words}"),
    "into_done": _("{file}: changes written: {count}."),
    "into_would": _("{file}: changes: {count}; nothing was written."),
    "into_nothing": _("{file}: nothing to change."),
    "table_sheet": _("The sheet of the workbook to read. Default: the first with a table."),
    "table_range": _("The block of cells to read, such as A3:F20."),
    "table_header_rows": _("How many rows of names stand above the recommendations."),
    "table_transpose": _("Whether the criteria stand in rows."),
    "table_row": _(
        "What a row is: weights, direction, unit, low, high, total, note, ignore, item, group, header. Repeatable."
    ),
    "table_column": _(
        "What a column is: criterion, name, id, group, weight, direction, unit, total, note, ignore. Repeatable."
    ),
    "table_direction": _("Whether more (max) or less (min) is better on the criterion of a column. Repeatable."),
    "table_cell": _(
        "The figure that a cell is to count as, in place of what stands there; B7= leaves it empty. Repeatable."
    ),
    "table_decimal": _("The decimal mark of the table's figures."),
    "table_encoding": _("The encoding of a text table, such as big5 or windows-1252."),
    "table_ranges": _("Take 80–90 and 3±0.5 as the middle and the ends of a range."),
    "table_take_assumed": _("Take proposed directions unasked; they stay marked as assumed."),
    "table_row_form": _(
        "“{given}” is not of the form {example}, with a row's number and what it is. See the roles under --row."
    ),
    "table_column_form": _(
        "“{given}” is not of the form {example}, with a column's letter and what it is. See the roles under --column."
    ),
    "table_direction_form": _("“{given}” is not of the form {example}, with a column and max or min."),
    "table_cell_form": _(
        "“{given}” is not of the form {example}, with a cell and one figure, or nothing for an empty cell."
    ),
    "table_range_form": _("“{given}” is no range of cells, such as {example}."),
    "table_header_rows_form": _("--header-rows takes a whole number from 0, not “{given}”."),
    "answer": _("Add {choices}."),
    "answer_choice": _("{option} ({words})"),
    "answer_or": _(", or "),
}
