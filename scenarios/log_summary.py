"""What the decision log tells of who worked on what, read on as the log grows.

A drag of a slider writes the last line of the log anew at every tick; the lines before it are counted once.
"""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.model import LogEntry

SCORES_SET = frozenset({"score_set", "scores_set"})
WEIGHTS_BY_HAND = frozenset(
    {"weight_set", "dimension_weight_set", "weights_set", "weights_equalised", "preset_applied"}
)
WEIGHTS_SET = WEIGHTS_BY_HAND | {"way_answered"}


@dataclass(frozen=True, slots=True)
class LogSummary:
    """events: those in the log; cells: those whose score was set by itself; set_together: scores set with others;
    unexplained: lines without a reason; last_scores, last_weights: the numbers of the last line that set scores, and of
    the last that set weights without a reason, counted from 1, 0 where there is none."""

    lines: int = 0
    events: frozenset[str] = frozenset()
    cells: frozenset[str] = frozenset()
    set_together: int = 0
    unexplained: int = 0
    last_scores: int = 0
    last_weights: int = 0

    def with_entries(self, entries: tuple[LogEntry, ...]) -> LogSummary:
        """That of a log with these lines more."""
        if not entries:
            return self
        scored = [at for at, each in enumerate(entries, self.lines + 1) if each.event in SCORES_SET]
        weighed = [at for at, each in enumerate(entries, self.lines + 1) if each.event in WEIGHTS_SET and not each.why]
        cells = [each.subject for each in entries if each.event == "score_set"]
        return LogSummary(
            self.lines + len(entries),
            self.events.union(each.event for each in entries),
            self.cells.union(cells) if cells else self.cells,
            self.set_together + sum(int(e.after) for e in entries if e.event == "scores_set" and e.after.isdecimal()),
            self.unexplained + sum(not each.why for each in entries),
            scored[-1] if scored else self.last_scores,
            weighed[-1] if weighed else self.last_weights,
        )


_settled: tuple[tuple[LogEntry, ...], LogSummary] = ((), LogSummary())  # all lines but the last; replaced as a whole


def log_summary(log: tuple[LogEntry, ...]) -> LogSummary:
    """The summary of a log. Lines that were there when it was last asked for are not read again."""
    global _settled
    known, summary = _settled
    settled = log[:-1]
    if settled[: len(known)] != known:
        known, summary = (), LogSummary()
    summary = summary.with_entries(settled[len(known) :])
    _settled = settled, summary
    return summary.with_entries(log[-1:])
