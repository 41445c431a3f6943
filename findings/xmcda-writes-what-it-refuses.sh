#!/usr/bin/env bash
# The package xmcda writes files that it refuses to read, and writes none outside the thread that imported it.
#
# With:  xmcda 0.3, lxml 6.1.3; form XMCDA 4.0.0.
# Seen:  A performance of INF or NaN, as the form's schema has them, is read. Written again it is `inf` or `nan`, Python's
#        words, which the schema knows not: the package's own reader says "Invalid XMCDA". And what it keeps for each thread
#        (the version that is written, the scales that were) is set up in the thread that imports it alone: in any other one,
#        such as those that a window saves in, writing ends in an AttributeError.
# Meant: Write INF and NaN oneself, and write XMCDA in the thread that imported the package.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check xmcda==0.3 lxml==6.1.3
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import io
import re
import sys
import threading

from xmcda.XMCDA import XMCDA

SOURCE = """<xmcda xmlns="http://www.decision-deck.org/2021/XMCDA-4.0.0">
  <alternatives><alternative id="a"/></alternatives>
  <criteria><criterion id="c"/></criteria>
  <performanceTable><alternativePerformances>
    <alternativeID>a</alternativeID>
    <performance><criterionID>c</criterionID><values><value><real>FIGURE</real></value></values></performance>
  </alternativePerformances></performanceTable>
</xmcda>
"""


def read(text: bytes) -> XMCDA:
    made = XMCDA()
    made.fromstring(text)
    return made


def written(document: XMCDA) -> bytes:
    stream = io.BytesIO()
    document.write(stream)
    return stream.getvalue()


def back(text: bytes) -> str:
    try:
        read(text)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return "read"


def elsewhere(call, given) -> str:
    said = []

    def work() -> None:
        try:
            call(given)
            said.append("done")
        except Exception as error:
            said.append(f"{type(error).__name__}: {error}")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return said[0]


answers = {}
for figure in ("2.5", "INF", "NaN"):
    again = written(read(SOURCE.replace("FIGURE", figure).encode()))
    answers[figure] = back(again)
    print(f"{figure:4} is written as {re.findall('<real>(.*)</real>', again.decode())[0]:4} and then:", answers[figure])
writing = elsewhere(written, read(SOURCE.replace("FIGURE", "2.5").encode()))
print("writing in another thread:", writing)
seen = (
    answers["2.5"] == "read"
    and all("Invalid XMCDA" in answers[each] for each in ("INF", "NaN"))
    and writing.startswith("AttributeError")
)
sys.exit(0 if seen else 1)
PYTHON
