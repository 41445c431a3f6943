"""What the command line says: help texts with an example each, remarks; column heads are in `columns`."""

from scenarios.model import Text
from scenarios.wording.cli_tables import TABLES
from scenarios.wording.columns import COLUMNS

TEXTS = {
    **COLUMNS,
    **TABLES,
    "renheng": Text(
        "Weigh policy recommendations against resilience criteria.\n\nWithout a command the window opens: renheng [FILE...]",
        "依据韧性准则对政策建议进行多准则评价。\n\n不带命令时打开窗口：renheng [FILE...]",
    ),
    "renheng_epilog": Text(
        "FILE is a .renheng scenario file, or a CSV or Excel table. Exit codes: 0 done, 1 the input has findings, 2 wrong usage.",
        "FILE可以是.renheng情景文件，也可以是CSV或Excel表格。退出码：0为完成，1为输入有问题，2为用法错误。",
    ),
    "new": Text("Write a scenario file to begin with.", "新建情景文件。"),
    "new_example": Text(
        "Example: renheng new mine.renheng --template paper", "示例：renheng new mine.renheng --template paper"
    ),
    "new_template": Text(
        "paper: the paper's recommendations, criteria and scores; blank: an empty scenario.",
        "paper：论文的建议、准则与评分；blank：空白情景。",
    ),
    "new_lang": Text("The language of a blank scenario's first names.", "空白情景初始名称所用的语言。"),
    "help_usage": Text("Usage: ", "用法："),
    "help_heading": Text("{heading}:", "{heading}："),
    "help_options": Text("Options", "选项"),
    "help_commands": Text("Commands", "命令"),
    "help_shown": Text("Show this message and exit.", "显示此帮助并退出。"),
    "version": Text("Show the version and exit.", "显示版本号并退出。"),
    "check": Text(
        "Say whether files are sound: every finding with its place, on standard error.",
        "检查文件是否有效：逐条列出问题及其位置（标准错误输出）。",
    ),
    "check_example": Text(
        "Example: renheng check mine.renheng table.csv", "示例：renheng check mine.renheng table.csv"
    ),
    "checked": Text(
        "{file}: sound. Recommendations: {recommendations}; criteria: {criteria}; scores given: {scored} of {total}; "
        "still the paper's defaults: {untouched}; without a reason: {without_reason}.",
        "{file}：有效。{recommendations}项建议，{criteria}项准则，已评分{scored}/{total}，"
        "其中{untouched}个仍为论文默认值，{without_reason}个没有理由。",
    ),
    "methods": Text("List the methods with their parameters and sources.", "列出全部方法及其参数与出处。"),
    "methods_example": Text("Example: renheng methods --json", "示例：renheng methods --json"),
    "score": Text("Score and rank the recommendations of a file.", "对文件中的建议评分并排序。"),
    "score_example": Text(
        "Example: renheng score mine.renheng --method vikor --param v=0.6 --json",
        "示例：renheng score mine.renheng --method vikor --param v=0.6 --json",
    ),
    "score_method": Text(
        "A method's id (see renheng methods), or all. Default: wsm, the additive value model.",
        "方法编号（见renheng methods），或all。默认：wsm（加性价值模型）。",
    ),
    "score_scaling": Text(
        "How scores become comparable. Default: fixed scale ends where the file has them, and always for the additive model, "
        "otherwise the method's own.",
        "评分的标准化方式。默认：文件给出量表两端时用fixed，加性价值模型总用fixed，其余用方法自身的方式。",
    ),
    "score_param": Text(
        "A method's parameter by its usual symbol, such as v=0.5. Repeatable.", "方法参数，如v=0.5。可重复。"
    ),
    "weights": Text(
        "Find weights from answers, or from the spread of scores, and say how consistent the answers are.\n\n"
        "METHOD: direct, swing, roc, rank_sum, rank_reciprocal, ahp, bwm, srf or intervals, with INPUT a JSON file of answers; "
        "equal, std, entropy, critic, merec, gini or rancom, with INPUT a table or a scenario. INPUT may be - for standard "
        "input.",
        "由判断或由评分的离散程度求权重，并说明判断的一致性。\n\n"
        "METHOD：direct、swing、roc、rank_sum、rank_reciprocal、ahp、bwm、srf或intervals，INPUT为含判断的JSON文件；"
        "equal、std、entropy、critic、merec、gini或rancom，INPUT为表格或情景文件。INPUT也可为-，表示标准输入。",
    ),
    "weights_example": Text(
        "Example: renheng weights ahp answers.json --json, with answers.json holding "
        '{{"criteria": ["C1", "C2"], "matrix": [[1, "3"], ["1/3", 1]]}}',
        "示例：renheng weights ahp answers.json --json，其中answers.json的内容为"
        '{{"criteria": ["C1", "C2"], "matrix": [[1, "3"], ["1/3", 1]]}}',
    ),
    "robust": Text(
        "Simulate how often each recommendation takes each rank when the weights, and the scores if asked, are not known "
        "exactly (SMAA-2).",
        "模拟权重（以及评分）不确切时各建议取得各名次的比例（SMAA-2）。",
    ),
    "robust_example": Text(
        "Example: renheng robust mine.renheng --weights around:0.05 --scores ranges --json",
        "示例：renheng robust mine.renheng --weights around:0.05 --scores ranges --json",
    ),
    "robust_weights": Text(
        "free: any weights; order: in the order answered or else of the present ones; intervals: within the intervals "
        "given as a way of weighting; around:R: each within R of its present weight, such as around:0.05. Default: as the "
        "file says, otherwise free.",
        "free：任意权重；order：保持所答的顺序或当前权重的顺序；intervals：在“区间”赋权方式所给的区间内；"
        "around:R：各权重与当前值相差不超过R，如around:0.05。默认：按文件所存，否则为free。",
    ),
    "robust_scores": Text(
        "exact: the scores as they are; ranges: any score within its range as likely as any other; triangular: likeliest "
        "at the score given. Default: as the file says, otherwise exact.",
        "exact：评分取确切值；ranges：在各评分的区间内均匀抽取；triangular：越接近给定值越可能。默认：按文件所存，否则为exact。",
    ),
    "robust_method": Text(
        "wsm, wpm, topsis, vikor, ratio_moora or promethee2. Default: as the file says, otherwise wsm, the additive value "
        "model.",
        "wsm、wpm、topsis、vikor、ratio_moora或promethee2。默认：按文件所存，否则为wsm（加性价值模型）。",
    ),
    "robust_samples": Text(
        "How many samples to draw, at most if --error is given. Default: until the error that the file asks for, and no "
        "more than suit the size of the problem.",
        "抽样次数；若同时给出--error，则为上限。默认：抽至文件所要求的标准误，且不超过问题规模所宜。",
    ),
    "robust_error": Text(
        "Stop once the standard error of every share of a rank is at most this, such as 0.001.",
        "各名次比例的标准误均不超过此值时停止，如0.001。",
    ),
    "robust_seed": Text(
        "The same seed gives the same figures. Default: as the file says, otherwise 1.",
        "随机种子相同，结果相同。默认：按文件所存，否则为1。",
    ),
    "robust_yes": Text("Draw a very large number of samples without asking.", "抽样次数很大时不再询问。"),
    "robust_weights_form": Text(
        "--weights takes free, order, intervals or around:R with R from 0 to 1, such as around:0.05, not “{given}”.",
        "--weights只能是free、order、intervals或around:R（R在0至1之间，如around:0.05），不能是“{given}”。",
    ),
    "samples_form": Text(
        "--samples takes a whole number from 1, not “{given}”.", "--samples应为不小于1的整数，不能是“{given}”。"
    ),
    "samples_many": Text(
        "--samples takes {most:,} at most, not {given}: the standard error is then 0.002% or less, and more would only "
        "take longer.",
        "--samples最多为{most:,}，不能是{given}：届时标准误已不超过0.002%，更多只会耗时。",
    ),
    "samples_ask": Text(
        "{samples:,} samples may take long; {common:,} leave a standard error of 0.02% already. Ctrl+C stops and keeps "
        "what was drawn. Draw them all?",
        "{samples:,}次抽样可能耗时很久；{common:,}次的标准误已只有0.02%。按Ctrl+C可停止并保留已抽的结果。要全部抽取吗？",
    ),
    "yes": Text("Do what takes very long without asking.", "耗时很久时不再询问。"),
    "size_ask": Text(
        "{rows:,} recommendations on {columns:,} criteria will take about {time} and {memory} of memory. Ctrl+C stops. Go on?",
        "{rows:,}项建议、{columns:,}项准则约需{time}和{memory}内存。按Ctrl+C可停止。要继续吗？",
    ),
    "size_unasked": Text(
        "{rows:,} recommendations on {columns:,} criteria will take about {time} and {memory} of memory. Add --yes to go on.",
        "{rows:,}项建议、{columns:,}项准则约需{time}和{memory}内存。若要继续，请加--yes。",
    ),
    "size_seconds": Text("{count:,} s", "{count:,}秒"),
    "size_minutes": Text("{count:,} min", "{count:,}分钟"),
    "samples_unasked": Text(
        "{samples:,} samples may take long; {common:,} leave a standard error of 0.02% already. Add --yes to draw them all.",
        "{samples:,}次抽样可能耗时很久；{common:,}次的标准误已只有0.02%。若要全部抽取，请加--yes。",
    ),
    "error_form": Text(
        "--error takes a share from {finest} to {coarsest}, such as 0.001 for a tenth of a percentage point, not “{given}”.",
        "--error应为{finest}至{coarsest}之间的比例，如0.001表示0.1个百分点，不能是“{given}”。",
    ),
    "seed_form": Text(
        "--seed takes a whole number from 0 to {largest}, not “{given}”.",
        "--seed应为0至{largest}之间的整数，不能是“{given}”。",
    ),
    "simulating": Text("Simulating", "正在模拟"),
    "flips": Text(
        "Say which weights and which single scores would change the first place: exactly under the additive model, by "
        "trying weights under another method.",
        "给出哪些权重、哪些单个评分的变动会改变第一名：加性价值模型下为精确解，其他方法下逐一试算权重。",
    ),
    "flips_method": Text(
        "wsm, wpm, topsis, vikor, ratio_moora or promethee2. Default: wsm, the additive value model.",
        "wsm、wpm、topsis、vikor、ratio_moora或promethee2。默认：wsm（加性价值模型）。",
    ),
    "flips_between": Text(
        "Two recommendations, by id or name: what would bring these two level.",
        "两项建议的编号或名称：给出使两者持平的条件。",
    ),
    "between_additive": Text(
        "--between is answered under the additive model; leave --method out.",
        "--between只适用于加性价值模型，请去掉--method。",
    ),
    "flips_example": Text("Example: renheng flips mine.renheng --json", "示例：renheng flips mine.renheng --json"),
    "reversals": Text(
        "Remove each recommendation in turn, and double each, and say by every method whether the order of the others "
        "changes.",
        "依次去掉、再依次复制每项建议，按每种方法说明其余建议的先后是否改变。",
    ),
    "reversals_example": Text(
        "Example: renheng reversals mine.renheng --json", "示例：renheng reversals mine.renheng --json"
    ),
    "reversing": Text("Asking every method", "正在计算各方法"),
    "export": Text(
        "Write the scored scenario as an Excel workbook, or its table as CSV.",
        "将评分后的情景导出为Excel工作簿，或将其表格导出为CSV。",
    ),
    "export_example": Text(
        "Example: renheng export mine.renheng -o mine.xlsx --lang zh",
        "示例：renheng export mine.renheng -o mine.xlsx --lang zh",
    ),
    "export_accessible": Text(
        "An edition for reading with a screen reader: plain values, no merged cells, fills or pictures, one table a sheet.",
        "供读屏软件阅读的无障碍版本：只有数值，无合并单元格、底色与图片，每张工作表一张表格。",
    ),
    "export_lang": Text("The language of the workbook. Default: the system's.", "工作簿的语言。默认：系统语言。"),
    "export_format": Text("This version exports {known}, not “{found}”.", "当前版本可导出{known}，不能导出“{found}”。"),
    "out_is_input": Text(
        "{file} is the file that is read; choose another name to write to.",
        "{file}正是要读取的文件，请换一个名称写入。",
    ),
    "scenario_ending": Text(
        "{file} would hold a scenario under the ending of a table; give it the ending .renheng.",
        "{file}将存放情景，却使用了表格的扩展名；请改用.renheng。",
    ),
    "exporting": Text("Writing {file}", "正在写入{file}"),
    "comparing": Text("Asking every method", "正在计算各方法"),
    "selftest": Text(
        "Prove on this machine that numbers, files and the workbook come out right.",
        "在本机验证数值、文件与工作簿均正确。",
    ),
    "selftest_example": Text("Example: renheng selftest", "示例：renheng selftest"),
    "json": Text("Print one JSON document and nothing else.", "只输出一个JSON文档。"),
    "out": Text("The file to write. An existing one is replaced.", "要写入的文件；已有文件将被替换。"),
    "written": Text("Written: {file}", "已写入：{file}"),
    "stopped": Text("Stopped.", "已停止。"),
    "output_lost": Text(
        "The output could not be written whole ({detail}). Make room there, or write it to another place.",
        "输出未能完整写出（{detail}）。请腾出空间，或输出到其他位置。",
    ),
    "no_display": Text(
        "There is no display, so here is the paper's scenario in the terminal. With a display the window opens.",
        "没有可用的显示器，因此在终端中给出论文情景的结果。有显示器时将打开窗口。",
    ),
    "no_window_for_files": Text(
        "There is no display to open a window on. Use renheng score {file}, or renheng --help for all commands.",
        "没有可用的显示器，无法打开窗口。请使用renheng score {file}，或用renheng --help查看全部命令。",
    ),
    "see_help": Text("Read {command} --help.", "请参阅{command} --help。"),
    "no_such_option": Text("There is no option {option}.", "没有选项{option}。"),
    "no_such_command": Text("There is no command “{name}”.", "没有命令“{name}”。"),
    "not_a_choice": Text("{name} takes one of these: {known}.", "{name}只能是：{known}。"),
    "option_without_value": Text("The option {option} needs a value.", "选项{option}需要一个值。"),
    "option_without_values": Text("The option {option} needs {count} values.", "选项{option}需要{count}个值。"),
    "too_many_words": Text("There is more here than is understood: {words}.", "多出了无法理解的内容：{words}。"),
    "missing_parameter": Text("{name} is missing.", "缺少{name}。"),
    "bad_parameter": Text("{name} cannot be taken: {detail}", "{name}无法接受：{detail}"),
    "unknown_method": Text("There is no method “{method}”. Known: {known}.", "没有方法“{method}”。可用：{known}。"),
    "unknown_parameter": Text(
        "{method} has no parameter “{parameter}”. Its parameters: {known}.",
        "{method}没有参数“{parameter}”。其参数：{known}。",
    ),
    "parameters_of_all": Text(
        "A parameter belongs to one method. Name that method in place of all.",
        "参数属于某一种方法，请指定该方法，而不是all。",
    ),
    "value_outside_limits": Text(
        "{method} takes {parameter} from {low:g} to {high:g}, not {value}.",
        "{method}的{parameter}应在{low:g}至{high:g}之间，不能是{value}。",
    ),
    "wrong_value": Text("{method} cannot take {parameter}={value}.", "{method}不能接受{parameter}={value}。"),
    "param_form": Text(
        "“{text}” is not of the form KEY=VALUE, such as v=0.5.", "“{text}”不符合KEY=VALUE的格式，例如v=0.5。"
    ),
    "not_applicable": Text("{method} does not apply: {why}", "{method}不适用：{why}"),
    "none": Text("none", "无"),
    "selftest_numbers": Text(
        "The paper's scenario scores as published in this version", "论文情景的总分与本版本公布的一致"
    ),
    "selftest_library": Text("scikit-criteria gives the published figures", "scikit-criteria给出与文献一致的数值"),
    "selftest_files": Text("A scenario file comes back byte for byte", "情景文件读写后逐字节一致"),
    "selftest_workbook": Text("The workbook holds the program's own values", "工作簿中的数值与程序一致"),
    "selftest_ok": Text(
        "Everything is right ({version}, Python {python}).", "全部正确（{version}，Python {python}）。"
    ),
    "selftest_failed": Text(
        "{count} of the checks failed. Install Renheng again; if it stays so, send this output to those who maintain it.",
        "有{count}项检查未通过。请重新安装韧衡；如问题仍在，请将此输出发给维护者。",
    ),
    "ok": Text("ok", "正常"),
    "failed": Text("FAILED: {detail}", "未通过：{detail}"),
}
