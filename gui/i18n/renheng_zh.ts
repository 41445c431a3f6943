<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>Start an empty scenario</source>
        <translation>新建空白情景</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New from the &amp;paper</source>
        <translation>以论文模型新建(&amp;P)</translation>
    </message>
    <message>
        <source>Start from the paper&apos;s recommendations, criteria and scores</source>
        <translation>以论文的建议、准则和评分为起点</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a scenario, or a table in CSV or Excel</source>
        <translation>打开情景文件，或CSV、Excel表格</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>&amp;Import table…</source>
        <translation>导入表格(&amp;I)…</translation>
    </message>
    <message>
        <source>Look at a table, say what its rows and columns are, and take it in</source>
        <translation>查看表格，指明各行各列的含义，然后导入</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>保存情景</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the scenario under another name</source>
        <translation>将情景以其他名称保存</translation>
    </message>
    <message>
        <source>&amp;Export to Excel…</source>
        <translation>导出到Excel(&amp;E)…</translation>
    </message>
    <message>
        <source>Write a workbook with live formulas</source>
        <translation>生成带公式的工作簿，修改后自动重算</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出到Excel</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Paste as a &amp;table…</source>
        <translation>粘贴为表格(&amp;T)…</translation>
    </message>
    <message>
        <source>Import the cells that were copied, with their names</source>
        <translation>导入所复制的单元格及其名称</translation>
    </message>
    <message>
        <source>Split the ranking by &amp;dimension</source>
        <translation>排序按维度拆分(&amp;D)</translation>
    </message>
    <message>
        <source>Next part of the &amp;window</source>
        <translation>切换到窗口的下一区域(&amp;W)</translation>
    </message>
    <message>
        <source>Show the window in English</source>
        <translation>以英文显示界面</translation>
    </message>
    <message>
        <source>Show the window in Chinese</source>
        <translation>以中文显示界面</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Show where &amp;unsaved work is kept</source>
        <translation>打开自动保存文件夹(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>许可证(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About Renheng</source>
        <translation>关于韧衡(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Assistant</name>
    <message>
        <source>A table with the same heads was imported before.</source>
        <translation>曾导入过表头相同的表格。</translation>
    </message>
    <message>
        <source>Take the same answers</source>
        <translation>沿用上次的回答</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>不再记住</translation>
    </message>
    <message>
        <source>Please answer the questions on the right first: each may change what comes in.</source>
        <translation>请先回答右侧的问题：每个回答都可能改变导入的内容。</translation>
    </message>
    <message>
        <source>Import all of it</source>
        <translation>全部导入</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>正在导入……</translation>
    </message>
    <message>
        <source>Comparing with the open scenario …</source>
        <translation>正在与当前情景比较……</translation>
    </message>
    <message>
        <source>Import a table: {name}</source>
        <translation>导入表格：{name}</translation>
    </message>
    <message>
        <source>Click a head to say what it is; or press Alt+↓ for the column, Alt+→ for the row.</source>
        <translation>点击行头或列头可指明其含义；也可按Alt+↓（列）或Alt+→（行）。</translation>
    </message>
    <message>
        <source>Questions and remarks</source>
        <translation>问题和说明</translation>
    </message>
    <message>
        <source>As a &amp;new scenario</source>
        <translation>作为新情景(&amp;N)</translation>
    </message>
    <message>
        <source>As new &amp;scores of the open scenario</source>
        <translation>作为当前情景的新评分(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change here (Ctrl+Z)</source>
        <translation>撤销此处的上一步更改（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
</context>
<context>
    <name>Assumption</name>
    <message>
        <source>Confirm all</source>
        <translation>全部确认</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
</context>
<context>
    <name>Autosaver</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>BarModel</name>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>missing {n}</source>
        <translation>缺{n}项</translation>
    </message>
    <message>
        <source>{rank}. {name}</source>
        <translation>{rank}. {name}</translation>
    </message>
    <message>
        <source>Group {letter}</source>
        <translation>{letter}组</translation>
    </message>
    <message>
        <source>Not ranked: missing {n}.</source>
        <translation>未参与排序：缺{n}项评分。</translation>
    </message>
    <message>
        <source>Its total lies between {least} and {most}.</source>
        <translation>总分介于{least}与{most}之间。</translation>
    </message>
    <message>
        <source>Total {value}</source>
        <translation>总分{value}</translation>
    </message>
    <message>
        <source>Up {n} since saved</source>
        <translation>较上次保存上升{n}位</translation>
    </message>
    <message>
        <source>Down {n} since saved</source>
        <translation>较上次保存下降{n}位</translation>
    </message>
</context>
<context>
    <name>BestWorstPanel</name>
    <message>
        <source>The &amp;most important</source>
        <translation>最重要的一项(&amp;M)</translation>
    </message>
    <message>
        <source>The leas&amp;t important</source>
        <translation>最不重要的一项(&amp;T)</translation>
    </message>
    <message>
        <source>1 equally · 3 moderately · 5 strongly · 7 very strongly · 9 extremely more; 2, 4, 6, 8 between them</source>
        <translation>1同等重要 · 3稍微重要 · 5明显重要 · 7强烈重要 · 9极端重要；2、4、6、8介于其间</translation>
    </message>
    <message>
        <source>M&amp;odel for these</source>
        <translation>本级模型(&amp;O)</translation>
    </message>
    <message>
        <source>linear: one solution</source>
        <translation>线性：唯一解</translation>
    </message>
    <message>
        <source>nonlinear: intervals where the answers allow them</source>
        <translation>非线性：判断允许时给出区间</translation>
    </message>
    <message>
        <source>– choose –</source>
        <translation>– 请选择 –</translation>
    </message>
    <message>
        <source>“{best}” over “{name}”, 1 to 9</source>
        <translation>“{best}”相对“{name}”，1至9</translation>
    </message>
    <message>
        <source>“{name}” over “{worst}”, 1 to 9</source>
        <translation>“{name}”相对“{worst}”，1至9</translation>
    </message>
    <message>
        <source>How much more important is “{best}” than this?</source>
        <translation>“{best}”比该项重要多少？</translation>
    </message>
    <message>
        <source>How much more important is this than “{worst}”?</source>
        <translation>该项比“{worst}”重要多少？</translation>
    </message>
    <message>
        <source>First pick the most important.</source>
        <translation>请先选出最重要的一项</translation>
    </message>
    <message>
        <source>First pick the least important.</source>
        <translation>请先选出最不重要的一项</translation>
    </message>
    <message>
        <source>Input-based ratio {ratio}; 0 is perfect. No threshold was published for this case.</source>
        <translation>基于输入的一致性比率为{ratio}，0为完全一致。文献未给出此情形的阈值。</translation>
    </message>
    <message>
        <source>✓ The answers agree well enough: input-based ratio {ratio}, acceptable up to {limit}.</source>
        <translation>✓ 一致性可接受：基于输入的一致性比率为{ratio}（≤{limit}）。</translation>
    </message>
    <message>
        <source>⚠ The answers contradict each other: input-based ratio {ratio}, acceptable up to {limit}. Look first at “{name}”.</source>
        <translation>⚠ 各判断的一致性不足：基于输入的一致性比率为{ratio}，大于{limit}，未通过一致性检验。请先检查“{name}”。</translation>
    </message>
    <message>
        <source>ξ {ksi} · consistency ratio {cr}</source>
        <translation>ξ {ksi} · 一致性比率{cr}</translation>
    </message>
    <message>
        <source>The answers leave open: {spans}</source>
        <translation>各判断容许的区间：{spans}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>BriefPage</name>
    <message>
        <source>Brief</source>
        <translation>任务说明</translation>
    </message>
    <message>
        <source>The model in one picture</source>
        <translation>模型总览图</translation>
    </message>
    <message>
        <source>Once there are criteria and recommendations, the model is drawn here: what attacks, what each attack erodes, and which recommendations answer it.</source>
        <translation>添加准则和建议后，此处将绘出模型：受到哪些冲击、各冲击削弱什么、由哪些建议应对。</translation>
    </message>
    <message>
        <source>Go to the criteria</source>
        <translation>前往准则</translation>
    </message>
    <message>
        <source>Go to the recommendations</source>
        <translation>前往政策建议</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>修改标题</translation>
    </message>
    <message>
        <source>Change the brief</source>
        <translation>修改任务说明</translation>
    </message>
    <message>
        <source>Change the dates</source>
        <translation>修改日期</translation>
    </message>
    <message>
        <source>It is due before it was begun. Check the two dates.</source>
        <translation>截止日期早于开始日期，请核对。</translation>
    </message>
</context>
<context>
    <name>BriefTexts</name>
    <message>
        <source>The question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Commissioned by</source>
        <translation>委托方</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Limits of use</source>
        <translation>适用范围与局限</translation>
    </message>
    <message>
        <source>To be cited as</source>
        <translation>引用格式</translation>
    </message>
    <message>
        <source>Which decision is this to help with? Write the question that the ranking answers.</source>
        <translation>要辅助哪项决策？请写出排序所要回答的问题。</translation>
    </message>
    <message>
        <source>Who asked for it, and who will use it</source>
        <translation>由谁委托，供谁使用</translation>
    </message>
    <message>
        <source>Who gives the scores and the weights, and in what role</source>
        <translation>由谁评分、赋权，以何种身份</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>What the answer must not be used for, and what it leaves out</source>
        <translation>结果不得用于何处，未涵盖哪些方面</translation>
    </message>
    <message>
        <source>The source of the model, as others should name it</source>
        <translation>模型的出处，供他人引用</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>A title for this scenario</source>
        <translation>情景标题</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message>
        <source>of its dimension</source>
        <translation>占所属维度</translation>
    </message>
    <message>
        <source>of all</source>
        <translation>占全部</translation>
    </message>
</context>
<context>
    <name>CardsPanel</name>
    <message>
        <source>Drag the cards into order, the most important first, or move them by Alt and the arrow keys. Drop one on another to tie them. Where the step to the next is larger, put blank cards between.</source>
        <translation>拖动卡片（或用Alt加方向键）排出先后，最重要的在最上；将一张放到另一张上表示并列。差距较大之处，在两张之间插入空白卡片。</translation>
    </message>
    <message>
        <source>&amp;Add a blank card below</source>
        <translation>在下方添加空白卡片(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Take one away</source>
        <translation>拿走一张(&amp;T)</translation>
    </message>
    <message>
        <source>Below the card that is chosen in the list, where another follows</source>
        <translation>在列表中选定的卡片之下（其下须还有卡片）</translation>
    </message>
    <message>
        <source>One blank card from below the card that is chosen in the list</source>
        <translation>取走列表中选定卡片之下的一张空白卡片</translation>
    </message>
    <message>
        <source>&amp;Rounding of these</source>
        <translation>本级取整(&amp;R)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不取整</translation>
    </message>
    <message>
        <source>whole per cent</source>
        <translation>整数百分比</translation>
    </message>
    <message>
        <source>one decimal</source>
        <translation>一位小数</translation>
    </message>
    <message>
        <source>two decimals</source>
        <translation>两位小数</translation>
    </message>
    <message>
        <source>By the rule of Figueira and Roy (2002), so that the sum is exactly 100%</source>
        <translation>按Figueira与Roy（2002）的规则取整，总和恰为100%</translation>
    </message>
    <message>
        <source>How many times as important as “{last}” is “{first}”? (&amp;z)</source>
        <translation>“{first}”的重要性是“{last}”的多少倍？(&amp;Z)</translation>
    </message>
    <message>
        <source>Ratio z of the first to the last</source>
        <translation>首位与末位的重要性之比z</translation>
    </message>
    <message>
        <source>blank cards: {count}</source>
        <translation>空白卡片：{count}张</translation>
    </message>
</context>
<context>
    <name>CellList</name>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Put this list away</source>
        <translation>收起此列表</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>The chart is on the clipboard, ready to paste into a text or a slide.</source>
        <translation>图表已复制到剪贴板，可粘贴到文档或幻灯片中。</translation>
    </message>
    <message>
        <source>What the chart says is on the clipboard, one sentence a line.</source>
        <translation>图表内容已以文字复制到剪贴板，每行一句。</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为{path}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>将图表复制为图片</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the chart as PNG, SVG or PDF</source>
        <translation>将图表保存为PNG、SVG或PDF</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy what it says, in words</source>
        <translation>复制文字说明</translation>
    </message>
    <message>
        <source>Save as PNG …</source>
        <translation>保存为PNG…</translation>
    </message>
    <message>
        <source>Save as SVG …</source>
        <translation>保存为SVG…</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>保存为PDF…</translation>
    </message>
    <message>
        <source>The chart could not be saved as {path}. {why}</source>
        <translation>图表未能保存为{path}。{why}</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Not ranked: scores are missing. The line shows what the total may be.</source>
        <translation>未参与排序：评分不全。横线表示总分的可能范围。</translation>
    </message>
    <message>
        <source>{rank}. {name} ({group}): total {total}. {parts}.</source>
        <translation>第{rank}名：{name}（{group}），总分{total}。{parts}。</translation>
    </message>
    <message>
        <source>{name} ({group}) is not ranked: its total may be {least} to {most}.</source>
        <translation>{name}（{group}）未参与排序：总分可能在{least}至{most}之间。</translation>
    </message>
    <message>
        <source>Mean (bar) and members (dots)</source>
        <translation>均值（条形）与各成员（圆点）</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{rank}. {name}: total {total}</source>
        <translation>第{rank}名：{name}，总分{total}</translation>
    </message>
    <message>
        <source>{name}: not ranked, scores are missing</source>
        <translation>{name}：未参与排序，评分不全</translation>
    </message>
    <message>
        <source>{name}: mean {mean}, sum {total}. {members}.</source>
        <translation>{name}：均值{mean}，合计{total}。{members}。</translation>
    </message>
    <message>
        <source>Agreement with the headline (Kendall&apos;s tau)</source>
        <translation>与基准方法的一致程度（Kendall τ）</translation>
    </message>
    <message>
        <source>{name}: agreement undefined</source>
        <translation>{name}：一致程度无法定义</translation>
    </message>
    <message>
        <source>{name}: Kendall&apos;s tau {tau}</source>
        <translation>{name}：Kendall τ为{tau}</translation>
    </message>
    <message>
        <source>“{row}” takes rank {column} in {share} of the samples.</source>
        <translation>“{row}”在{share}的抽样中名次为{column}。</translation>
    </message>
    <message>
        <source>Where “{row}” is first, “{column}” has {share} of the weight on average.</source>
        <translation>在“{row}”居首的抽样中，“{column}”平均占权重的{share}。</translation>
    </message>
    <message>
        <source>“{row}” beats “{column}” in {share} of the samples.</source>
        <translation>“{row}”在{share}的抽样中胜过“{column}”。</translation>
    </message>
    <message>
        <source>The weight of “{name}” is {weight}.</source>
        <translation>“{name}”的权重为{weight}。</translation>
    </message>
    <message>
        <source>{weight} · fixed</source>
        <translation>{weight} · 固定</translation>
    </message>
    <message>
        <source>Weight of “{name}”: {weight}. Drag it, or use the arrow keys.</source>
        <translation>“{name}”的权重：{weight}。可拖动，也可用方向键调整。</translation>
    </message>
    <message>
        <source>Weight of “{name}”: {weight}. It cannot move.</source>
        <translation>“{name}”的权重：{weight}。不能移动。</translation>
    </message>
    <message>
        <source>At {weight}, “{below}” and “{above}” are level for first place. Click to put the weight there.</source>
        <translation>权重为{weight}时，“{below}”与“{above}”并列第一。点击即将权重设在此处。</translation>
    </message>
    <message>
        <source>At {weight}, “{below}” and “{above}” are level for first place.</source>
        <translation>权重为{weight}时，“{below}”与“{above}”并列第一。</translation>
    </message>
    <message>
        <source>From {start} to {end}, “{name}” is first.</source>
        <translation>从{start}到{end}，“{name}”居首。</translation>
    </message>
    <message>
        <source>{name}: total {now} now, {low} at {start}, {high} at {end}</source>
        <translation>{name}：总分现为{now}，权重为{start}时{low}，为{end}时{high}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}项</translation>
    </message>
    <message>
        <source>{weight}; holds {low} to {high}</source>
        <translation>{weight}；{low}至{high}不变</translation>
    </message>
    <message>
        <source>{name}: {weight} now; “{first}” stays first from {low} to {high}.</source>
        <translation>{name}：现为{weight}；从{low}到{high}，“{first}”保持第一。</translation>
    </message>
    <message>
        <source>First elsewhere: {names}.</source>
        <translation>其余区间居首的有：{names}。</translation>
    </message>
    <message>
        <source>Level at</source>
        <translation>持平权重</translation>
    </message>
    <message>
        <source>Weight, the others keeping their ratios</source>
        <translation>权重（其余权重保持比例）</translation>
    </message>
    <message>
        <source>{name}, now {now}: the two are level whatever it weighs.</source>
        <translation>{name}，目前{now}：无论其权重多大，两者始终持平。</translation>
    </message>
    <message>
        <source>{name}, now {now}: “{above}” is ahead whatever it weighs.</source>
        <translation>{name}，目前{now}：无论其权重多大，“{above}”始终领先。</translation>
    </message>
    <message>
        <source>{name}, now {now}: level at {at}; below it “{below}” is ahead, above it “{above}”.</source>
        <translation>{name}，目前{now}：权重为{at}时两者持平；低于此值“{below}”领先，高于此值“{above}”领先。</translation>
    </message>
    <message>
        <source>{name}, now {now}: level at {at}; everywhere else “{either}” is ahead.</source>
        <translation>{name}，目前{now}：权重为{at}时两者持平，其余情况下“{either}”领先。</translation>
    </message>
    <message>
        <source>the order of the others stays the same</source>
        <translation>其余建议的先后不变</translation>
    </message>
    <message>
        <source>“{name}” is first in {area} of the triangle.</source>
        <translation>“{name}”在三角形{area}的面积内居首。</translation>
    </message>
    <message>
        <source>Now: {corners}.</source>
        <translation>目前：{corners}。</translation>
    </message>
    <message>
        <source>No other split changes who is first.</source>
        <translation>这三者之间无论怎样分配，第一名都不变。</translation>
    </message>
    <message>
        <source>The nearest border is a shift of {margin} of all weight away.</source>
        <translation>只要转移总权重的{margin}，即到达最近的分界线。</translation>
    </message>
    <message>
        <source>{criterion}: {score} now</source>
        <translation>{criterion}：现为{score}</translation>
    </message>
    <message>
        <source>Weight now: {weight}</source>
        <translation>当前权重：{weight}</translation>
    </message>
    <message>
        <source>Below {weight}, {way} percentage points lower, “{taker}” is first.</source>
        <translation>低于{weight}（下调{way}个百分点）时，“{taker}”居首。</translation>
    </message>
    <message>
        <source>Above {weight}, {way} percentage points higher, “{taker}” is first.</source>
        <translation>高于{weight}（上调{way}个百分点）时，“{taker}”居首。</translation>
    </message>
    <message>
        <source>“{name}” has {score} on “{criterion}”. At {at}, {share} of the scale away, first place goes to “{taker}”.</source>
        <translation>“{name}”在“{criterion}”上的评分为{score}。评分到{at}（相差量表的{share}）时，第一名转归“{taker}”。</translation>
    </message>
</context>
<context>
    <name>ComparedView</name>
    <message>
        <source>Measuring the spread of the scores …</source>
        <translation>正在度量评分的离散程度……</translation>
    </message>
    <message>
        <source>Ways and presets</source>
        <translation>赋权方式与预设权重</translation>
    </message>
    <message>
        <source>Measures of how far the scores spread, never of importance</source>
        <translation>评分离散程度的度量（不代表重要性）</translation>
    </message>
    <message>
        <source>The spread of the scores could not be measured.</source>
        <translation>无法度量评分的离散程度。</translation>
    </message>
    <message>
        <source>Weights in per cent, criterion by criterion; then the rank of each recommendation. ● marks the present weights. Rest the pointer on a heading or go to a cell for its name.</source>
        <translation>前半部分为各准则的权重（百分比），后半部分为各建议的名次。●表示当前权重。将指针停在表头上，或选中单元格，可查看名称。</translation>
    </message>
    <message>
        <source>Weight sets with their weights and ranks</source>
        <translation>各权重组合及其名次</translation>
    </message>
</context>
<context>
    <name>ContributionsTab</name>
    <message>
        <source>By dimension</source>
        <translation>按维度</translation>
    </message>
    <message>
        <source>By criterion</source>
        <translation>按准则</translation>
    </message>
    <message>
        <source>What each total is made of</source>
        <translation>各项总分的构成</translation>
    </message>
</context>
<context>
    <name>CriteriaPage</name>
    <message>
        <source>Criteria</source>
        <translation>准则</translation>
    </message>
    <message>
        <source>criteria: {leaves} · dimensions: {tops}</source>
        <translation>准则{leaves}项 · 维度{tops}个</translation>
    </message>
    <message>
        <source>Dimensions and their criteria</source>
        <translation>维度及其准则</translation>
    </message>
    <message>
        <source>Nothing to judge by yet. A criterion is one thing that matters, with its own scale; a dimension holds criteria that belong together. Begin with a dimension, then add criteria to it.</source>
        <translation>尚无评价依据。每项准则衡量一个要点，有自己的量表；维度把同类准则归在一起。请先添加维度，再在其中添加准则。</translation>
    </message>
    <message>
        <source>Add a dimension</source>
        <translation>添加维度</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>添加准则</translation>
    </message>
    <message>
        <source>New dimension</source>
        <translation>新维度</translation>
    </message>
    <message>
        <source>New criterion</source>
        <translation>新准则</translation>
    </message>
    <message>
        <source>Assumed: {what}</source>
        <translation>暂定：{what}</translation>
    </message>
    <message>
        <source>Confirm directions and ends of scales</source>
        <translation>确认方向与量表两端</translation>
    </message>
</context>
<context>
    <name>CriterionForm</name>
    <message>
        <source>Threat that it answers</source>
        <translation>应对的威胁</translation>
    </message>
    <message>
        <source>Which threat does it answer?</source>
        <translation>它应对哪种威胁？</translation>
    </message>
    <message>
        <source>What does a high score mean, and what a low one?</source>
        <translation>评分高意味着什么？评分低又意味着什么？</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Find in the record</source>
        <translation>在记录中查找</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy what is listed, to paste into a spreadsheet</source>
        <translation>复制列表内容，可粘贴到电子表格中</translation>
    </message>
    <message>
        <source>Decisions, the newest first</source>
        <translation>决策记录（最新在前）</translation>
    </message>
    <message>
        <source>Nothing decided yet. Every change of a score, a weight or a text is written down here by itself, with who and when. Why is yours to add: to each line, or as a note below.</source>
        <translation>尚无决策记录。评分、权重或文字的每次变动都会自动记录于此，并注明何人、何时。理由由您补充：可写在各行，也可在下方另加备注。</translation>
    </message>
    <message>
        <source>No line of the record says that.</source>
        <translation>没有符合的记录。</translation>
    </message>
    <message>
        <source>A note for the record: what was decided, and why</source>
        <translation>备注：作出了什么决定，理由何在</translation>
    </message>
    <message>
        <source>Note for the record</source>
        <translation>记录备注</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Signed as</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Your name goes under what you decide from now on.</source>
        <translation>此后您作出的决定都将署上您的姓名。</translation>
    </message>
</context>
<context>
    <name>DimensionForm</name>
    <message>
        <source>Attacked by</source>
        <translation>所受冲击</translation>
    </message>
    <message>
        <source>What erodes this kind of resilience?</source>
        <translation>什么会削弱这类韧性？</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What does this dimension ask?</source>
        <translation>这一维度考察什么？</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Scenario without a title</source>
        <translation>未命名情景</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title}（副本）</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Answers: {threat}</source>
        <translation>应对：{threat}</translation>
    </message>
    <message>
        <source>Not scored yet.</source>
        <translation>尚未评分。</translation>
    </message>
    <message>
        <source>The paper&apos;s default: what it argues, not what would happen.</source>
        <translation>论文默认值：反映论文的论证，而非实际结果。</translation>
    </message>
    <message>
        <source>From a table; nobody has signed it.</source>
        <translation>来自表格，尚无人署名。</translation>
    </message>
    <message>
        <source>Judged.</source>
        <translation>已评定。</translation>
    </message>
    <message>
        <source>The paper&apos;s score is {score}.</source>
        <translation>论文评分为{score}。</translation>
    </message>
    <message>
        <source>The reason is still the paper&apos;s: say why.</source>
        <translation>理由仍沿用论文默认文本，请补充。</translation>
    </message>
    <message>
        <source>&amp;Score</source>
        <translation>评分(&amp;S)</translation>
    </message>
    <message>
        <source>At &amp;least</source>
        <translation>下限(&amp;L)</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>上限(&amp;M)</translation>
    </message>
    <message>
        <source>S&amp;trength</source>
        <translation>依据强度(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Sour&amp;ce</source>
        <translation>出处(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Judged by</source>
        <translation>评分人(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>Why this score? What in the source says so?</source>
        <translation>为何给出这一评分？出处如何表述？</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Reset to the paper&apos;s score</source>
        <translation>恢复论文评分</translation>
    </message>
</context>
<context>
    <name>ExcelExport</name>
    <message>
        <source>Writing {name} …</source>
        <translation>正在写入{name}……</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>The workbook {name} is written.</source>
        <translation>工作簿{name}已生成。</translation>
    </message>
    <message>
        <source>Try another place…</source>
        <translation>换个位置…</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>The table is on the clipboard, ready to paste into a spreadsheet.</source>
        <translation>表格已复制到剪贴板，可粘贴到电子表格中。</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为{path}</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy the whole table in full precision, to paste into a spreadsheet</source>
        <translation>以完整精度复制整个表格，可粘贴到电子表格中</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>保存为CSV…</translation>
    </message>
    <message>
        <source>The table could not be saved as {path}. {why}</source>
        <translation>表格未能保存为{path}。{why}</translation>
    </message>
</context>
<context>
    <name>FileNotices</name>
    <message>
        <source>Made from the table {name}. Save it to keep it.</source>
        <translation>已由表格{name}生成情景，保存后方可保留。</translation>
    </message>
    <message>
        <source>Made from the table on the clipboard. Save it to keep it.</source>
        <translation>已由剪贴板中的表格生成情景，保存后方可保留。</translation>
    </message>
    <message>
        <source>{name} was not opened.</source>
        <translation>未能打开{name}。</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>{name} was changed on disk by another program.</source>
        <translation>{name}已被其他程序修改。</translation>
    </message>
    <message>
        <source>Load that</source>
        <translation>载入修改后的文件</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留当前版本</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>{name} is no longer where it was. Save to write it there again.</source>
        <translation>{name}已不在原处。保存即可重新写入。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>{name} has other names on this disk too (hard links: {n}). Saving changes what is under this name only; under the others the old content stays.</source>
        <translation>{name}在此磁盘上另有其他名称（硬链接{n}个）。保存只更改此名称下的内容，其他名称下仍为原内容。</translation>
    </message>
    <message>
        <source>{who} has {name} open too. Save under another name, or one will overwrite the other.</source>
        <translation>{who}也打开了{name}。请另存为其他名称，否则双方会互相覆盖。</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>另一个程序</translation>
    </message>
    <message>
        <source>This is a copy of work that was kept aside ({when}). Save it to keep it.</source>
        <translation>这是自动留存的工作的副本（{when}），保存后方可保留。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open a scenario or a table</source>
        <translation>打开情景或表格</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>保存情景</translation>
    </message>
    <message>
        <source>Renheng scenario</source>
        <translation>韧衡情景</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出到Excel</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel工作簿</translation>
    </message>
    <message>
        <source>Save the changes to “{title}”?</source>
        <translation>是否保存对“{title}”的更改？</translation>
    </message>
    <message>
        <source>If you do not save them, they are lost.</source>
        <translation>若不保存，更改将会丢失。</translation>
    </message>
    <message>
        <source>Scenarios and tables</source>
        <translation>情景和表格</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>It is no longer where it was. If you do not save it, what is open here is lost.</source>
        <translation>文件已不在原处。如不保存，此处打开的内容将丢失。</translation>
    </message>
    <message>
        <source>Save “{title}” again?</source>
        <translation>是否重新保存“{title}”？</translation>
    </message>
    <message>
        <source>Another program changed it. If you do not save it, what is open here is lost.</source>
        <translation>文件已被其他程序修改。如不保存，此处打开的内容将丢失。</translation>
    </message>
</context>
<context>
    <name>FlipsView</name>
    <message>
        <source>What changes the first place</source>
        <translation>第一名的临界条件</translation>
    </message>
    <message>
        <source>Weights or scores</source>
        <translation>权重或评分</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>What it shifts</source>
        <translation>转变方向</translation>
    </message>
    <message>
        <source>From what to what does this group lead?</source>
        <translation>这一组推动从什么转向什么？</translation>
    </message>
</context>
<context>
    <name>GroupsTab</name>
    <message>
        <source>Groups compared</source>
        <translation>组别比较</translation>
    </message>
    <message>
        <source>The mean compares groups of different size; the sum shows what a group brings as a whole. Both count ranked members only.</source>
        <translation>均值便于比较规模不同的组；合计体现一组的总体贡献。两者都只计参与排序的成员。</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>This picture could not be drawn.</source>
        <translation>此图未能绘制。</translation>
    </message>
</context>
<context>
    <name>HeldCard</name>
    <message>
        <source>Reaches the mark for “robust”</source>
        <translation>达到“稳健”的标准</translation>
    </message>
    <message>
        <source>Misses the mark for “robust”</source>
        <translation>未达到“稳健”的标准</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Weighs policy recommendations against resilience criteria, shows how the ranking moves, and exports it to Excel.</source>
        <translation>依据韧性准则对政策建议进行多准则评价，即时显示排序变化，并可导出到Excel。</translation>
    </message>
    <message>
        <source>Built with Qt {qt} (LGPL), NumPy, scikit-criteria and openpyxl.</source>
        <translation>基于Qt {qt}（LGPL）、NumPy、scikit-criteria和openpyxl构建。</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>版本{number}</translation>
    </message>
    <message>
        <source>About Renheng</source>
        <translation>关于韧衡</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Which way to weight</source>
        <translation>如何选择赋权方式</translation>
    </message>
    <message>
        <source>How sure is the ranking</source>
        <translation>排序的稳健程度</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>ImportAsked</name>
    <message>
        <source>Show {place}</source>
        <translation>显示{place}</translation>
    </message>
    <message>
        <source>… and {n} more after these</source>
        <translation>……此后还有{n}个</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>说明事项</translation>
    </message>
    <message>
        <source>No open questions</source>
        <translation>没有待回答的问题</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1个问题</translation>
    </message>
    <message>
        <source>{n} questions</source>
        <translation>{n}个问题</translation>
    </message>
</context>
<context>
    <name>ImportControls</name>
    <message>
        <source>in rows</source>
        <translation>按行排列</translation>
    </message>
    <message>
        <source>in columns</source>
        <translation>按列排列</translation>
    </message>
    <message>
        <source>point: 1.5</source>
        <translation>小数点：1.5</translation>
    </message>
    <message>
        <source>comma: 1,5</source>
        <translation>小数逗号：1,5</translation>
    </message>
    <message>
        <source>{sheet} (hidden)</source>
        <translation>{sheet}（隐藏）</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>单元格区域</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>政策建议</translation>
    </message>
    <message>
        <source>Lines of names</source>
        <translation>表头行数</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数标记</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>Take the selection</source>
        <translation>采用所选区域</translation>
    </message>
    <message>
        <source>Only the selected cells are the table</source>
        <translation>只将所选单元格作为表格</translation>
    </message>
    <message>
        <source>The cells of the table, such as A3:F20; empty: as proposed</source>
        <translation>表格所在的单元格，如A3:F20；留空则自动识别</translation>
    </message>
    <message>
        <source>“{typed}” names no cells. Type them as in A3:F20. Nothing was changed.</source>
        <translation>“{typed}”不是单元格区域。请按A3:F20的形式填写。未作任何更改。</translation>
    </message>
    <message>
        <source>not in question</source>
        <translation>无歧义</translation>
    </message>
    <message>
        <source>as found: {mark}</source>
        <translation>自动识别：{mark}</translation>
    </message>
</context>
<context>
    <name>ImportLine</name>
    <message>
        <source>{line}: which way is better</source>
        <translation>{line}：方向</translation>
    </message>
    <message>
        <source>Row {name}</source>
        <translation>第{name}行</translation>
    </message>
    <message>
        <source>Column {name}</source>
        <translation>{name}列</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>恢复为自动识别</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>counts as {figure}</source>
        <translation>计为{figure}</translation>
    </message>
    <message>
        <source>There is a question about it.</source>
        <translation>对此有待回答的问题。</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>工作表内容</translation>
    </message>
    <message>
        <source>Alt+Down says what a column is, Alt+Right what a row is.</source>
        <translation>按Alt+↓指明列的含义，按Alt+→指明行的含义。</translation>
    </message>
</context>
<context>
    <name>ImportSize</name>
    <message>
        <source>{criteria:,} criteria and {items:,} recommendations make {scores:,} scores. A page that lists them will take about {seconds} seconds to come up, longer on a slow computer. Are all of them meant to come in?</source>
        <translation>{criteria:,}项准则与{items:,}项建议共有{scores:,}个评分。列出它们的页面约需{seconds}秒才能显示，较慢的电脑需更久。是否确要全部导入？</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>the clipboard</source>
        <translation>剪贴板</translation>
    </message>
</context>
<context>
    <name>InlineMessage</name>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Put this message away</source>
        <translation>收起此消息</translation>
    </message>
</context>
<context>
    <name>IntervalsPanel</name>
    <message>
        <source>Between which weights does each lie? Give the lowest and the highest that someone would defend.</source>
        <translation>每项权重在什么范围内？请填写各方认为合理的最低值和最高值。</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>really possible</source>
        <translation>实际可取范围</translation>
    </message>
    <message>
        <source>Lowest weight of {name}, per cent</source>
        <translation>{name}的最低权重（百分比）</translation>
    </message>
    <message>
        <source>Highest weight of {name}, per cent</source>
        <translation>{name}的最高权重（百分比）</translation>
    </message>
    <message>
        <source>✕ They cannot hold together, so no weights follow from them.</source>
        <translation>✕ 这些区间不能同时成立，因此无法得出权重。</translation>
    </message>
    <message>
        <source>✓ They can hold together. The others leave less room than was given to: {names}.</source>
        <translation>✓ 各区间可以同时成立。其余准则使下列各项的实际范围小于所填范围：{names}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>✓ They can hold together, each over its whole length.</source>
        <translation>✓ 各区间可以同时成立，且全部范围均可取到。</translation>
    </message>
</context>
<context>
    <name>Left</name>
    <message>
        <source>Recommendation</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Still default</source>
        <translation>仍为默认值</translation>
    </message>
    <message>
        <source>Scores that are still the paper&apos;s; nobody has judged them</source>
        <translation>仍为论文默认值、尚未评定的评分</translation>
    </message>
    <message>
        <source>No reason</source>
        <translation>无理由</translation>
    </message>
    <message>
        <source>Scores without a reason</source>
        <translation>没有理由的评分</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Cells without a score</source>
        <translation>没有评分的单元格</translation>
    </message>
    <message>
        <source>Nothing is open: every score was judged and has its reason.</source>
        <translation>没有尚待完成的内容：每个评分都已评定并附有理由。</translation>
    </message>
    <message>
        <source>By recommendation. A number leads to the first cell it counts.</source>
        <translation>按建议列出。点击数字可前往所计的第一个单元格。</translation>
    </message>
    <message>
        <source>What is open, by recommendation</source>
        <translation>各项建议尚待完成的内容</translation>
    </message>
    <message>
        <source>scores are still the paper&apos;s default: nobody has judged them</source>
        <translation>个评分仍为论文默认值，尚未评定</translation>
    </message>
    <message>
        <source>scores have no reason</source>
        <translation>个评分没有理由</translation>
    </message>
    <message>
        <source>cells have no score</source>
        <translation>个单元格没有评分</translation>
    </message>
    <message>
        <source>lines of the record have no reason</source>
        <translation>条记录没有理由</translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>At</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Between “{lower}” and “{upper}”.</source>
        <translation>介于“{lower}”与“{upper}”之间。</translation>
    </message>
    <message>
        <source>Scale from {low} to {high}; more is better.</source>
        <translation>量表从{low}到{high}，越高越好。</translation>
    </message>
    <message>
        <source>Scale from {low} to {high}; less is better.</source>
        <translation>量表从{low}到{high}，越低越好。</translation>
    </message>
</context>
<context>
    <name>LevelsEditor</name>
    <message>
        <source>New level</source>
        <translation>新等级</translation>
    </message>
    <message>
        <source>No levels yet. A level says in words what a point of the scale means.</source>
        <translation>尚无等级。等级用文字说明量表上某一分值的含义。</translation>
    </message>
    <message>
        <source>Levels of the scale in words</source>
        <translation>量表等级的文字说明</translation>
    </message>
    <message>
        <source>Add a level</source>
        <translation>添加等级</translation>
    </message>
    <message>
        <source>Remove the level</source>
        <translation>删除等级</translation>
    </message>
    <message>
        <source>Name of the level ({tongue})</source>
        <translation>等级名称（{tongue}）</translation>
    </message>
    <message>
        <source>Meaning of the level ({tongue})</source>
        <translation>等级含义（{tongue}）</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: {label}</source>
        <translation>撤销(&amp;U)：{label}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: {label}</source>
        <translation>重做(&amp;R)：{label}</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>{first} and {second}: no answer yet</source>
        <translation>{first}与{second}：尚未作答</translation>
    </message>
</context>
<context>
    <name>MeasureRow</name>
    <message>
        <source>Measure</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>Something that can be done</source>
        <translation>一项可以采取的行动</translation>
    </message>
    <message>
        <source>Move the measure up</source>
        <translation>上移举措</translation>
    </message>
    <message>
        <source>Move the measure down</source>
        <translation>下移举措</translation>
    </message>
    <message>
        <source>Remove the measure</source>
        <translation>删除举措</translation>
    </message>
</context>
<context>
    <name>MeasuresEditor</name>
    <message>
        <source>New measure</source>
        <translation>新举措</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>No measures yet. A measure is one thing that can be done to carry it out.</source>
        <translation>尚无举措。举措是落实这项建议的一个具体行动。</translation>
    </message>
    <message>
        <source>Add a measure</source>
        <translation>添加举措</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>What disturbs most, and what the other answers point to:</source>
        <translation>偏离最大的判断，以及其余判断所指向的值：</translation>
    </message>
    <message>
        <source>✓ The answers agree well enough: consistency ratio {cr}, acceptable up to 0.10.</source>
        <translation>✓ 一致性可接受：一致性比率为{cr}（≤0.10）。</translation>
    </message>
    <message>
        <source>⚠ The answers contradict each other: consistency ratio {cr}, acceptable up to 0.10.</source>
        <translation>⚠ 各判断的一致性不足：一致性比率为{cr}，大于0.10，未通过一致性检验。</translation>
    </message>
    <message>
        <source>λmax {lambda_max} · CI {ci} · CR {cr}</source>
        <translation>λmax {lambda_max} · CI {ci} · CR {cr}</translation>
    </message>
</context>
<context>
    <name>MendingRow</name>
    <message>
        <source>{answer}. The others point to {suggested}; with it CR {after}.</source>
        <translation>{answer}。其余判断指向{suggested}，改后CR为{after}。</translation>
    </message>
    <message>
        <source>Take {answer}</source>
        <translation>改为{answer}</translation>
    </message>
    <message>
        <source>Answer {answer} instead: {words}</source>
        <translation>改为{answer}：{words}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>Scored {scored} · with a reason {reasoned}</source>
        <translation>已评分{scored} · 有理由{reasoned}</translation>
    </message>
    <message>
        <source>Missing: {count}</source>
        <translation>缺失：{count}</translation>
    </message>
    <message>
        <source>No reason: {count}</source>
        <translation>无理由：{count}</translation>
    </message>
    <message>
        <source>Still default: {count}</source>
        <translation>仍为默认值：{count}</translation>
    </message>
    <message>
        <source>List these cells</source>
        <translation>列出这些单元格</translation>
    </message>
</context>
<context>
    <name>MethodsTab</name>
    <message>
        <source>Asking all methods; the first time this takes a few seconds …</source>
        <translation>正在计算所有方法，首次需要几秒钟……</translation>
    </message>
    <message>
        <source>The scores or weights have changed: asking all methods again …</source>
        <translation>评分或权重已变化，正在重新计算所有方法……</translation>
    </message>
    <message>
        <source>The methods could not be compared ({why}). The ranking itself is not affected.</source>
        <translation>未能比较各方法（{why}）。排序本身不受影响。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Ranks by method</source>
        <translation>各方法的名次</translation>
    </message>
    <message>
        <source>Methods as a table</source>
        <translation>各方法一览表</translation>
    </message>
    <message>
        <source>Methods that do not apply here</source>
        <translation>不适用的方法</translation>
    </message>
</context>
<context>
    <name>Mishap</name>
    <message>
        <source>Something went wrong, and the last step may not have been done. Your work is saved. Start the program again if this comes back.</source>
        <translation>程序发生异常，上一步操作可能未完成。您的工作已保存。若再次出现，请重新启动程序。</translation>
    </message>
    <message>
        <source>Something went wrong, and the last step may not have been done. Your work was kept aside. Save it, and start the program again if this comes back.</source>
        <translation>程序发生异常，上一步操作可能未完成。您的工作已自动留存。请先保存；若再次出现，请重新启动程序。</translation>
    </message>
    <message>
        <source>Something went wrong, and the last step may not have been done. Your work could not be kept aside. Save it now, then start the program again.</source>
        <translation>程序发生异常，上一步操作可能未完成。您的工作未能自动留存。请立即保存，然后重新启动程序。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>ModelPicture</name>
    <message>
        <source>What attacks, and what each attack erodes</source>
        <translation>冲击及其所削弱的韧性</translation>
    </message>
    <message>
        <source>What is asked of a recommendation</source>
        <translation>对建议的要求</translation>
    </message>
    <message>
        <source>erodes</source>
        <translation>削弱</translation>
    </message>
    <message>
        <source>The breakthroughs</source>
        <translation>卡点突破</translation>
    </message>
    <message>
        <source>The recommendations</source>
        <translation>政策建议</translation>
    </message>
    <message>
        <source>No attack named yet</source>
        <translation>尚未指明冲击</translation>
    </message>
    <message>
        <source>{attack} erodes {dimension}.</source>
        <translation>{attack}削弱{dimension}。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}项</translation>
    </message>
</context>
<context>
    <name>NodeCrumbs</name>
    <message>
        <source>{name}: answered</source>
        <translation>{name}：已作答</translation>
    </message>
    <message>
        <source>{name}: something is still open</source>
        <translation>{name}：尚有问题未作答</translation>
    </message>
    <message>
        <source>All criteria in one &amp;list</source>
        <translation>列成一张表(&amp;L)</translation>
    </message>
    <message>
        <source>Compare every criterion with every other, without the two levels</source>
        <translation>不分两级，全部准则直接相互比较</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>“{typed}” is in per cent, and the scale runs neither from 0 to 100 nor from 0 to 1. Nothing was changed. Write the score in the units of the scale.</source>
        <translation>“{typed}”是百分数，而量表既不是0到100，也不是0到1。未作更改。请按量表的单位填写评分。</translation>
    </message>
    <message>
        <source>“{typed}” is not a number. Nothing was changed. Write it like 1250 or 0.5.</source>
        <translation>“{typed}”不是数字，未作更改。请写成1250或0.5这样的形式。</translation>
    </message>
</context>
<context>
    <name>OneImport</name>
    <message>
        <source>Import scores</source>
        <translation>导入评分</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>粘贴的表格</translation>
    </message>
</context>
<context>
    <name>OneWeightTab</name>
    <message>
        <source>Totals against the weight of “{name}”</source>
        <translation>总分随“{name}”权重的变化</translation>
    </message>
    <message>
        <source>Weight of</source>
        <translation>权重：</translation>
    </message>
    <message>
        <source>The weight that is shown</source>
        <translation>所显示的权重</translation>
    </message>
    <message>
        <source>This weight in per cent</source>
        <translation>该权重（百分比）</translation>
    </message>
    <message>
        <source>Ranks against every weight</source>
        <translation>名次随各项权重的变化</translation>
    </message>
    <message>
        <source>Each weight runs from 0% on the left to 100% on the right, the first place is at the top, and the vertical line is today. In the shaded part the present first stays first. Click one to enlarge it.</source>
        <translation>每幅小图中，权重从左侧的0%变到右侧的100%，最上方为第一名，竖线为当前权重。在着色部分，现居第一者保持第一。点击任一小图可放大查看。</translation>
    </message>
    <message>
        <source>Change the weight of {name}</source>
        <translation>调整{name}的权重</translation>
    </message>
    <message>
        <source>The weights are now set by hand and no longer follow from “{way}”. Your answers there are kept; undo brings their weights back.</source>
        <translation>权重现由手动设定，不再由“{way}”得出。您在那里的回答仍予保留；撤销可恢复由其得出的权重。</translation>
    </message>
    <message>
        <source>No recommendation has all its scores yet, so there are no totals to draw.</source>
        <translation>尚无评分齐全的建议，因此没有总分可画。</translation>
    </message>
    <message>
        <source>This is the only weight there is, so it cannot move: add another criterion to compare.</source>
        <translation>这是唯一的权重，无法变动：请再添加一项准则以供比较。</translation>
    </message>
    <message>
        <source>While this weight moves, the other weights keep their ratios to each other.</source>
        <translation>该权重变动时，其余权重之间的比例保持不变。</translation>
    </message>
    <message>
        <source>Locked, and so unmoved: {names}.</source>
        <translation>已锁定、因而不变的有：{names}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Locks hold this weight where it is; the lines show what it would do without any lock.</source>
        <translation>锁定使该权重无法变动；图中线条显示的是没有任何锁定时的情形。</translation>
    </message>
    <message>
        <source>Not drawn, for scores are missing: {names}.</source>
        <translation>因缺少评分而未画出的有：{names}。</translation>
    </message>
</context>
<context>
    <name>OrderPanel</name>
    <message>
        <source>Bring these into order, the most important first. Drop one on another to make them tie.</source>
        <translation>请按重要程度排列，最重要的在前。将一项拖放到另一项上即可使二者并列。</translation>
    </message>
    <message>
        <source>For&amp;mula for these</source>
        <translation>本级公式(&amp;M)</translation>
    </message>
    <message>
        <source>Rank-order centroid</source>
        <translation>排序质心法</translation>
    </message>
    <message>
        <source>Rank sum</source>
        <translation>排序和法</translation>
    </message>
    <message>
        <source>Rank reciprocal</source>
        <translation>排序倒数法</translation>
    </message>
    <message>
        <source>I only know the order</source>
        <translation>仅知顺序</translation>
    </message>
    <message>
        <source>The mean of all weights that fit the order: steep at the top. The best supported.</source>
        <translation>符合该顺序的所有权重的平均值：首位权重突出，依据最充分。</translation>
    </message>
    <message>
        <source>Falls in equal steps from the first place to the last.</source>
        <translation>从首位到末位等差递减。</translation>
    </message>
    <message>
        <source>1, 1/2, 1/3 and so on: steepest at the first place, flat at the end.</source>
        <translation>1、1/2、1/3……：首位之后降幅最大，末尾趋于平缓。</translation>
    </message>
    <message>
        <source>Keeps the order itself, to see how far it settles the ranking. The centroid stands for it here.</source>
        <translation>保留顺序本身，用于考察它在多大程度上决定排序；此处以排序质心为代表。</translation>
    </message>
</context>
<context>
    <name>Ordering</name>
    <message>
        <source>{name}: no place yet</source>
        <translation>{name}：尚未排入</translation>
    </message>
    <message>
        <source>{name}: place {place}, tied</source>
        <translation>{name}：第{place}位，并列</translation>
    </message>
    <message>
        <source>{name}: place {place}</source>
        <translation>{name}：第{place}位</translation>
    </message>
    <message>
        <source>Order, the most important first</source>
        <translation>顺序，最重要的在前</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>One place up (Alt+Up)</source>
        <translation>上移一位（Alt+↑）</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>One place down (Alt+Down)</source>
        <translation>下移一位（Alt+↓）</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>并列</translation>
    </message>
    <message>
        <source>As important as the one above (Alt+Left, or drop one on the other)</source>
        <translation>与上一项同等重要（Alt+←，或将一项拖放到另一项上）</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Out of the tie, below it (Alt+Right)</source>
        <translation>退出并列，排在其后（Alt+→）</translation>
    </message>
    <message>
        <source>Place all as they stand</source>
        <translation>按现有顺序全部排入</translation>
    </message>
</context>
<context>
    <name>PairTab</name>
    <message>
        <source>Not to be chosen, for scores are missing: {names}.</source>
        <translation>因缺少评分而不可选：{names}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>First of the two</source>
        <translation>两项中的第一项</translation>
    </message>
    <message>
        <source>Second of the two</source>
        <translation>两项中的第二项</translation>
    </message>
    <message>
        <source>Change places</source>
        <translation>互换位置</translation>
    </message>
    <message>
        <source>Who is ahead at which weight</source>
        <translation>不同权重下由谁领先</translation>
    </message>
    <message>
        <source>The stroke is the present weight. Click a row to see all recommendations against that weight.</source>
        <translation>竖线为当前权重。点击某一行，可查看所有建议随该权重的变化。</translation>
    </message>
    <message>
        <source>Weights that make them level</source>
        <translation>使两者持平的权重</translation>
    </message>
    <message>
        <source>Scores that make them level</source>
        <translation>使两者持平的评分</translation>
    </message>
</context>
<context>
    <name>PairsMatrix</name>
    <message>
        <source>All answers, row over column</source>
        <translation>全部判断，行相对于列</translation>
    </message>
</context>
<context>
    <name>PairsPanel</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一对(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一对(&amp;N)</translation>
    </message>
    <message>
        <source>Leave this pair &amp;out</source>
        <translation>略过这一对(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Weights of these from</source>
        <translation>本级权重取自(&amp;W)</translation>
    </message>
    <message>
        <source>the eigenvector (Saaty)</source>
        <translation>特征向量（Saaty）</translation>
    </message>
    <message>
        <source>geometric means</source>
        <translation>几何平均</translation>
    </message>
    <message>
        <source>Pair {place} of {all}; {answered} answered</source>
        <translation>第{place}对，共{all}对；已作答{answered}对</translation>
    </message>
    <message>
        <source>{name} counts more</source>
        <translation>{name}更重要</translation>
    </message>
    <message>
        <source>Which of the two counts more, and how much more?</source>
        <translation>两者之中哪一项更重要？重要多少？</translation>
    </message>
</context>
<context>
    <name>PartForm</name>
    <message>
        <source>Id {id}</source>
        <translation>编号{id}</translation>
    </message>
    <message>
        <source>Edit “{name}”</source>
        <translation>编辑“{name}”</translation>
    </message>
    <message>
        <source>Section in the source</source>
        <translation>在出处中的章节</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>A name of its own, as short as it can be</source>
        <translation>名称应独一无二，尽量简短</translation>
    </message>
</context>
<context>
    <name>PartsTree</name>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>The copied block is {rows} × {columns} cells (rows × columns), but from here the table has room for {free_rows} × {free_columns}. Nothing was pasted. Choose a cell further up or left, or copy a smaller block.</source>
        <translation>复制的区域为{rows}×{columns}个单元格（行×列），而从此处起表格只容得下{free_rows}×{free_columns}。未作粘贴。请选择更靠上或靠左的单元格，或复制较小的区域。</translation>
    </message>
    <message>
        <source>“{text}” is in “{unit}”, the scale in “{scale}”. Write it in the unit of the scale.</source>
        <translation>“{text}”以“{unit}”计，而量表以“{scale}”计。请换算为量表的单位。</translation>
    </message>
</context>
<context>
    <name>PictureFile</name>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
</context>
<context>
    <name>PointsPanel</name>
    <message>
        <source>Share 100 points out: the more one counts, the more points it gets.</source>
        <translation>请分配100点：越重要的准则，点数越多。</translation>
    </message>
    <message>
        <source>&amp;Share out what is left</source>
        <translation>分配剩余点数(&amp;S)</translation>
    </message>
    <message>
        <source>Give what is left in equal parts to those without points</source>
        <translation>将剩余点数平均分给尚无点数的各项</translation>
    </message>
    <message>
        <source>&amp;Bring to 100</source>
        <translation>调整为100(&amp;B)</translation>
    </message>
    <message>
        <source>Keep the proportions and make the sum 100</source>
        <translation>保持比例，使总和为100</translation>
    </message>
    <message>
        <source>Points for {name}</source>
        <translation>{name}的点数</translation>
    </message>
    <message>
        <source>Points for {name}, number</source>
        <translation>{name}的点数（数字）</translation>
    </message>
    <message>
        <source>{total} of 100 given, {over} too many.</source>
        <translation>已分配{total}点（共100点），超出{over}点。</translation>
    </message>
    <message>
        <source>{total} of 100 given, {left} left.</source>
        <translation>已分配{total}点（共100点），剩余{left}点。</translation>
    </message>
</context>
<context>
    <name>ProgressBarRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>RankingPanel</name>
    <message>
        <source>Ranking</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Weighted total, 0 to 1. Arrows: places moved since saved.</source>
        <translation>加权总分，0至1。箭头：较上次保存的名次变动。</translation>
    </message>
    <message>
        <source>Nothing to rank yet: add recommendations and criteria, then give scores.</source>
        <translation>尚无可排序的内容：请添加建议和准则，然后评分。</translation>
    </message>
    <message>
        <source>By dimension</source>
        <translation>按维度</translation>
    </message>
    <message>
        <source>Split each bar by dimension</source>
        <translation>将每个条形按维度拆分</translation>
    </message>
    <message>
        <source>Ranking of the recommendations</source>
        <translation>建议的排序</translation>
    </message>
    <message>
        <source>Groups by the mean of their totals</source>
        <translation>组别（按总分均值）</translation>
    </message>
    <message>
        <source>Mean of the totals of each group&apos;s recommendations</source>
        <translation>各组建议总分的均值</translation>
    </message>
</context>
<context>
    <name>RecommendationForm</name>
    <message>
        <source>What is recommended, and how it is meant to work?</source>
        <translation>建议什么？预期如何发挥作用？</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>RecommendationsPage</name>
    <message>
        <source>Recommendations</source>
        <translation>政策建议</translation>
    </message>
    <message>
        <source>recommendations: {leaves} · groups: {tops}</source>
        <translation>建议{leaves}项 · 组别{tops}个</translation>
    </message>
    <message>
        <source>Groups and their recommendations</source>
        <translation>组别及其建议</translation>
    </message>
    <message>
        <source>Nothing to weigh yet. A recommendation is one course of action; a group is a family of them that lead the same way. Begin with a group, then add recommendations to it.</source>
        <translation>尚无可评价的内容。一项建议即一种行动方案；方向一致的建议归为一组。请先添加组别，再在其中添加建议。</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>添加组别</translation>
    </message>
    <message>
        <source>Add a recommendation</source>
        <translation>添加建议</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新组别</translation>
    </message>
    <message>
        <source>New recommendation</source>
        <translation>新建议</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Say why …</source>
        <translation>写明理由…</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决策记录</translation>
    </message>
    <message>
        <source>What is still open</source>
        <translation>尚待完成</translation>
    </message>
    <message>
        <source>Show the weights</source>
        <translation>查看权重</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation>补充理由</translation>
    </message>
    <message>
        <source>Weights: none yet, for there are no criteria.</source>
        <translation>权重：尚无准则，因而没有权重。</translation>
    </message>
    <message>
        <source>Weights: preset “{name}”. {reason}</source>
        <translation>权重：预设“{name}”。{reason}</translation>
    </message>
    <message>
        <source>Weights: set by hand with the sliders.</source>
        <translation>权重：由滑块手动设定。</translation>
    </message>
    <message>
        <source>Weights: found with the method “{method}”.</source>
        <translation>权重：由“{method}”方法得出。</translation>
    </message>
    <message>
        <source>Locked: {count}.</source>
        <translation>已锁定：{count}项。</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Bring back a copy</source>
        <translation>恢复副本</translation>
    </message>
    <message>
        <source>“{title}” was not saved before the program ended ({when}).</source>
        <translation>程序上次退出时，“{title}”尚未保存（{when}）。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>“{title}” was kept aside ({when}) by a program that may still be running, perhaps on another computer. You can have a copy.</source>
        <translation>“{title}”由另一个程序自动留存（{when}），该程序可能仍在运行，也可能在另一台计算机上。您可以恢复一份副本。</translation>
    </message>
    <message>
        <source>Not again</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一份</translation>
    </message>
    <message>
        <source>{n} were left in all, the oldest on {when}.</source>
        <translation>共留下{n}份，最早的是{when}。</translation>
    </message>
    <message>
        <source>Throw away “{title}” of {when}? For {days} days you can still open it from the folder of unsaved work; Help leads there.</source>
        <translation>是否丢弃{when}的“{title}”？{days}天内仍可从自动保存文件夹中打开，该文件夹可由“帮助”菜单进入。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Work that was kept aside cannot be read. It stays where it is: {file}.</source>
        <translation>自动留存的一份工作无法读取，文件留在原处：{file}。</translation>
    </message>
    <message>
        <source>In all {n} files are like this.</source>
        <translation>这样的文件共{n}个。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Scenario without a title</source>
        <translation>未命名情景</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>⚠ Remarks on these weights: {count}</source>
        <translation>⚠ 关于当前权重的提示：{count}条</translation>
    </message>
    <message>
        <source>Show or hide what to look at again, and what would mend it</source>
        <translation>显示或隐藏需要再次检查之处及其改进办法</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>{name}: weight {weight}</source>
        <translation>{name}：权重{weight}</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Ties share the best rank: 1, 1, 3</source>
        <translation>并列者取靠前名次：1、1、3</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>The sum of weight times value, 0 to 1</source>
        <translation>权重与价值分乘积之和，0至1</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>The total if every missing score were the worst</source>
        <translation>若缺失评分全取最差值时的总分</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>The total if every missing score were the best</source>
        <translation>若缺失评分全取最优值时的总分</translation>
    </message>
    <message>
        <source>Agreement of the order with the headline: 1 the same, 0 none, −1 reversed</source>
        <translation>与基准方法排序的一致程度：1为相同，0为无关，−1为相反</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau</source>
        <translation>Kendall τ</translation>
    </message>
    <message>
        <source>Spearman&apos;s rho</source>
        <translation>Spearman ρ</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一名</translation>
    </message>
    <message>
        <source>Moves most</source>
        <translation>名次变动最大</translation>
    </message>
    <message>
        <source>What it does, and what to know</source>
        <translation>方法说明与注意事项</translation>
    </message>
    <message>
        <source>It gives no full ranking, so there is nothing to compare.</source>
        <translation>该方法不给出完整排序，无从比较。</translation>
    </message>
    <message>
        <source>All {scored} scores are the paper&apos;s defaults: what the paper argues, as coded by two readers, not what would happen.</source>
        <translation>全部{scored}个评分均为论文默认值：经两次独立编码得出（取均值），反映论文的论证，而非实际结果。</translation>
    </message>
    <message>
        <source>{untouched} of {scored} scores are still the paper&apos;s defaults: what the paper argues, as coded by two readers, not what would happen.</source>
        <translation>{scored}个评分中有{untouched}个仍为论文默认值：经两次独立编码得出（取均值），反映论文的论证，而非实际结果。</translation>
    </message>
    <message>
        <source>None is dominated: none has another that is at least as good on every criterion and better on one.</source>
        <translation>没有被支配的建议：任一建议都不存在这样的另一项——在每项准则上都不逊于它，且至少一项更优。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}项</translation>
    </message>
    <message>
        <source>Dominated (another is at least as good on every criterion and better on one): {pairs}.</source>
        <translation>被支配（另一项在每项准则上都不逊于它，且至少一项更优）：{pairs}。</translation>
    </message>
    <message>
        <source>{count} of {all} methods that rank put {names} first.</source>
        <translation>{all}种给出排序的方法中，有{count}种将{names}排在第一。</translation>
    </message>
    <message>
        <source>Most often first: {names}, each by {count} of {all} methods that rank.</source>
        <translation>最常排第一：{names}，在{all}种给出排序的方法中各有{count}种。</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>其他{count}项</translation>
    </message>
    <message>
        <source>{name} by {others}</source>
        <translation>{name}不及{others}</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>There is nothing to rank yet. Results need recommendations, criteria and scores.</source>
        <translation>尚无可排序的内容。得出结果需要建议、准则和评分。</translation>
    </message>
    <message>
        <source>Add recommendations</source>
        <translation>添加建议</translation>
    </message>
    <message>
        <source>There is nothing to judge by yet. Add criteria; each total is made of its scores on them.</source>
        <translation>尚无评价依据。请添加准则，总分由各准则上的评分构成。</translation>
    </message>
    <message>
        <source>Add criteria</source>
        <translation>添加准则</translation>
    </message>
    <message>
        <source>Every weight is 0, so nothing counts. Give at least one criterion a weight.</source>
        <translation>所有权重均为0，没有任何准则起作用。请至少为一项准则赋权。</translation>
    </message>
    <message>
        <source>Set weights</source>
        <translation>设置权重</translation>
    </message>
    <message>
        <source>No recommendation has a score yet. Give the first; what is missing stays marked as missing.</source>
        <translation>各项建议尚无评分。请给出第一个评分；缺失项会一直标明。</translation>
    </message>
    <message>
        <source>Enter scores</source>
        <translation>填写评分</translation>
    </message>
</context>
<context>
    <name>ReversalTab</name>
    <message>
        <source>Every method ranks without each recommendation, and with a copy of it …</source>
        <translation>正在让各种方法逐一去掉、逐一复制每项建议后重新排序……</translation>
    </message>
    <message>
        <source>Every method ranks without each recommendation, and with a copy of it: {share}</source>
        <translation>正在让各种方法逐一去掉、逐一复制每项建议后重新排序：{share}</translation>
    </message>
    <message>
        <source>Rank reversal could not be examined ({why}). The ranking itself is not affected.</source>
        <translation>未能检验排序逆转（{why}）。排序结果本身不受影响。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Whose absence or copy changes the order of the others</source>
        <translation>去掉或复制哪项建议会改变其余建议的先后</translation>
    </message>
    <message>
        <source>Every case in which the order changes</source>
        <translation>先后发生改变的全部情形</translation>
    </message>
    <message>
        <source>Methods that do not apply here</source>
        <translation>不适用的方法</translation>
    </message>
    <message>
        <source>How every method ranks, side by side</source>
        <translation>各方法名次并列对照</translation>
    </message>
    <message>
        <source>−: the order of the others changes when the recommendation is removed; +: when it stands there twice; !: first place changes too; ?: the method cannot rank then. An empty cell: all stays as it is.</source>
        <translation>−：去掉该建议后，其余建议的先后改变；+：该建议出现两次时改变；!：第一名也随之改变；?：该方法此时无法排序。空白：一切不变。</translation>
    </message>
    <message>
        <source>A recommendation that is dropped takes nothing from the others, and a copy says nothing new, so neither should change their order. In the additive model on fixed scales neither does; methods that measure against the best or worst found can, and then their ranking hangs on who else is listed.</source>
        <translation>去掉一项建议不影响其余建议本身，复制一项也不提供新信息，其余建议的先后均不应改变。量表固定的加性价值模型正是如此；以现有最优或最差者为参照的方法则可能改变，其排序取决于同时参与比较的其他建议。</translation>
    </message>
</context>
<context>
    <name>Robustness</name>
    <message>
        <source>Standard error of the figure to the left</source>
        <translation>左侧数值的标准误</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>How many pairs change their order</source>
        <translation>先后发生改变的建议对数</translation>
    </message>
    <message>
        <source>First place</source>
        <translation>第一名</translation>
    </message>
    <message>
        <source>Who changes places</source>
        <translation>先后互换的建议</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>改变</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>The ranks that hold the middle 90% of the samples</source>
        <translation>居中90%的抽样所在的名次</translation>
    </message>
    <message>
        <source>Ranks, 90%</source>
        <translation>90%名次区间</translation>
    </message>
    <message>
        <source>Expected rank</source>
        <translation>期望名次</translation>
    </message>
    <message>
        <source>The mean of all its ranks</source>
        <translation>所有抽样名次的平均值</translation>
    </message>
    <message>
        <source>First, %</source>
        <translation>居首（%）</translation>
    </message>
    <message>
        <source>In how many samples it is first</source>
        <translation>居首的抽样所占比例</translation>
    </message>
    <message>
        <source>Confidence, %</source>
        <translation>置信因子（%）</translation>
    </message>
    <message>
        <source>How often it is first under its own central weights, scores drawn as chosen</source>
        <translation>取其自身的中心权重、评分按所选方式抽取时，居首的比例</translation>
    </message>
    <message>
        <source>Rank {rank}, %</source>
        <translation>第{rank}名（%）</translation>
    </message>
    <message>
        <source>{name} is first most often: in {share} of the samples.</source>
        <translation>居首最多的是{name}：占抽样的{share}。</translation>
    </message>
    <message>
        <source>{name} are first most often, each in {share} of the samples.</source>
        <translation>居首最多的是{name}：各占抽样的{share}。</translation>
    </message>
    <message>
        <source>{samples} samples with seed {seed}: {weights}; {scores}; {method}. Standard error at most ±{error} points.</source>
        <translation>{samples}次抽样，随机种子{seed}：{weights}；{scores}；{method}。标准误不超过±{error}个百分点。</translation>
    </message>
    <message>
        <source>The pictures show the {most} with the best expected rank, of {count}, the tables all of them; both have at most {most} columns. `renheng robust --json` gives every figure.</source>
        <translation>共{count}项建议，图中只显示期望名次最靠前的{most}项，表格则全部列出；图表均不超过{most}列。全部数值可用`renheng robust --json`取得。</translation>
    </message>
    <message>
        <source>every weight within {points} points of the present one</source>
        <translation>各权重在当前值上下{points}个百分点之内</translation>
    </message>
    <message>
        <source>any weights</source>
        <translation>任意权重</translation>
    </message>
    <message>
        <source>weights in the given order</source>
        <translation>保持所给顺序的权重</translation>
    </message>
    <message>
        <source>weights within the given intervals</source>
        <translation>所给区间内的权重</translation>
    </message>
    <message>
        <source>scores exactly as given</source>
        <translation>评分取确切值</translation>
    </message>
    <message>
        <source>scores drawn anywhere within their ranges (with one: {count})</source>
        <translation>评分在其区间内均匀抽取（有区间的评分：{count}个）</translation>
    </message>
    <message>
        <source>scores drawn within their ranges, likeliest as given (with one: {count})</source>
        <translation>评分在其区间内抽取，以给定值为最可能（有区间的评分：{count}个）</translation>
    </message>
    <message>
        <source>A standard error of {error} points takes about {samples} samples here, {duration}. So far it is {now} points.</source>
        <translation>要使标准误降到{error}个百分点，约需{samples}次抽样，用时{duration}。目前为{now}个百分点。</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>几秒钟</translation>
    </message>
    <message>
        <source>about {count} seconds</source>
        <translation>约{count}秒</translation>
    </message>
    <message>
        <source>about {count} minutes</source>
        <translation>约{count}分钟</translation>
    </message>
    <message>
        <source>Within these ends the first place holds, the other weights keeping their ratios</source>
        <translation>其余权重保持比例时，权重在此区间内第一名保持不变</translation>
    </message>
    <message>
        <source>Criterion or dimension</source>
        <translation>准则或维度</translation>
    </message>
    <message>
        <source>Weight now, %</source>
        <translation>当前权重（%）</translation>
    </message>
    <message>
        <source>Holds from, %</source>
        <translation>下限（%）</translation>
    </message>
    <message>
        <source>to, %</source>
        <translation>上限（%）</translation>
    </message>
    <message>
        <source>First below</source>
        <translation>低于下限时居首者</translation>
    </message>
    <message>
        <source>First above</source>
        <translation>高于上限时居首者</translation>
    </message>
    <message>
        <source>Score now</source>
        <translation>当前评分</translation>
    </message>
    <message>
        <source>First place changes at</source>
        <translation>第一名改变时的评分</translation>
    </message>
    <message>
        <source>First then</source>
        <translation>届时居首者</translation>
    </message>
    <message>
        <source>Level at, %</source>
        <translation>持平权重（%）</translation>
    </message>
    <message>
        <source>The weight that makes the two level, the others keeping their ratios</source>
        <translation>其余权重保持比例时，使两者持平的权重</translation>
    </message>
    <message>
        <source>Ahead below</source>
        <translation>低于此值时领先者</translation>
    </message>
    <message>
        <source>Ahead above</source>
        <translation>高于此值时领先者</translation>
    </message>
    <message>
        <source>The weights at which another is level, with the least weight moved (L1)</source>
        <translation>转移权重最少而出现持平的权重组合（L1距离）</translation>
    </message>
    <message>
        <source>The nearest weights at which another is level (Euclidean distance)</source>
        <translation>距当前最近而出现持平的权重组合（欧氏距离）</translation>
    </message>
    <message>
        <source>Least moved, %</source>
        <translation>转移最少（%）</translation>
    </message>
    <message>
        <source>All a little, %</source>
        <translation>各项微调（%）</translation>
    </message>
    <message>
        <source>The score that, changed alone, makes the two level; – where the scale ends before</source>
        <translation>单独改动该评分即可使两者持平的数值；量表范围内达不到时为–</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>准则</translation>
    </message>
    <message>
        <source>{name}: score</source>
        <translation>{name}：评分</translation>
    </message>
    <message>
        <source>level at</source>
        <translation>持平值</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” are level.</source>
        <translation>“{one}”与“{other}”持平。</translation>
    </message>
    <message>
        <source>“{ahead}” is ahead of “{behind}” by {lead}.</source>
        <translation>“{ahead}”领先“{behind}”{lead}。</translation>
    </message>
    <message>
        <source>No weights make them level: “{behind}” is better on no criterion.</source>
        <translation>任何权重都不能使两者持平：“{behind}”在任何准则上都不更优。</translation>
    </message>
    <message>
        <source>The smallest shift that makes them level moves {share} of all weight: {moves}.</source>
        <translation>使两者持平的最小变动是转移总权重的{share}：{moves}。</translation>
    </message>
    <message>
        <source>{name} from {now} to {then}</source>
        <translation>{name}由{now}变为{then}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}项</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>RobustnessPage</name>
    <message>
        <source>Robustness</source>
        <translation>稳健性</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>One weight</source>
        <translation>单项权重</translation>
    </message>
    <message>
        <source>Three dimensions</source>
        <translation>三个维度</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Two recommendations</source>
        <translation>两项建议</translation>
    </message>
    <message>
        <source>Rank reversal</source>
        <translation>排序逆转</translation>
    </message>
    <message>
        <source>There is nothing to rank yet, so there is nothing to be sure of. Begin with recommendations.</source>
        <translation>尚无可排序的内容，也就无从判断其稳健程度。请先添加建议。</translation>
    </message>
    <message>
        <source>Add recommendations</source>
        <translation>添加建议</translation>
    </message>
    <message>
        <source>There is one recommendation only, so nothing can take its place. Add a second one.</source>
        <translation>只有一项建议，不存在被取代的可能。请再添加一项。</translation>
    </message>
    <message>
        <source>There is nothing to judge by yet. Add criteria; how sure a ranking is lies in their weights.</source>
        <translation>尚无评价依据。请添加准则：排序的稳健程度取决于准则的权重。</translation>
    </message>
    <message>
        <source>Add criteria</source>
        <translation>添加准则</translation>
    </message>
    <message>
        <source>Every weight is 0, so nothing counts. Give at least one criterion a weight.</source>
        <translation>所有权重均为0，没有任何准则起作用。请至少为一项准则赋权。</translation>
    </message>
    <message>
        <source>Set weights</source>
        <translation>设置权重</translation>
    </message>
    <message>
        <source>No recommendation has a score yet. Score two of them, and it shows how sure their order is.</source>
        <translation>各项建议尚无评分。为其中两项评分后，即可查看其先后的稳健程度。</translation>
    </message>
    <message>
        <source>Enter scores</source>
        <translation>填写评分</translation>
    </message>
    <message>
        <source>Fewer than two recommendations have all their scores. Complete two to have their order tested.</source>
        <translation>评分齐全的建议不足两项。请补全两项，以检验其先后。</translation>
    </message>
</context>
<context>
    <name>Saaty</name>
    <message>
        <source>“{more}” and “{less}” count equally (1)</source>
        <translation>“{more}”与“{less}”同等重要（1）</translation>
    </message>
    <message>
        <source>“{more}” counts equally or moderately more than “{less}” ({times})</source>
        <translation>“{more}”相对“{less}”的重要程度介于“同等”与“稍微”之间（{times}）</translation>
    </message>
    <message>
        <source>“{more}” counts moderately more than “{less}” ({times})</source>
        <translation>“{more}”比“{less}”稍微重要（{times}）</translation>
    </message>
    <message>
        <source>“{more}” counts moderately to strongly more than “{less}” ({times})</source>
        <translation>“{more}”相对“{less}”的重要程度介于“稍微”与“明显”之间（{times}）</translation>
    </message>
    <message>
        <source>“{more}” counts strongly more than “{less}” ({times})</source>
        <translation>“{more}”比“{less}”明显重要（{times}）</translation>
    </message>
    <message>
        <source>“{more}” counts strongly to very strongly more than “{less}” ({times})</source>
        <translation>“{more}”相对“{less}”的重要程度介于“明显”与“强烈”之间（{times}）</translation>
    </message>
    <message>
        <source>“{more}” counts very strongly more than “{less}” ({times})</source>
        <translation>“{more}”比“{less}”强烈重要（{times}）</translation>
    </message>
    <message>
        <source>“{more}” counts very strongly to extremely more than “{less}” ({times})</source>
        <translation>“{more}”相对“{less}”的重要程度介于“强烈”与“极端”之间（{times}）</translation>
    </message>
    <message>
        <source>“{more}” counts extremely more than “{less}” ({times})</source>
        <translation>“{more}”比“{less}”极端重要（{times}）</translation>
    </message>
    <message>
        <source>“{more}” counts {times} times as much as “{less}”</source>
        <translation>“{more}”的重要性是“{less}”的{times}倍</translation>
    </message>
</context>
<context>
    <name>ScaleEditor</name>
    <message>
        <source>A scale needs both ends and a step. Nothing was changed.</source>
        <translation>量表需要两端数值和步长，未作更改。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Levels in words</source>
        <translation>等级说明</translation>
    </message>
    <message>
        <source>more is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>less is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit ({tongue})</source>
        <translation>单位（{tongue}）</translation>
    </message>
    <message>
        <source>Direction assumed</source>
        <translation>方向为暂定</translation>
    </message>
    <message>
        <source>Taken from the figures, for the additive model alone; once confirmed, for other methods too.</source>
        <translation>由数据推定，仅用于加性价值模型；确认后也用于其他方法。</translation>
    </message>
    <message>
        <source>Ends assumed</source>
        <translation>两端为暂定</translation>
    </message>
</context>
<context>
    <name>ScoresGrid</name>
    <message>
        <source>Scores: recommendations down, criteria across</source>
        <translation>评分表：行为建议，列为准则</translation>
    </message>
</context>
<context>
    <name>ScoresLegend</name>
    <message>
        <source>worst to best</source>
        <translation>由差到优</translation>
    </message>
    <message>
        <source>paper&apos;s default</source>
        <translation>论文默认值</translation>
    </message>
    <message>
        <source>from a table</source>
        <translation>来自表格</translation>
    </message>
    <message>
        <source>judged</source>
        <translation>已评定</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>range</source>
        <translation>区间</translation>
    </message>
</context>
<context>
    <name>ScoresModel</name>
    <message>
        <source>Score “{name}”</source>
        <translation>为“{name}”评分</translation>
    </message>
    <message>
        <source>{recommendation} × {criterion}: {value} ({state})</source>
        <translation>{recommendation} × {criterion}：{value}（{state}）</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>the paper&apos;s score</source>
        <translation>论文评分</translation>
    </message>
    <message>
        <source>from a table</source>
        <translation>来自表格</translation>
    </message>
    <message>
        <source>judged</source>
        <translation>已评定</translation>
    </message>
</context>
<context>
    <name>ScoresPage</name>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Scores say how much each recommendation builds each criterion. Add at least one of both first, or paste a whole table (Ctrl+V).</source>
        <translation>评分说明各项建议在多大程度上支撑各项准则。请先分别至少添加一项，或直接粘贴整张表格（Ctrl+V）。</translation>
    </message>
    <message>
        <source>Go to the recommendations</source>
        <translation>前往政策建议</translation>
    </message>
    <message>
        <source>Go to the criteria</source>
        <translation>前往准则</translation>
    </message>
    <message>
        <source>Clear scores</source>
        <translation>清除评分</translation>
    </message>
    <message>
        <source>There is a picture on the clipboard. Copy the cells that it shows, not a picture of them.</source>
        <translation>剪贴板中是图片。请复制单元格本身，而不是其图片。</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard to paste.</source>
        <translation>剪贴板中没有可粘贴的内容。</translation>
    </message>
    <message>
        <source>Paste scores</source>
        <translation>粘贴评分</translation>
    </message>
    <message>
        <source>Cells with a dash, now without a score: {count}. Write 0 where zero is meant.</source>
        <translation>有{count}个单元格只有短横线，现为缺少评分。若表示零，请填写0。</translation>
    </message>
    <message>
        <source>“{text}”: {one} or {other}? Nothing was pasted yet; the answer holds for all that was copied.</source>
        <translation>“{text}”是{one}还是{other}？尚未粘贴；所选的读法适用于复制的全部内容。</translation>
    </message>
    <message>
        <source>Nothing was pasted. Cells that cannot be taken: {count}</source>
        <translation>未作粘贴。无法接受的单元格：{count}个</translation>
    </message>
    <message>
        <source>Cells without a score</source>
        <translation>没有评分的单元格</translation>
    </message>
    <message>
        <source>Scores without a reason</source>
        <translation>没有理由的评分</translation>
    </message>
    <message>
        <source>Scores that are still the paper&apos;s default</source>
        <translation>仍为论文默认值的评分</translation>
    </message>
    <message>
        <source>Score “{name}”</source>
        <translation>为“{name}”评分</translation>
    </message>
    <message>
        <source>Evidence for “{name}”</source>
        <translation>“{name}”的依据</translation>
    </message>
    <message>
        <source>Reset to the paper&apos;s score</source>
        <translation>恢复论文评分</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Largest swings against each other</source>
        <translation>各维度最大摆幅的相对大小</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}项</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>尚未作答</translation>
    </message>
    <message>
        <source>A dimension&apos;s weight follows from its largest swing and those beside it there; the bar above shows it.</source>
        <translation>维度的权重由其最大摆幅与同一维度内的其他摆幅共同决定，见上方权重条。</translation>
    </message>
    <message>
        <source>All questions here are answered.</source>
        <translation>此处的问题均已作答。</translation>
    </message>
    <message>
        <source>Taken over from the weights before; nobody answered yet.</source>
        <translation>取自此前的权重，尚无人作答。</translation>
    </message>
    <message>
        <source>“{name}” is still open.</source>
        <translation>“{name}”尚未完成。</translation>
    </message>
    <message>
        <source>Go on to “{name}”</source>
        <translation>前往“{name}”</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Weights that follow here</source>
        <translation>由此得出的权重</translation>
    </message>
</context>
<context>
    <name>SimulationSettings</name>
    <message>
        <source>Weights drawn</source>
        <translation>权重抽样</translation>
    </message>
    <message>
        <source>Scores drawn</source>
        <translation>评分抽样</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Stop at a standard error of</source>
        <translation>停止标准误</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source> points</source>
        <translation>个百分点</translation>
    </message>
    <message>
        <source>How far from its present weight each may lie, in percentage points</source>
        <translation>各权重可偏离当前值的幅度，以百分点计</translation>
    </message>
    <message>
        <source>Sampling stops by itself once no share of a rank is less certain than this</source>
        <translation>各名次比例的标准误均不超过此值时，抽样自动停止</translation>
    </message>
    <message>
        <source>The same seed draws the same samples again, on every computer</source>
        <translation>随机种子相同，在任何计算机上抽得的结果都相同</translation>
    </message>
    <message>
        <source> (none given yet)</source>
        <translation>（尚未填写）</translation>
    </message>
    <message>
        <source>any weights</source>
        <translation>任意权重</translation>
    </message>
    <message>
        <source>in my order</source>
        <translation>保持所给顺序</translation>
    </message>
    <message>
        <source>within my intervals</source>
        <translation>在所给区间内</translation>
    </message>
    <message>
        <source>around my weights</source>
        <translation>在当前权重附近</translation>
    </message>
    <message>
        <source>exactly as given</source>
        <translation>取确切值</translation>
    </message>
    <message>
        <source>anywhere within their ranges</source>
        <translation>在其区间内均匀抽取</translation>
    </message>
    <message>
        <source>within their ranges, likeliest as given</source>
        <translation>在其区间内，以给定值为最可能</translation>
    </message>
</context>
<context>
    <name>SimulationState</name>
    <message>
        <source>Drawing …</source>
        <translation>正在抽样……</translation>
    </message>
    <message>
        <source>Draw on</source>
        <translation>继续抽样</translation>
    </message>
    <message>
        <source>A first look at {samples} samples, standard error at most ±{error} points; drawing on …</source>
        <translation>初步结果：{samples}次抽样，标准误不超过±{error}个百分点；正在继续……</translation>
    </message>
    <message>
        <source>Stopped; what had been drawn is shown.</source>
        <translation>已停止，以下为已完成抽样的结果。</translation>
    </message>
    <message>
        <source>{duration} left</source>
        <translation>还剩{duration}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop drawing, and keep what has been drawn</source>
        <translation>停止抽样，保留已抽的结果</translation>
    </message>
    <message>
        <source>How much has been drawn</source>
        <translation>抽样进度</translation>
    </message>
</context>
<context>
    <name>SimulationTab</name>
    <message>
        <source>Change how the ranking is put to the test</source>
        <translation>更改检验排序的方式</translation>
    </message>
    <message>
        <source>Go to Weights</source>
        <translation>前往“权重”页</translation>
    </message>
    <message>
        <source>“{typed}” is no seed. {rule} Until then it is still {seed}.</source>
        <translation>“{typed}”不能用作随机种子。{rule}目前仍为{seed}。</translation>
    </message>
    <message>
        <source>Draw any weights</source>
        <translation>改抽任意权重</translation>
    </message>
    <message>
        <source>Use the additive value</source>
        <translation>改用加权和法</translation>
    </message>
    <message>
        <source>The simulation failed ({why}). The ranking itself is not affected.</source>
        <translation>模拟未能完成（{why}）。排序结果本身不受影响。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>SimulationView</name>
    <message>
        <source>How often each takes each rank</source>
        <translation>各建议取得各名次的比例</translation>
    </message>
    <message>
        <source>Expected rank and confidence</source>
        <translation>期望名次与置信因子</translation>
    </message>
    <message>
        <source>Whose priorities put each first</source>
        <translation>使各建议居首的权重（中心权重）</translation>
    </message>
    <message>
        <source>Who beats whom how often</source>
        <translation>两两相比的胜率</translation>
    </message>
    <message>
        <source>Every figure with its standard error</source>
        <translation>全部数值及其标准误</translation>
    </message>
    <message>
        <source>Which figures the table shows</source>
        <translation>表格显示哪些数值</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Weights that put each first</source>
        <translation>中心权重</translation>
    </message>
    <message>
        <source>Who beats whom</source>
        <translation>胜率</translation>
    </message>
    <message>
        <source>Each row is a recommendation: the per cent of samples in which it takes each rank, ± the standard error. Strong colour in few cells means a sure rank, a faint row that the weights decide.</source>
        <translation>每行是一项建议：它取得各名次的抽样占百分之几，±后为标准误。深色单元格集中表示名次稳定；整行颜色较浅，表示名次取决于权重。</translation>
    </message>
    <message>
        <source>The expected rank is the mean of all its ranks; nine samples in ten lie within the ranks before it. Confidence: how often it is first when weights are as in the picture below and only scores vary.</source>
        <translation>期望名次是所有抽样名次的平均值，其前一列的名次涵盖九成抽样。置信因子：权重取下图所示、只有评分变动时，该建议居首的比例。</translation>
    </message>
    <message>
        <source>Each row is the average of all weights drawn that put a recommendation first, in per cent ± the standard error: what one has to care about to prefer it. Who is never first has no row.</source>
        <translation>每行是使该建议居首的所有权重的平均值（即中心权重），以百分比计，±后为标准误：持此权重取向者会首选该建议。从未居首的建议不列。</translation>
    </message>
    <message>
        <source>Read from the left: the per cent of samples in which the row beats the column, ± the standard error. A tie counts for neither.</source>
        <translation>从左向右读：该行建议胜过该列建议的抽样占百分之几，±后为标准误。并列不计入任何一方。</translation>
    </message>
    <message>
        <source>Every figure of a picture, with its standard error in the column beside it, to copy or to save.</source>
        <translation>图中的全部数值，标准误列在旁边一列，可复制或保存。</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Brief</source>
        <translation>任务说明</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>政策建议</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>准则</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>稳健性</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>nothing here yet</source>
        <translation>尚无内容</translation>
    </message>
    <message>
        <source>partly done</source>
        <translation>部分完成</translation>
    </message>
    <message>
        <source>as a template, a table or the program made it, confirmed by nobody</source>
        <translation>来自模板、表格或程序，尚未确认</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>StrengthField</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>中</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
</context>
<context>
    <name>StructurePage</name>
    <message>
        <source>Remove “{name}”</source>
        <translation>删除“{name}”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Move “{name}”</source>
        <translation>移动“{name}”</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>重命名“{name}”</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>另有{count}条。</translation>
    </message>
    <message>
        <source>Show the score</source>
        <translation>查看该评分</translation>
    </message>
    <message>
        <source>recommendations: {count}</source>
        <translation>{count}项建议</translation>
    </message>
    <message>
        <source>criteria: {count}</source>
        <translation>{count}项准则</translation>
    </message>
    <message>
        <source>measures: {count}</source>
        <translation>{count}项举措</translation>
    </message>
    <message>
        <source>scores: {count}</source>
        <translation>{count}个评分</translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation>已删除“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” was removed, and with it {parts}.</source>
        <translation>已删除“{name}”，以及{parts}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>SwingPanel</name>
    <message>
        <source>Think of everything at its worst. Which single step from worst to best would you take first? Mark it: it gets 100. Then rate the others against it.</source>
        <translation>设想各项均处于最差等级。如果只能将一项从最差提升到最佳，您会先选哪一项？请勾选该项，其分数为100；再以它为基准评定其余各项。</translation>
    </message>
    <message>
        <source>(not described)</source>
        <translation>（无文字说明）</translation>
    </message>
    <message>
        <source>(first say which swing within it is largest)</source>
        <translation>（请先指出其中最大的摆幅）</translation>
    </message>
    <message>
        <source>{dimension}, by its largest swing: {criterion}</source>
        <translation>{dimension}（以其最大摆幅“{criterion}”代表）</translation>
    </message>
    <message>
        <source>The largest swing: {name}</source>
        <translation>最大摆幅：{name}</translation>
    </message>
    <message>
        <source>Points for the swing of {name}</source>
        <translation>{name}摆幅的分数</translation>
    </message>
    <message>
        <source>Points for the swing of {name}, number</source>
        <translation>{name}摆幅的分数（数字）</translation>
    </message>
</context>
<context>
    <name>SwingRow</name>
    <message>
        <source>One step has to count most: mark another first</source>
        <translation>总要有一项最重要：请先勾选另一项</translation>
    </message>
    <message>
        <source>This step counts most</source>
        <translation>这一提升最重要</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
</context>
<context>
    <name>TableImport</name>
    <message>
        <source>Reading {name} …</source>
        <translation>正在读取{name}……</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Scores changed by the table: {count}</source>
        <translation>表格更改的评分：{count}个</translation>
    </message>
    <message>
        <source>There is a picture on the clipboard. Copy the cells themselves, then paste again.</source>
        <translation>剪贴板中是图片。请复制单元格本身后再粘贴。</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard to paste.</source>
        <translation>剪贴板中没有可粘贴的内容。</translation>
    </message>
</context>
<context>
    <name>TableTab</name>
    <message>
        <source>All results as a table</source>
        <translation>全部结果一览表</translation>
    </message>
    <message>
        <source>What the columns of the criteria show</source>
        <translation>准则各列显示的内容</translation>
    </message>
    <message>
        <source>Contributions (weight × value)</source>
        <translation>贡献（权重×价值分）</translation>
    </message>
    <message>
        <source>Values (0 to 1)</source>
        <translation>价值分（0至1）</translation>
    </message>
    <message>
        <source>Scores (scale units)</source>
        <translation>评分（量表单位）</translation>
    </message>
</context>
<context>
    <name>TornadoView</name>
    <message>
        <source>While first place is shared there is no way to measure, and so no bars to draw.</source>
        <translation>第一名目前并列，无从计算距离，因此不画横条。</translation>
    </message>
    <message>
        <source>No single weight and no single score can change the first place.</source>
        <translation>任何单项权重或单个评分的变动都不会改变第一名。</translation>
    </message>
    <message>
        <source>Not drawn, for they have further to go: {count}.</source>
        <translation>距离更远而未画出的：{count}个。</translation>
    </message>
    <message>
        <source>Weights that cannot change it at all: {count}.</source>
        <translation>怎样变动都不会改变第一名的权重：{count}个。</translation>
    </message>
    <message>
        <source>Scores that cannot change it within their scales: {count}.</source>
        <translation>在量表范围内不会改变第一名的评分：{count}个。</translation>
    </message>
    <message>
        <source>What moves the first place most</source>
        <translation>对第一名影响最大的因素（龙卷风图）</translation>
    </message>
    <message>
        <source>Each bar shows how far one weight (strong) or one score (weaker) may go, down to the left and up to the right of where it is now, before the first place changes: in percentage points of weight, or per cent of the scale. At a thick stroke the numbered one takes over; a pale end is open. The shortest way is on top: look at it again first. Click a bar to go there.</source>
        <translation>每根横条表示一项权重（深色）或一个评分（浅色）从当前值出发，向左下调、向右上调多少，第一名才会改变：权重以百分点计，评分以占量表的百分比计。粗线处由所标编号者取而代之；颜色最浅的一侧直到范围尽头都不会改变。距离最短的在最上，应最先复核。点击横条可前往该处。</translation>
    </message>
</context>
<context>
    <name>TriangleTab</name>
    <message>
        <source>A corner of the triangle</source>
        <translation>三角形的一个顶点</translation>
    </message>
    <message>
        <source>Who is first, by the weights of three dimensions</source>
        <translation>三个维度的权重决定谁居首</translation>
    </message>
    <message>
        <source>Each corner gives one dimension all that the three weigh together. Their sum, the weights inside each and all other dimensions stay as they are. Percentages are shares of the area. Drag the point to set the weights; where one of the three is locked, it stays.</source>
        <translation>每个角表示把三个维度的权重之和全部给予其中一个维度。三者之和、各维度之内的权重比例以及其他维度均保持不变。百分比是面积占比。拖动圆点即可设定权重；三者之中有锁定的，圆点不动。</translation>
    </message>
    <message>
        <source>Change the weights of three dimensions</source>
        <translation>调整三个维度的权重</translation>
    </message>
    <message>
        <source>The triangle needs three dimensions with criteria. With fewer, “One weight” shows it all.</source>
        <translation>三角形需要三个含有准则的维度。不足三个时，“单项权重”页已显示全部情形。</translation>
    </message>
    <message>
        <source>Choose three different dimensions.</source>
        <translation>请选择三个不同的维度。</translation>
    </message>
    <message>
        <source>There is nothing to draw: the three have no weight, or no recommendation has all its scores.</source>
        <translation>无图可画：这三个维度没有权重，或者没有评分齐全的建议。</translation>
    </message>
</context>
<context>
    <name>VerdictLine</name>
    <message>
        <source>How sure the ranking is: {word}</source>
        <translation>排序的稳健程度：{word}</translation>
    </message>
    <message>
        <source>Verdict: {sentence}</source>
        <translation>结论：{sentence}</translation>
    </message>
    <message>
        <source>How sure this is will be known in a moment.</source>
        <translation>正在判断结论的稳健程度……</translation>
    </message>
    <message>
        <source>How sure this is cannot be said. The Robustness page tells why.</source>
        <translation>无法判断结论的稳健程度，原因见“稳健性”页。</translation>
    </message>
    <message>
        <source>Click for the Robustness page.</source>
        <translation>点击前往“稳健性”页。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>无更改</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>This scenario has no file yet.</source>
        <translation>此情景尚未存为文件。</translation>
    </message>
</context>
<context>
    <name>VerdictTab</name>
    <message>
        <source>How sure the ranking is could not be found out: {why}</source>
        <translation>无法判断排序的稳健程度：{why}</translation>
    </message>
    <message>
        <source>Finding out how sure the ranking is …</source>
        <translation>正在判断排序的稳健程度……</translation>
    </message>
    <message>
        <source>First place</source>
        <translation>第一名</translation>
    </message>
    <message>
        <source>The first three</source>
        <translation>前三名</translation>
    </message>
    <message>
        <source>Change what is assumed</source>
        <translation>更改前提条件</translation>
    </message>
</context>
<context>
    <name>WayPicker</name>
    <message>
        <source>Way of weighting</source>
        <translation>赋权方式</translation>
    </message>
</context>
<context>
    <name>WaysView</name>
    <message>
        <source>There is only one criterion, so there is nothing to compare. It has all the weight.</source>
        <translation>只有一项准则，无需比较，其权重即为全部。</translation>
    </message>
    <message>
        <source>All criteria</source>
        <translation>全部准则</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>各维度</translation>
    </message>
</context>
<context>
    <name>WeightRow</name>
    <message>
        <source>All the others are locked, so this weight has no room to move.</source>
        <translation>其余权重均已锁定，此权重无法调整。</translation>
    </message>
    <message>
        <source>Locked: it stays when others move.</source>
        <translation>已锁定：其他权重变动时保持不变。</translation>
    </message>
    <message>
        <source>Weight of {name}</source>
        <translation>{name}的权重</translation>
    </message>
    <message>
        <source>Weight of {name}, per cent</source>
        <translation>{name}的权重（百分比）</translation>
    </message>
    <message>
        <source>Lock {name}</source>
        <translation>锁定{name}</translation>
    </message>
    <message>
        <source>Unlock: let it move again</source>
        <translation>解锁：允许随其他权重调整</translation>
    </message>
    <message>
        <source>Lock: keep this weight when others move</source>
        <translation>锁定：其他权重变动时保持此权重</translation>
    </message>
    <message>
        <source>Criteria of {name}</source>
        <translation>{name}的准则</translation>
    </message>
    <message>
        <source>Show or hide its criteria</source>
        <translation>展开或收起其准则</translation>
    </message>
    <message>
        <source>Share of its dimension</source>
        <translation>占所属维度的比例</translation>
    </message>
</context>
<context>
    <name>WeightSection</name>
    <message>
        <source>Show more: {n:,} criteria are not shown here</source>
        <translation>显示更多：此处尚有{n:,}项准则未显示</translation>
    </message>
</context>
<context>
    <name>WeightSetsModel</name>
    <message>
        <source>{set} – {name}: {weight}</source>
        <translation>{set}：{name}，{weight}</translation>
    </message>
    <message>
        <source>{set} – {name}: rank {rank}</source>
        <translation>{set}：{name}，第{rank}名</translation>
    </message>
    <message>
        <source>Weight set</source>
        <translation>权重组合</translation>
    </message>
</context>
<context>
    <name>WeightsHeader</name>
    <message>
        <source>Preset “{name}”: {reason}</source>
        <translation>预设“{name}”：{reason}</translation>
    </message>
    <message>
        <source>All criteria</source>
        <translation>全部准则</translation>
    </message>
    <message>
        <source>Within “{name}”</source>
        <translation>“{name}”之内</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>E&amp;qualise</source>
        <translation>均等(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Weight sets side by side, with the ranking that each gives</source>
        <translation>并列显示各权重组合及其排序</translation>
    </message>
    <message>
        <source>All weights by dimension</source>
        <translation>各维度的全部权重</translation>
    </message>
    <message>
        <source>Sum {total}</source>
        <translation>合计{total}</translation>
    </message>
    <message>
        <source>Equal weights assumed</source>
        <translation>权重暂按相等</translation>
    </message>
</context>
<context>
    <name>WeightsPage</name>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>There is nothing to weigh yet. Weights belong to criteria: add some first.</source>
        <translation>尚无可赋权的内容。权重属于准则，请先添加准则。</translation>
    </message>
    <message>
        <source>Go to the criteria</source>
        <translation>前往准则</translation>
    </message>
    <message>
        <source>Change the weight of {name}</source>
        <translation>调整{name}的权重</translation>
    </message>
    <message>
        <source>Lock {name}</source>
        <translation>锁定{name}</translation>
    </message>
    <message>
        <source>Unlock {name}</source>
        <translation>解锁{name}</translation>
    </message>
    <message>
        <source>Apply a preset of weights</source>
        <translation>套用预设权重</translation>
    </message>
    <message>
        <source>Equalise weights</source>
        <translation>均等权重</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The locks held the weights back: {names}. Open them and ask again to come all the way.</source>
        <translation>权重受锁定限制，未能完全到位：{names}。请解锁后重试。</translation>
    </message>
    <message>
        <source>Choose a way of weighting</source>
        <translation>选择赋权方式</translation>
    </message>
    <message>
        <source>Answer a question of weighting</source>
        <translation>回答赋权问题</translation>
    </message>
    <message>
        <source>Confirm the weights</source>
        <translation>确认权重</translation>
    </message>
</context>
</TS>
