"""What the program is tried on: scenarios, tables, answers, and files that are wrong in one thing each."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

from tests.goldens import inside

Document = dict[str, Any]
PAPERS = ("paper en", "paper zh")
TABLES = {
    "own form.csv": "alternative,C1,C2,#id\nAster,3,10,A1\nBirch,2,,B1\nCedar,4,30,C9\n#objective,max,min,\n"
    "#weight,0.4,0.6,\n#low,0,0,\n#high,5,50,\n#unit,,days,\n",
    "plain.csv": "measure,jobs,trust\nAster,80,70\nBirch,60,90\nCedar,40,50\n",
    "doubtful.csv": "measure,cost,jobs\nAster,60,80\nBirch,70,60\nCedar,90,50\nTotal,220,190\n",
    "on its side.csv": "Criterion,Weight,A,B\nCost,40,4,5\nJobs,35,5,3\nRisk,25,3,4\n",
    "chinese.csv": "评分表\n方案,成本（万元）,效益\n权重,0.4,0.6\n甲,80–90,1.2万\n乙,70,缺\n",
    "german.csv": "Maßnahme;Kosten;Wirkung\nÜberflutungsschutz;1,450;4\nGrünflächen;2,300;3\n",
}
ENCODINGS = {"chinese.csv": "gb18030", "german.csv": "cp1252"}
SHEET = (
    ("Flood protection: measures compared",),
    ("Group", "Measure", "Cost (million EUR)", "Jobs", "Remark"),
    ("Weight", None, 0.6, 0.4, None),
    ("Building", "Raise the dyke", 38.5, 120, "land is bought"),
    (None, "Mobile walls", 12.4, 35, None),
    ("Nature", "Give room to the river", 27, 60, "talks"),
    ("Total", None, 77.9, 215, None),
)
POINTS = {"points": {"C1": 100, "C2": 60, "C3": 0}}
ORDER = {"order": ["C1", ["C2", "C3"], "C4"]}
PAIRS = {"criteria": ["C1", "C2", "C3"], "matrix": [[1, "3", 5], [None, 1, 2], [None, "1/3", 1]]}
BEST = {"best": "C1", "worst": "C3", "best_to_others": {"C2": 2, "C3": 8}, "others_to_worst": {"C1": 8, "C2": 3}}
CARDS = {"order": [["C3"], ["C1", "C2"], ["C4"]], "blank_cards": [1, 0], "z": 6.5}
BOUNDS = {"intervals": {"C1": [0.1, 0.5], "C2": [0.4, 0.9]}}
ANSWERS: dict[str, Document] = {
    **dict.fromkeys(("direct", "swing"), POINTS),
    **dict.fromkeys(("roc", "rank_sum", "rank_reciprocal"), ORDER),
    "ahp": PAIRS,
    "bwm": BEST,
    "srf": CARDS,
    "intervals": BOUNDS,
}
ONE = {
    "format": "renheng-scenario",
    "version": 1,
    "id": "one",
    "title": {"en": "One", "zh": "一"},
    "groups": [{"id": "G", "name": {"en": "All"}, "recommendations": [{"id": "A", "name": {"en": "Alone"}}]}],
    "dimensions": [{"id": "D", "name": {"en": "All"}, "criteria": [{"id": "C", "name": {"en": "Only"}}]}],
    "weighting": {"weights": {"C": 1.0}},
    "scores": [{"recommendation": "A", "criterion": "C", "value": 3.0}],
}


def make(folder: Path) -> None:
    """Write all of them below this folder: scenarios, ways, tables, answers, wrong."""
    for kind in ("scenarios", "ways", "tables", "answers", "wrong"):
        (folder / kind).mkdir(parents=True)
    scenarios = folder / "scenarios"
    for template in ("paper", "blank"):
        for language in inside.LANGUAGES:
            out = scenarios / f"{template} {language}.renheng"
            _run("new", out, "--template", template, "--lang", language)
    for kind, files in (("scenarios", inside.scenario_files()), ("ways", inside.way_files())):
        for name, data in files.items():
            (folder / kind / f"{name}.renheng").write_bytes(data)
    paper = json.loads((scenarios / "paper en.renheng").read_text(encoding="utf-8"))
    _dump(scenarios / "missing.renheng", {**paper, "scores": [*paper["scores"][2:40], *paper["scores"][41:]]})
    _dump(scenarios / "one.renheng", ONE)
    for name, text in TABLES.items():
        (folder / "tables" / name).write_bytes(text.encode(ENCODINGS.get(name, "utf-8")))
    (folder / "tables" / "workbook.xlsx").write_bytes(_workbook())
    _run("import", folder / "tables" / "plain.csv", "--take-assumed", "-o", scenarios / "assumed ends.renheng")
    for name, document in ANSWERS.items():
        _dump(folder / "answers" / f"{name}.json", document)
        _dump(folder / "wrong" / f"{name}.json", {**document, "criteria": ["C1", "C2", "C9"], "surplus": 1})
    for name, data in _wrong(paper):
        (folder / "wrong" / name).write_bytes(data)


def _run(*words: object) -> None:
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as said:
        code = inside.run_command([str(each) for each in words])
    if code:
        raise RuntimeError(said.getvalue())


def _dump(path: Path, document: Document) -> None:
    path.write_text(_text(document), encoding="utf-8")


def _text(document: Document) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1)


def _workbook() -> bytes:
    """As a library writes it, but for the moment at which it did."""
    from openpyxl import Workbook

    book, written, pinned = Workbook(), io.BytesIO(), io.BytesIO()
    for line in SHEET:
        book.active.append(line)
    book.save(written)
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(pinned, "w") as kept:
        for each in parts.namelist():
            data = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2025-03-31T09:30:00Z", parts.read(each))
            kept.writestr(zipfile.ZipInfo(each), data)
    return pinned.getvalue()


def _wrong(paper: Document) -> Iterator[tuple[str, bytes]]:
    """Files that are refused: no scenarios, scenarios with one thing wrong, and tables."""
    sound = _text(paper)
    yield "empty.renheng", b""
    yield "no text.renheng", b"\x00\xff\xfe"
    yield "cut off.renheng", sound[:3000].encode()
    yield "twice.renheng", sound.replace('"version"', '"format": "x", "version"', 1).encode()
    for name, spoil in SPOILT.items():
        document = json.loads(sound)
        spoil(document)
        yield f"{name}.renheng", _text(document).encode()
    yield "empty.csv", b""
    yield "words.csv", b"alternative,C1\nA,x\n"
    yield "beyond.csv", b"alternative,C1\nA,7\nB,1\n#low,0\n#high,5\n"
    yield "no rows.csv", b"alternative,C1,C2\n"
    yield "no zip.xlsx", b"PK\x03\x04 and no more"


def _first(document: Document, *path: str) -> Document:
    """The first of the first … along these lists."""
    for each in path:
        document = document[each][0]
    return document


SPOILT: dict[str, Callable[[Document], object]] = {
    "another format": lambda d: d.update(format="x"),
    "later version": lambda d: d.update(version=99),
    "surplus": lambda d: d.update(surplus=1),
    "no title": lambda d: d.pop("title"),
    "text for a number": lambda d: _first(d, "scores").update(value="3"),
    "score beyond": lambda d: _first(d, "scores").update(value=99.0),
    "score of nobody": lambda d: _first(d, "scores").update(recommendation="XX"),
    "score twice": lambda d: d["scores"].append(d["scores"][0]),
    "ends reversed": lambda d: _first(d, "dimensions", "criteria").update(scale={"low": 5.0, "high": 1.0}),
    "unknown direction": lambda d: _first(d, "dimensions", "criteria").update(scale={"direction": "up"}),
    "id twice": lambda d: d["dimensions"].append(d["dimensions"][0]),
    "no weight": lambda d: d["weighting"]["weights"].popitem(),
    "weights beyond one": lambda d: d["weighting"].update(weights=dict.fromkeys(d["weighting"]["weights"], 0.9)),
    "negative weight": lambda d: d["weighting"]["weights"].update(N1=-0.1),
    "unknown way": lambda d: d["weighting"].update(method="dice"),
    "many": lambda d: [each.update(value=99.0) for each in d["scores"]],
}
