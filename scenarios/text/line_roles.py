"""Names of the roles of rows and columns, and the parts of the sentence that sums up an import."""

from scenarios.text.catalogue import Message, _

ROLES: dict[str, Message] = {  # by `scenarios.io.tables.layout.Role`
    "header": _("Criteria names"),
    "item": _("Recommendation"),
    "name": _("Names"),
    "id": _("Ids"),
    "group": _("Groups"),
    "criterion": _("Criterion"),
    "weight": _("Weights"),
    "direction": _("Directions"),
    "unit": _("Units"),
    "low": _("Low ends"),
    "high": _("High ends"),
    "special": _("Special row"),
    "total": _("Totals"),
    "note": _("Note"),
    "ignore": _("Left out"),
    "empty": _("Empty"),
}
UPPER_HEADER = _("Dimension names")  # a line of names above that of the criteria
DIRECTIONS: dict[str, Message] = {"max": _("More is better"), "min": _("Less is better")}
DIRECTION_SOURCES: dict[str, Message] = {  # how a direction is known, where the table does not say it
    "answered": _("✓"),
    "proposed": _("proposed"),
    "assumed": _("assumed"),
}

# The sentence: what is counted, one and several of it, then the clauses.
COUNTS: dict[str, Message] = {
    "recommendation": _("1 recommendation"),
    "recommendations": _("{n:,} recommendations"),
    "in_group": _("{items} in 1 group"),
    "in_groups": _("{items} in {n:,} groups"),
    "criterion": _("1 criterion"),
    "criteria": _("{n:,} criteria"),
    "in_dimension": _("{items} in 1 dimension"),
    "in_dimensions": _("{items} in {n:,} dimensions"),
}
BETWEEN = _(", ", context="between clauses")
CLAUSES: dict[str, Message] = {
    "whole": _("{clauses}."),
    "whole_but": _("{clauses}; {left_out} left out."),
    "nothing": _("Nothing can come in as yet: say which rows are recommendations and which columns are criteria."),
    "less": _("{names} as less-is-better"),
    "less_many": _("{n:,} of them as less-is-better"),
    "weights_from": _("weights from {line}"),
    "weights_equal": _("equal weights assumed"),
    "from_workbook": _("weights and scale ends of the workbook"),
    "ends_from": _("scale ends from {line}"),
}
LINES: dict[str, Message] = {
    "row": _("row {first}"),
    "rows": _("rows {first} to {last}"),
    "column": _("column {first}"),
    "columns": _("columns {first} to {last}"),
    "one_more": _("one more place"),
    "more": _("{n:,} more places"),
}
SCORES: dict[str, Message] = {  # of new scores for the scenario that is open
    "new_scores": _("Scores that change: {changed:,} of {given:,}."),
    "nothing_matches": _("Nothing of this table is in the open scenario: neither an id nor a name of both agrees."),
    "nothing_changes": _("No score changes: the open scenario has the same ones."),
    "not_found": _("Not in the open scenario: {names}."),
    "emptied": _("Scores that are empty in the table and stay as they are: {count:,}."),
    "other_names": _("Other names in the table for the same ids, not taken over: {names}."),
    "other_weights": _("Other weights in the table, not taken over: {names}."),
    "other_units": _("Other units in the table, whose figures are taken as they are: {names}. Compare them."),
    "other_directions": _("Other directions in the table, not taken over: {names}."),
    "other_ends": _("Other scale ends in the table, not taken over: {names}."),
    "only_scores": _("Only scores come in; directions, weights and scale ends stay as they are."),
}
QUESTIONS: dict[str, Message] = {  # about the file itself, which the command line would refuse
    "encoding_doubtful": _(
        "The text is not UTF-8. Read as {encoding}, its names are {names}. Are these right? If not, choose another encoding above."
    ),
}
ANSWERS: dict[str, Message] = {
    "encoding_right": _("these are right"),
    "leave_out_row": _("leave out row {line}"),
    "leave_out_column": _("leave out column {line}"),
}
