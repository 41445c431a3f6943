"""Sentences about the layout of a sheet: reasons, remarks, questions, and their answers."""

from scenarios.text.catalogue import _

REASONS = {
    "answered": _("You said so."),
    "outside_range": _("It stands outside the chosen range."),
    "above_table": _("It stands above the table."),
    "below_table": _("It stands below the table."),
    "beside_table": _("It stands beside the table."),
    "above_names": _("It stands above the names."),
    "hidden": _("It is hidden in the sheet."),
    "comment": _("A lone text that begins with #."),
    "own_header": _("The first row of the program's own form."),
    "own_names": _("The names in the program's own form."),
    "own_criterion": _("A criterion in the program's own form."),
    "own_column": _("The column #{word} of the program's own form."),
    "own_item": _("A recommendation in the program's own form."),
    "own_special": _("The row #{word} of the program's own form."),
    "names_above": _("Texts above columns of figures."),
    "two_rows_of_names": _("One of several lines of names: what spans several criteria is their dimension."),
    "names_in_figures": _("The first row: names written as numbers."),
    "row_of_texts": _("A row of texts below the names."),
    "label_weight": _("It is called “{label}” and has figures."),
    "label_direction": _("It is called “{label}” and says directions."),
    "cells_direction": _("Every cell says a direction."),
    "label_unit": _("It is called “{label}”."),
    "cells_unit": _("Every cell has a unit."),
    "label_low": _("It is called “{label}”."),
    "label_high": _("It is called “{label}”."),
    "label_note": _("It begins like a note: “{label}”."),
    "label_total": _("It is called like a total."),
    "head_names": _("It is headed like a column of names."),
    "texts_left": _("Texts left of the figures."),
    "ids_left": _("Ids left of the names."),
    "numbers_left": _("Numbers left of the names."),
    "groups_left": _("Texts left of the names that repeat or go on downwards."),
    "figures_as_names": _("There is no column of texts; the names are numbers or dates."),
    "figures": _("It has figures."),
    "texts": _("It has texts."),
    "head_group": _("It is headed like a column of groups."),
    "head_id": _("It is headed like a column of ids."),
    "counts_rows": _("It counts the rows: 1, 2, 3 …"),
    "head_note": _("It is headed like a column of notes."),
    "head_total": _("It is headed like a column of totals."),
    "long_texts": _("It has long texts."),
    "lone_text": _("A text that stands alone."),
    "texts_at_the_edge": _("Texts past the end of the table."),
    "no_figures": _("It has a name and no figures."),
    "numbered_heading": _("It is numbered like a heading and has no figures."),
    "above_names_weights": _("Figures above the names that sum to 1 or to 100."),
    "repeated_head": _("It repeats the row of names."),
    "heading": _("Its one text is merged over the table."),
    "total_sum": _("It is called “{name}” and holds the sums."),
    "total_mean": _("It is called “{name}” and holds the means."),
    "total_weighted": _("It is called “{name}” and holds the weighted sums."),
    "total_rank": _("It is called “{name}” and holds ranks."),
    "total_spread": _("It is called “{name}” and holds what the figures say."),
    "total_word": _("It is called “{name}”."),
}

REMARKS = {
    "hidden_left_out": _("Hidden in the sheet and left out. To take it, unhide it there, or say here what it is."),
    "filtered_left_out": _(
        "A filter hides these rows, and they were left out. To take them, clear the filter, or say here what they are."
    ),
    "weight_empty": _("“{criterion}” has no weight here; it counts as 0. Write its weight, or 0 if that is meant."),
    "weights_no_whole": _("The weights sum to {total}. They are taken in proportion; correct them if one is wrong."),
    "unit_unlike_name": _("The figures of “{name}” are in “{unit}”, unlike what the name says. Correct one of them."),
    "line_beyond": _("The sheet does not reach so far, so that what was said of this line has no effect."),
    "turned": _("The criteria stand in rows, so the table was read on its side."),
    "decimal_comma": _(
        "The commas in figures were read as decimal marks: “{text}” is {number:g}. Correct the cells if they hold two figures."
    ),
    "totals_left_out": _("Totals, means or ranks were left out: {names}."),
    "numbers_left_out": _("What counts the rows was left out: {names}. If it is a criterion, say so."),
    "notes_left_out": _("Titles and notes were left out: {names}."),
}

DOUBTS = {
    "several_tables": _("There are {count} tables on this sheet: {ranges:bare}. Choose one."),
    "no_row_of_names": _(
        "Row {row} has figures where the names of criteria belong. Is it the row of names, or the first recommendation?"
    ),
    "row_above_names": _("Row {row} has figures above the names of the criteria. Are they their weights?"),
    "row_of_texts": _(
        "Row {row} has texts below the names of the criteria. Is it a recommendation, a note, or the true row of names?"
    ),
    "row_without_scores": _("“{name}” has no scores. Is such a row a recommendation, or the heading of a group?"),
    "row_called_total": _("“{name}”: a total, or a recommendation of that name?"),
    "row_is_sum": _("The figures of “{name}” are the sums of all others. Is it a total, or a recommendation?"),
    "row_is_mean": _("The figures of “{name}” are the means of all others. Is it an average, or a recommendation?"),
    "column_called_total": _("“{name}”: a result of the other columns, or a criterion of that name?"),
    "column_is_sum": _("The figures of “{name}” are the sums of the other columns. Is it a total, or a criterion?"),
    "column_is_mean": _(
        "The figures of “{name}” are the means of the other columns. Is it an average, or a criterion?"
    ),
    "column_is_weighted": _(
        "The figures of “{name}” are the weighted sums of the other columns. Is it a result, or a criterion?"
    ),
    "row_without_mark": _(
        "“{name}” counts as a recommendation, since other rows begin with #. Call it {mark} if that is meant."
    ),
    "column_unknown": _("“{name}” begins with # and is no column that Renheng knows. Is it a criterion of that name?"),
    "marked_otherwise": _(
        "Other rows or columns begin with #, so such marks say what each line is. This one can be left out; to make it "
        "something else, write a mark before its name, such as #weight."
    ),
    "row_like_weights": _("“{name}” sounds like weights, and has figures as a recommendation has. What are they?"),
    "row_like_weights_nameless": _(
        "No name stands at {row}, and the figures there sum to 1 or to 100. Are they the weights?"
    ),
    "row_of_shares": _(
        "The figures of “{name}” sum to 1, unlike all others. Are they weights, or is it a recommendation?"
    ),
    "row_like_part": _(
        "“{name}” sounds like a part of the row above it. Is it counted there, or a recommendation of its own?"
    ),
    "row_like_aims": _("“{name}” sounds like what is aimed at, not like a recommendation. What is it?"),
    "tens_twice": _(
        "The figures of “{name}” have words such as 万 or k, and so has its unit “{unit}”. Write them in one place only."
    ),
    "column_like_years": _(
        "“{name}” has years. Are they a note, or a criterion in which a later year is better or worse?"
    ),
    "column_like_spread": _(
        "“{name}” sounds like how far the figures beside it scatter. Is it a note, or a criterion?"
    ),
    "column_like_note": _("“{name}” sounds like a note on the recommendations. Is it one, or a criterion?"),
    "columns_like_ends": _(
        "{names} look like the two ends of one figure. Are both criteria? Otherwise leave both out, and write such a figure "
        "in one cell, as 3–5."
    ),
    "column_is_product": _(
        "The figures of “{name}” are those of the two columns before it, multiplied. Is it a result, or a criterion?"
    ),
    "on_side_option_heads": _(
        "The columns are headed like recommendations. Do the criteria stand in rows, the recommendations in columns?"
    ),
    "column_like_ids": _(
        "“{name}” has whole numbers, none twice. Are they the numbers of the recommendations, or a criterion?"
    ),
    "names_or_criterion": _(
        "There is no column of texts. Does “{name}” name the recommendations, or is it a criterion?"
    ),
    "column_of_texts": _("“{name}” is text in {count} rows, such as “{example}”, and no criterion. What is it?"),
    "column_without_name": _("Column {column} has figures and no name. Name it in the row of names, or leave it out."),
    "several_weights": _("There are several rows of weights: {places:bare}. The first is taken; what is this one?"),
    "on_side_column_weights": _(
        "Column “{name}” may have the weights of criteria; the table then lies on its side. Or is it a criterion?"
    ),
    "on_side_corner_criteria": _(
        "The first column is headed like a list of criteria. Do the criteria stand in rows, the recommendations in columns?"
    ),
    "on_side_known_criteria": _(
        "The names in the first column are those of criteria. Do the criteria stand in rows, the recommendations in columns?"
    ),
    "direction_proposed": _("Less seems to be better for {criteria}. Is it so?"),
    "direction_of_nothing": _(
        "There is no criterion “{name}” to give a direction to. Say the letter of its column, or its name."
    ),
}

CHOICES = {
    "row_weight": _("they are weights"),
    "row_total": _("leave it out as a total"),
    "row_item": _("it is a recommendation"),
    "row_note": _("it is a note"),
    "row_high": _("these are the high ends of the scales"),
    "row_ignore": _("leave it out"),
    "row_group": _("it heads a group"),
    "row_header": _("it has the names of the criteria"),
    "column_id": _("they are ids"),
    "column_name": _("it names the recommendations"),
    "column_criterion": _("it is a criterion"),
    "column_total": _("leave it out as a result"),
    "column_note": _("leave it out as a note"),
    "column_group": _("it has the groups"),
    "column_ignore": _("leave it out"),
    "header_1": _("row {row} has the names"),
    "header_0": _("row {row} is a recommendation"),
    "range": _("take {range}"),
    "turn": _("read it on its side"),
    "leave_upright": _("leave it as it stands"),
    "less_is_better": _("less is better"),
    "more_is_better": _("more is better"),
    "point": _("the point is the decimal mark"),
    "comma": _("the comma is the decimal mark"),
    "ranges": _("take ranges"),
    "cell_value": _("take {values:bare}"),
    "cell_empty": _("leave the cell empty"),
    "cells_empty": _("leave these cells empty"),
}

SENTENCES = {**REMARKS, **DOUBTS}
