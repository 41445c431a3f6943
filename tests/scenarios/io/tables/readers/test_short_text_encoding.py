"""Texts with one foreign word: read where it is Chinese beyond doubt, and else asked about, never taken for another."""

from __future__ import annotations

import sys

import pytest

from scenarios.io.tables.readers.text_encoding import decoded

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 14), reason="the detector is not built for it")

HEAD, NAME = "Option,{},Impact\nA,3,4\nB,5,2\n", "name;x\n{};3\nB;2\n"

CHINESE = [
    "成本", "权重", "价格", "合计", "产品", "代码", "减排量", "安全", "意见", "分类", "类型", "编号", "覆盖", "能耗",
    "对策", "方案", "韧性", "公平性", "成本（万元）", "综合得分", "北京", "消费", "监管", "占比", "甲方案",
]  # fmt: skip
# what these are in GB 2312 is UTF-8 as well, of other letters
HIDDEN = {"权值": False, "注": False, "学校": True, "医院": True, "省": True, "农业": True, "芯片": True, "平台": True}

OTHERS = {
    "cp949": "비용 가중치 방안 대안 효과 안전 지역 합계 서울 교육 품질 가 다 쌀 숲 쓰레기",
    "cp950": "成本 權重 方案 合計 總分 排名 台北 效益 風險 類別 名稱 韌性",
    "cp932": "費用 重み 代替案 合計 順位 東京 コスト 品質 安全 ｺｽﾄ ﾘｽｸ",
    "cp1252": "Größe Übergröße Straße coût créé éé ÉÉ ÄÖ ÄÜ naïve Évaluation año São çã à",
    "cp1251": "цена вес ЦЕНА ВЕС Москва да ДА",
    "koi8-r": "цена вес вариант",
    "cp1253": "κόστος Αθήνα",
    "cp1250": "Łódź žluťoučký",
}


@pytest.mark.parametrize("word", CHINESE)
@pytest.mark.parametrize("text", [HEAD, NAME])
def test_one_chinese_word_is_read(text: str, word: str) -> None:
    assert decoded(text.format(word).encode("gb18030"), "") == (text.format(word), "gb18030", False)


@pytest.mark.parametrize("word", HIDDEN)
def test_chinese_that_may_be_other_letters_in_utf_8_is_not_taken_for_those(word: str) -> None:
    text = HEAD.format(word)
    assert text.encode("gb18030").decode("utf-8") != text  # no error tells that it is none
    assert decoded(text.encode("gb18030"), "") == (text, "gb18030", HIDDEN[word])


@pytest.mark.parametrize(
    "word",
    ["coût", "é", "Größe", "Łódź", "цена", "да", "вес", "κόστος", "ποιότητα", "עלות", "تكلفة", "cơ", "år", "±", "m²"],
)
def test_one_word_in_utf_8_is_read(word: str) -> None:
    assert decoded(HEAD.format(word).encode(), "") == (HEAD.format(word), "utf-8", False)


@pytest.mark.parametrize(
    ("encoding", "word"), [(page, word) for page, words in OTHERS.items() for word in words.split()]
)
@pytest.mark.parametrize("text", [HEAD, NAME])
def test_one_word_of_another_code_page_is_asked_about(text: str, encoding: str, word: str) -> None:
    assert decoded(text.format(word).encode(encoding), "").proposed


@pytest.mark.parametrize("word", ["软件", "云南", "高"])
def test_one_chinese_word_that_may_be_another_is_asked_about(word: str) -> None:
    assert decoded(HEAD.format(word).encode("gb18030"), "").proposed
