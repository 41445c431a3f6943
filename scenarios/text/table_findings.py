"""Sentences about a table, CSV file or workbook that is read in. Places are cells: B4."""

from scenarios.text.catalogue import _
from scenarios.text.exported_workbook_findings import SENTENCES as RETURNED

SENTENCES = {
    "range_empty": _("There is nothing in this range. Choose one that holds the table with its names."),
    "table_empty": _(
        "The table is empty. Put the names of the criteria into the first row and one recommendation into each row below."
    ),
    "table_not_text": _(
        "This is not a text table. Save it in Excel as “CSV UTF-8” or as an .xlsx workbook and import that."
    ),
    "table_is_scenario": _("This is a scenario file, not a table. Give it the ending .renheng and open it as it is."),
    "table_too_large": _(
        "The table has more than {limit:,} cells. Keep only the part with the recommendations and criteria."
    ),
    "table_without_numbers": _(
        "There is no number in the table. Write the scores where recommendations and criteria cross."
    ),
    "csv_broken": _("The text cannot be split into cells ({detail}). Look for a quotation mark that is never closed."),
    "criterion_without_name": _("This column has no name in the first row. Name the criterion or delete the column."),
    "alternative_without_name": _(
        "This row has no name in the first column. Name the recommendation or delete the row."
    ),
    "row_too_long": _(
        "The row goes on to column {found}, but the first row names only {expected}. Name the columns or empty the cells."
    ),
    "row_too_short": _(
        "The row ends after {found} of {expected} columns. Add the missing separators; an empty cell is a missing score."
    ),
    "special_row_twice": _("The row “#{name}” stands here a second time. Keep one of the two."),
    "special_row_unknown": _(
        "“#{name}” is no row that Renheng knows. It knows {known:bare}; a recommendation's name must not begin with #."
    ),
    "not_a_number": _(
        "“{text}” is not a number. Write a number such as 2.5, or leave the cell empty if the score is missing."
    ),
    "number_too_large": _("{text} is too large to calculate with. Use a larger unit, such as millions."),
    "score_beyond_end": _(
        "{number:g} for {recommendation} on {criterion} lies beyond the end of the scale, {end:g}. Correct it, or move the end."
    ),
    "word_unknown": _("“{text}” is not one of the words that may stand here: {known:bare}."),
    "formula_without_value": _(
        "The formula in this cell has no stored value. Open the workbook in Excel, save it, and import it again."
    ),
    "workbook_is_export": _(
        "This workbook is an export, but its tables of weights and scores are gone, torn apart or of an earlier version. Open the "
        ".renheng file of its scenario; scores can be copied from this workbook and pasted on the page Scores."
    ),
    "workbook_is_something_else": _(
        "The name ends like a workbook's, but this is none. If it is a text table, rename it to .csv and import that."
    ),
    "workbook_broken": _(
        "The workbook is damaged ({detail}). Open it in Excel, let Excel repair it, save it, and import it again."
    ),
    "workbook_unpacks_too_large": _(
        "The workbook unpacks to {size:,.0f} MB; the limit is {limit:,.0f} MB. Copy the table alone into a new workbook."
    ),
    "workbook_has_macros": _(
        "The workbook contains macros, which Renheng never runs. Save it as .xlsx (without macros) and import that."
    ),
    "workbook_has_external_links": _(
        "The workbook takes values from other files. In Excel choose Data, Edit Links, Break Link; save, and import again."
    ),
    "workbook_declares_entities": _(
        "The workbook declares XML entities, as only damaged or hostile files do. Copy the table alone into a new workbook."
    ),
    **RETURNED,
}
