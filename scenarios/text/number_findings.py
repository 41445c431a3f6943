"""Sentences about figures of a table that are unclear by themselves or beside the others of their column."""

from scenarios.text.catalogue import _

SENTENCES = {
    # which number it is
    "number_unclear": _(
        "“{text}”: {one} or {other}? Nothing beside it tells whether the mark groups thousands. "
        "Say which mark is the decimal mark, or write it without marks between thousands."
    ),
    "number_marks_differ": _(
        "“{text}” has another decimal mark than “{other}” in the same column. Write all of them the same way."
    ),
    "number_other_mark": _(
        "“{text}” is no number where “{decimal}” is the decimal mark. Write it like the other numbers of the table."
    ),
    "number_pair": _(
        "“{text}” may be one number with a decimal comma, or a range from {low} to {high}. "
        "Say which, or write it as one or the other."
    ),
    "number_range": _("“{text}” is a range, not one number. Have its middle and its ends taken, or write one number."),
    "number_inexact": _(
        "“{text}” is a bound or an estimate. Write the number that is to count, or leave the cell empty."
    ),
    # what all figures of a column have in common
    "unit_missing": _(
        "“{text}” stands without “{unit}”, unlike “{other}” in the same column. Give all figures the same unit, or none."
    ),
    "unit_alone": _(
        "“{text}” stands with “{unit}”, unlike “{other}” in the same column. Give all figures the same unit, or none."
    ),
    "unit_differs": _("“{text}” is in “{unit}”, “{other}” in the same column in “{usual}”. Convert them to one unit."),
    "percent_missing": _(
        "“{text}” is without a per cent sign, unlike “{other}” in the same column. Write all of them with it, or none."
    ),
    "percent_alone": _(
        "“{text}” is in per cent, unlike “{other}” in the same column. Write all of them with the sign, or none."
    ),
    "percent_off_scale": _(
        "“{text}” is in per cent, but the scale runs from {low} to {high}. "
        "Write the figure in the units of the scale, or let it run from 0 to 100 or from 0 to 1."
    ),
    # nothing, or no figure
    "dash_is_missing": _("“{text}” is read as a missing score. Write 0 if zero is meant."),
    "cell_settled": _("“{text}” counts as {value}, as you said."),
    "cell_emptied": _("“{text}” counts as a missing score, as you said."),
    "cell_beyond": _("Nothing stands in this cell, so that the figure for it was not taken."),
    "dash_unclear": _(
        "“{text}”: nothing or zero? Other cells of the column are written as in accounts, where a dash is zero. "
        "Write 0, or leave the cell empty."
    ),
    "cell_is_error": _(
        "The cell holds the error {text}. Mend its formula, or leave the cell empty if the score is missing."
    ),
    "cell_is_date": _(
        "“{text}” is a date, not a score. Write a number; in Excel give the cell the format Number first."
    ),
    "cell_is_logical": _("{text} is a truth value, not a score. Write a number, such as 1 or 0."),
}
