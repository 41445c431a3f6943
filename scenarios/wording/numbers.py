"""What is to be said of a figure in a table that is not clear by itself, or not beside the other figures of its column."""

from scenarios.model import Text

SENTENCES = {
    # which number it is
    "number_unclear": Text(
        "“{text}”: {one} or {other}? Nothing beside it tells whether the mark groups thousands. "
        "Say which mark is the decimal mark, or write it without marks between thousands.",
        "“{text}”是{one}还是{other}？周围没有数字能说明该符号是不是千位分隔符。请说明小数点是哪个符号，或去掉千位分隔符。",
    ),
    "number_marks_differ": Text(
        "“{text}” has another decimal mark than “{other}” in the same column. Write all of them the same way.",
        "“{text}”与同一列的“{other}”使用了不同的小数点。请统一写法。",
    ),
    "number_other_mark": Text(
        "“{text}” is no number where “{decimal}” is the decimal mark. Write it like the other numbers of the table.",
        "小数点为“{decimal}”时，“{text}”不是数字。请按表格中其他数字的写法填写。",
    ),
    "number_pair": Text(
        "“{text}” may be one number with a decimal comma, or a range from {low} to {high}. "
        "Say which, or write it as one or the other.",
        "“{text}”可能是以逗号为小数点的一个数，也可能是{low}至{high}的区间。请说明是哪一种，或改写清楚。",
    ),
    "number_range": Text(
        "“{text}” is a range, not one number. Have its middle and its ends taken, or write one number.",
        "“{text}”是区间，而不是一个数。请选择取其中值和两端，或改写为一个数。",
    ),
    "number_inexact": Text(
        "“{text}” is a bound or an estimate. Write the number that is to count, or leave the cell empty.",
        "“{text}”是界限或约数。请填写用于计算的数字，或留空。",
    ),
    # what all figures of a column have in common
    "unit_missing": Text(
        "“{text}” stands without “{unit}”, unlike “{other}” in the same column. Give all figures the same unit, or none.",
        "“{text}”没有“{unit}”，而同一列的“{other}”有。请统一单位，或全部去掉。",
    ),
    "unit_alone": Text(
        "“{text}” stands with “{unit}”, unlike “{other}” in the same column. Give all figures the same unit, or none.",
        "“{text}”带有“{unit}”，而同一列的“{other}”没有。请统一单位，或全部去掉。",
    ),
    "unit_differs": Text(
        "“{text}” is in “{unit}”, “{other}” in the same column in “{usual}”. Convert them to one unit.",
        "“{text}”以“{unit}”计，而同一列的“{other}”以“{usual}”计。请换算为同一单位。",
    ),
    "percent_missing": Text(
        "“{text}” is without a per cent sign, unlike “{other}” in the same column. Write all of them with it, or none.",
        "“{text}”没有百分号，而同一列的“{other}”有。请全部加上百分号，或全部去掉。",
    ),
    "percent_alone": Text(
        "“{text}” is in per cent, unlike “{other}” in the same column. Write all of them with the sign, or none.",
        "“{text}”是百分数，而同一列的“{other}”不是。请全部加上百分号，或全部去掉。",
    ),
    "percent_off_scale": Text(
        "“{text}” is in per cent, but the scale runs from {low} to {high}. "
        "Write the figure in the units of the scale, or let it run from 0 to 100 or from 0 to 1.",
        "“{text}”是百分数，而量表从{low}到{high}。请按量表的单位填写，或将量表改为0到100或0到1。",
    ),
    # nothing, or no figure
    "dash_is_missing": Text(
        "“{text}” is read as a missing score. Write 0 if zero is meant.",
        "“{text}”按缺少评分处理。若表示零，请填写0。",
    ),
    "cell_settled": Text("“{text}” counts as {value}, as you said.", "按您的指定，“{text}”按{value}计入。"),
    "cell_emptied": Text("“{text}” counts as a missing score, as you said.", "按您的指定，“{text}”按缺少评分处理。"),
    "cell_beyond": Text(
        "Nothing stands in this cell, so that the figure for it was not taken.",
        "此单元格没有内容，为其指定的数字未采用。",
    ),
    "dash_unclear": Text(
        "“{text}”: nothing or zero? Other cells of the column are written as in accounts, where a dash is zero. "
        "Write 0, or leave the cell empty.",
        "“{text}”表示没有数据还是零？同一列有会计格式的单元格，该格式用短横线表示零。请填写0，或留空。",
    ),
    "cell_is_error": Text(
        "The cell holds the error {text}. Mend its formula, or leave the cell empty if the score is missing.",
        "单元格是错误值{text}。请修正公式；若缺少评分，请留空。",
    ),
    "cell_is_date": Text(
        "“{text}” is a date, not a score. Write a number; in Excel give the cell the format Number first.",
        "“{text}”是日期，而不是评分。请填写数字；在Excel中请先将单元格格式改为“数值”。",
    ),
    "cell_is_logical": Text(
        "{text} is a truth value, not a score. Write a number, such as 1 or 0.",
        "{text}是逻辑值，而不是评分。请填写数字，例如1或0。",
    ),
}
