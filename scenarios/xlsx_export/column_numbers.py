"""Numbers of the columns that formulas point at, counted from 0, by what they hold."""

from __future__ import annotations

NAME, ID = 0, 1  # of every table with a row a criterion or a recommendation
BESIDE = 2  # of the mark beside the title of a sheet with figures of the export
FIRST = 2  # of the first criterion in the tables of scores, values and contributions

# Weights, on the sheet Model.
WEIGHT, SHARE, FROM, TO, DIRECTION, UNIT, PARENT = range(2, 9)  # a remark comes last, see `ExportContext.remark_column`

# Totals and ranks, on the sheet Model: the id stands twice, so that id and total, id and rank are plain ranges.
TOTAL, ID_AGAIN, RANK, NUMBER = range(2, 6)

# The ranking, on the sheet Summary.
SUMMARY_RANK, SUMMARY_NAME, SUMMARY_TOTAL, SUMMARY_LEAD = range(4)

# Groups, on the sheet Model.
COUNTED, GROUP_TOTAL, GROUP_MEAN, BEST_RANK = range(2, 6)

# The same figures on the sheet Summary, column by column.
SUMMARY_GROUPS = (BEST_RANK, NAME, GROUP_MEAN, GROUP_TOTAL, COUNTED)

# Recommendations, on the sheet Workings.
OPTION_TOTAL, KEY, PLACE, VALUES_SUM, LEAD = range(2, 7)

# In order of rank, on the sheet Workings.
ORDER_PLACE, ORDER_NUMBER, ORDER_TOTAL, ORDER_RANK, BARS = range(5)

# Where the first place holds, on the sheet Robustness.
NOW, LOW, HIGH, BELOW, ABOVE = range(2, 7)

# Rows of the table of criteria, on the sheet Workings, counted from 0; what is there of all of them stands in column 1.
# The shares go on to the right, with those of dimensions that are moved as a whole.
NAMES, UNITS, IN_WEIGHTS, IN_SCORES, WEIGHTS, SHARES, AT_0S, AT_1S, WEIGHTS_THEN, AT_0S_THEN, AT_1S_THEN = range(11)
ALL = 1

# Rows of the table of weights that move, on the sheet Workings.
PARTED, CROSSING, HOLDS_FROM, HOLDS_TO, WHO_BELOW, WHO_ABOVE, STEP = range(7)

# Rows of the table of first places, on the sheet Workings; their figures stand in column 1.
BEST, FIRST_NUMBER, SHARING = range(3)

# Rows of the table of changes, on the sheet Workings; their figures stand in column 1.
WEIGHTS_CHANGED, SCALES_CHANGED, SCORES_CHANGED, PROBLEMS, DIFFERENCES, DEFAULTS_LEFT = range(6)
