"""Help texts and remarks of the command line; column heads are in `cli_column_heads`."""

from scenarios.text.catalogue import _
from scenarios.text.cli_column_heads import COLUMNS
from scenarios.text.cli_import_help import TABLES

TEXTS = {
    **COLUMNS,
    **TABLES,
    "renheng": _(
        "Weigh policy recommendations against resilience criteria.\n\nWithout a command the window opens: renheng [FILE...]"
    ),
    "renheng_epilog": _(
        "FILE is a .renheng scenario file, or a CSV or Excel table. Exit codes: 0 done, 1 the input has findings, 2 wrong usage."
    ),
    "new": _("Write a scenario file to begin with."),
    "new_example": _("Example: renheng new mine.renheng --template policy"),
    "new_template": _(
        "paper: the paper's recommendations, criteria and scores; blank: an empty scenario; policy, grants, site: complete invented examples of policy options, a grant round and the choice of a site, to be changed."
    ),
    "new_out": _("Where to write it, if not given first."),
    "new_lang": _("The language of a blank scenario's first names, and of an invented example's sources."),
    "help_usage": _("Usage: "),
    "help_heading": _("{heading}:"),
    "help_options": _("Options"),
    "help_commands": _("Commands"),
    "help_shown": _("Show this message and exit."),
    "version": _("Show the version and exit."),
    "check": _("Say whether files are sound: every finding with its place, on standard error."),
    "check_example": _("Example: renheng check mine.renheng table.csv"),
    "checked": _(
        "{file}: sound. Recommendations: {recommendations}; criteria: {criteria}; scores given: {scored} of {total}; "
        "still the paper's defaults: {untouched}; without a reason: {without_reason}."
    ),
    "methods": _("List the methods with their parameters and sources."),
    "methods_example": _("Example: renheng methods --json"),
    "score": _("Score and rank the recommendations of a file."),
    "score_example": _("Example: renheng score mine.renheng --method vikor --param v=0.6 --json"),
    "score_method": _("A method's id (see renheng methods), or all. Default: wsm, the additive value model."),
    "score_scaling": _(
        "How scores become comparable. Default: fixed scale ends where the file has them, and always for the additive model, "
        "otherwise the method's own."
    ),
    "score_param": _("A method's parameter by its usual symbol, such as v=0.5. Repeatable."),
    "weights": _(
        "Find weights from answers, or from the spread of scores, and say how consistent the answers are.\n\n"
        "METHOD: direct, swing, roc, rank_sum, rank_reciprocal, ahp, bwm, srf or intervals, with INPUT a JSON file of answers; "
        "equal, std, entropy, critic, merec, gini or rancom, with INPUT a table or a scenario. INPUT may be - for standard "
        "input."
    ),
    "weights_example": _(
        "Example: renheng weights ahp answers.json --json, with answers.json holding "
        '{{"criteria": ["C1", "C2"], "matrix": [[1, "3"], ["1/3", 1]]}}'
    ),
    "robust": _(
        "Simulate how often each recommendation takes each rank when the weights, and the scores if asked, are not known "
        "exactly (SMAA-2)."
    ),
    "robust_example": _("Example: renheng robust mine.renheng --weights around:0.05 --scores ranges --json"),
    "robust_weights": _(
        "free: any weights; order: in the order answered or else of the present ones; intervals: within the intervals "
        "given as a way of weighting; around:R: each within R of its present weight, such as around:0.05. Default: as the "
        "file says, otherwise free."
    ),
    "robust_scores": _(
        "exact: the scores as they are; ranges: any score within its range as likely as any other; triangular: likeliest "
        "at the score given. Default: as the file says, otherwise exact."
    ),
    "robust_method": _(
        "wsm, wpm, topsis, vikor, ratio_moora or promethee2. Default: as the file says, otherwise wsm, the additive value "
        "model."
    ),
    "robust_samples": _(
        "How many samples to draw, at most if --error is given. Default: until the error that the file asks for, and no "
        "more than suit the size of the problem."
    ),
    "robust_error": _("Stop once the standard error of every share of a rank is at most this, such as 0.001."),
    "robust_seed": _("The same seed gives the same figures. Default: as the file says, otherwise 1."),
    "robust_yes": _("Draw a very large number of samples without asking."),
    "robust_weights_form": _(
        "--weights takes free, order, intervals or around:R with R from 0 to 1, such as around:0.05, not “{given}”."
    ),
    "samples_form": _("--samples takes a whole number from 1, not “{given}”."),
    "samples_many": _(
        "--samples takes {most:,} at most, not {given}: the standard error is then 0.002% or less, and more would only "
        "take longer."
    ),
    "samples_ask": _(
        "{samples:,} samples may take long; {common:,} leave a standard error of 0.02% already. Ctrl+C stops and keeps "
        "what was drawn. Draw them all?"
    ),
    "yes": _("Do what takes very long without asking."),
    "size_ask": _(
        "{rows:,} recommendations on {columns:,} criteria will take about {time} and {memory} of memory. Ctrl+C stops. Go on?"
    ),
    "size_unasked": _(
        "{rows:,} recommendations on {columns:,} criteria will take about {time} and {memory} of memory. Add --yes to go on."
    ),
    "size_seconds": _("{count:,} s"),
    "size_minutes": _("{count:,} min"),
    "samples_unasked": _(
        "{samples:,} samples may take long; {common:,} leave a standard error of 0.02% already. Add --yes to draw them all."
    ),
    "error_form": _(
        "--error takes a share from {finest} to {coarsest}, such as 0.001 for a tenth of a percentage point, not “{given}”."
    ),
    "seed_form": _("--seed takes a whole number from 0 to {largest}, not “{given}”."),
    "simulating": _("Simulating"),
    "flips": _(
        "Say which weights and which single scores would change the first place: exactly under the additive model, by "
        "trying weights under another method."
    ),
    "flips_method": _("wsm, wpm, topsis, vikor, ratio_moora or promethee2. Default: wsm, the additive value model."),
    "flips_between": _("Two recommendations, by id or name: what would bring these two level."),
    "between_additive": _("--between is answered under the additive model; leave --method out."),
    "flips_example": _("Example: renheng flips mine.renheng --json"),
    "reversals": _(
        "Remove each recommendation in turn, and double each, and say by every method whether the order of the others "
        "changes."
    ),
    "reversals_example": _("Example: renheng reversals mine.renheng --json"),
    "reversing": _("Asking every method"),
    "export": _("Write the scored scenario as an Excel workbook, or its table as CSV."),
    "export_example": _("Example: renheng export mine.renheng -o mine.xlsx --lang zh"),
    "export_accessible": _(
        "An edition for reading with a screen reader: plain values, no merged cells, fills or pictures, one table a sheet."
    ),
    "export_lang": _("The language of the workbook. Default: the system's."),
    "export_format": _("This version exports {known}, not “{found}”."),
    "out_is_input": _("{file} is the file that is read; choose another name to write to."),
    "scenario_ending": _("{file} would hold a scenario under the ending of a table; give it the ending .renheng."),
    "exporting": _("Writing {file}"),
    "comparing": _("Asking every method"),
    "selftest": _("Prove on this machine that numbers, files and the workbook come out right."),
    "selftest_example": _("Example: renheng selftest"),
    "json": _("Print one JSON document and nothing else."),
    "out": _("The file to write. An existing one is replaced."),
    "written": _("Written: {file}"),
    "stopped": _("Stopped."),
    "output_lost": _(
        "The output could not be written whole ({detail}). Make room there, or write it to another place."
    ),
    "no_display": _(
        "There is no display, so here is the paper's scenario in the terminal. With a display the window opens."
    ),
    "no_window_for_files": _(
        "There is no display to open a window on. Use renheng score {file}, or renheng --help for all commands."
    ),
    "no_libraries": _(
        "The window cannot open without {libraries}, which this system lacks. Install it with: {command}"
    ),
    "no_libraries_known": _(
        "The window cannot open without {libraries}, which this system lacks. Install it with your package manager."
    ),
    "see_help": _("Read {command} --help."),
    "no_such_option": _("There is no option {option}."),
    "no_such_command": _("There is no command “{name}”."),
    "not_a_choice": _("{name} takes one of these: {known}."),
    "option_without_value": _("The option {option} needs a value."),
    "option_without_values": _("The option {option} needs {count} values."),
    "too_many_words": _("There is more here than is understood: {words}."),
    "missing_parameter": _("{name} is missing."),
    "bad_parameter": _("{name} cannot be taken: {detail}"),
    "unknown_method": _("There is no method “{method}”. Known: {known}."),
    "unknown_parameter": _("{method} has no parameter “{parameter}”. Its parameters: {known}."),
    "parameters_of_all": _("A parameter belongs to one method. Name that method in place of all."),
    "value_outside_limits": _("{method} takes {parameter} from {low:g} to {high:g}, not {value}."),
    "wrong_value": _("{method} cannot take {parameter}={value}."),
    "param_form": _("“{text}” is not of the form KEY=VALUE, such as v=0.5."),
    "not_applicable": _("{method} does not apply: {why}"),
    "none": _("none"),
    "selftest_numbers": _("The paper's scenario scores as published in this version"),
    "selftest_library": _("scikit-criteria gives the published figures"),
    "selftest_files": _("A scenario file comes back byte for byte"),
    "selftest_workbook": _("The workbook holds the program's own values"),
    "selftest_ok": _("Everything is right ({version}, Python {python})."),
    "selftest_failed": _(
        "{count} of the checks failed. Install Renheng again; if it stays so, send this output to those who maintain it."
    ),
    "ok": _("ok"),
    "failed": _("FAILED: {detail}"),
}
