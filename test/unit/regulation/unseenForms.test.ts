/** Ways of other offices that the seed documents have not: each said by the text alone. */
import assert from "node:assert/strict";
import { draftEdition } from "../../../src/regulation/draftEdition";
import { readRegulation } from "../../../src/regulation/readRegulation";
import { notation, readings } from "./clauseNotation";

const clauses = (text: string): string[] => readRegulation(text).clauses.map(notation);
const categories = (text: string): string[] => readRegulation(text).categories.map(({ name, points }) => `${name} ${points ?? "-"}`);

describe("regulations of other offices", () => {
  it("[J60] 记2分 for every event is a bonus; once for everything in order it is full marks", () => {
    assert.deepEqual(clauses("被市级媒体采用的，每条记4分；头版头条，每条记8分。"), ["+4 条", "+8 条"]);
    assert.deepEqual(clauses("路面平整、排水顺畅的记5分。"), []);
    assert.deepEqual(clauses("共10项，每项计2分。"), []);
  });

  it("[J61] full marks once in a part are the points of that part, and of no other", () => {
    assert.deepEqual(categories("一、收费管理\n严格按规定收费，得10分。擅自收费，每次扣5分。\n二、卫生\n不整洁的每次扣1分。"), ["收费管理 10", "卫生 -"]);
    assert.deepEqual(categories("一、巡查\n每天巡查得2分，每周巡查得1分。未巡查的扣3分。"), ["巡查 -"]);
    assert.deepEqual(categories("1、道路。平整的得5分，每处坑洼扣1分。2、绿化。完好的得8分，每处缺失扣1分。"), ["道路 5", "绿化 8"]);
  });

  it("[J62] a charge whose figure is left out is a clause with blank points", () => {
    assert.deepEqual(readings(readRegulation("办结率每减少1个百分点，扣分；办事有差错，每件扣2分。")), ["-? 百分点", "-2 件", "issue blank-points"]);
    assert.deepEqual(clauses("每次扣分，按本细则执行。"), []);
  });

  it("[J63] what is said before 不得分 and 不扣分 is the condition of what goes on behind them", () => {
    const text = "未按规定履行职责的，不得分，并追加扣除10分；办结率达到90%的不减分，每低1个百分点减2分。";
    const [first, second] = readRegulation(text).clauses;
    assert.deepEqual([first?.text, second?.text], ["未按规定履行职责的，不得分，并追加扣除10分", "办结率达到90%的不减分，每低1个百分点减2分"]);
  });

  it("[J64] times of the day and results that are charged for are no amounts", () => {
    assert.deepEqual(clauses("扣分标准：上午7:00分前未清扫的，每处扣1分；8点05分前未登记，1次扣2分。"), ["-1 处", "-2 次"]);
    assert.deepEqual(clauses("测评60—65分扣4分，66—70分扣3分。"), ["-4 -", "-3 -"]);
  });

  it("[J65] units behind 按, 缺 and a half, and figures with a broken dash or without a nought", () => {
    assert.deepEqual(clauses("未安排顶岗的，按日减10分。"), ["-10 天"]);
    assert.deepEqual(clauses("无故缺岗，半个工作日减20分。"), ["-20 半天"]);
    assert.deepEqual(clauses("台账不全的，缺一项扣2分。"), ["-2 项"]);
    assert.deepEqual(clauses("每合并（削减）1处的，加2分。"), ["+2 处"]);
    assert.deepEqual(clauses("每村2名后备干部的要求未达标的，扣2分。"), ["-2 -"]);
    assert.deepEqual(clauses("损坏公物的扣1——3分。"), ["-1..3 -"]);
    assert.deepEqual(readings(readRegulation("头发不合要求的，扣.5分。")), ["-0.5 -", "issue doubtful-digit"]);
  });

  it("[J66] columns of degrees state an amount each", () => {
    const draft = readRegulation("违规行为扣分对照表\n违规情形\t一般\t较重\t严重\n迟到早退\t1\t2\t3\n擅自离岗\t2\t4\t6\n");
    assert.deepEqual(draft.clauses.map(notation), ["-1 -", "-2 -", "-3 -", "-2 -", "-4 -", "-6 -"]);
    assert.equal(draft.clauses[5]?.text, "擅自离岗\t2\t4\t6");
    assert.deepEqual(clauses("人员统计表\n单位\t一般\t较重\n甲\t1\t2\n"), []);
  });

  it("[J67] a column of evidence proves the clauses of its rows", () => {
    const text = "考核项目\t分值\t评分标准\t考核依据\n出勤\t20\t迟到的，每次扣1分\t考勤机记录\n服务\t30\t被投诉的，每件扣2分\t\n合计\t50\n";
    assert.deepEqual(readRegulation(text).clauses.map(({ evidence }) => evidence), ["考勤机记录", null]);
  });

  it("[J68] items with points in other cells of a row, and parts under a marked heading, are no categories", () => {
    assert.deepEqual(categories("宣传培训（8分）\t组织宣传活动（2分）\t未组织的扣2分\n\t组织培训活动（6分）\t每少一次扣1分\n日常巡查（12分）\t定期巡查（12分）\t每缺1户扣1分\n"), ["宣传培训 8", "日常巡查 12"]);
    assert.deepEqual(categories("一、基础设施（60分）\n面积（4分）\n不符合要求，扣2分\n环境（4分）\n有积水，扣2分\n"), ["基础设施 60"]);
    assert.deepEqual(categories("经营管理（300分）\n1、车辆（100分）\n每辆次扣10分\n2、人员（200分）\n每人次扣25分\n安全生产（200分）\n每缺一项扣20分\n"), ["经营管理 300", "安全生产 200"]);
    assert.deepEqual(categories("工作人员基础分（100分）\n1、出勤（60分）\n迟到每次扣1分\n2、服务（40分）\n被投诉每次扣2分\n"), ["出勤 60", "服务 40"]);
  });

  it("[J69] a subtotal that is printed and a most for all bonuses are points of their category", () => {
    assert.deepEqual(categories("项目\t要求\t分值\t考评办法\n投入\t制度\t3\t每缺一项扣1分\n\t台账\t3\t不全的扣1分\n\t小计\t10\t\n"), ["投入 10"]);
    assert.deepEqual(categories("考核实行百分制，另设奖励分，最高不超过50分。\n一、纪律（100分）\n迟到每次扣1分。\n二、奖励\n获表彰的每次加5分。"), ["纪律 100", "奖励 50"]);
  });

  it("[J70] only what gives a grade is one, and a name in quotes is whole", () => {
    const bands = (text: string): string[] => readRegulation(text).bands.map(({ grade, min }) => `${grade} ${min}`);
    assert.deepEqual(bands("连续三次低于35分者，列为「待疏导对象」，由主管安排个别谈话。"), []);
    assert.deepEqual(bands("低于90分且考核得分为中心最末一位者，调离岗位。"), []);
    assert.deepEqual(bands("80分以上的列为优秀，60分以上的列为合格。"), ["优秀 80", "合格 60"]);
  });

  it("[J71] words that come again with another amount or in another item are no repetition", () => {
    assert.deepEqual(clauses("三、有下列行为的，每次扣1分，累计5次以上每次按双倍扣分。\n四、有下列行为的，每次扣2分，累计5次以上每次按双倍扣分。"), ["-1 次", "-2 次 ×2", "-2 次", "-4 次 ×2"]);
    assert.deepEqual(clauses("1.窗口配备必要的办公设备。(2分)每缺一项扣0.2分。2.大厅配备必要的便民设施。(2分)每缺一项扣0.2分。"), ["-0.2 项", "-0.2 项"]);
  });

  it("[J72] parts of one name become categories of distinct names", () => {
    const text = "一、窗口考核（60分）\n（一）纪律（60分）\n迟到每次扣1分。\n二、加分（10分）\n受表彰的每次加2分，受批评的每次扣2分。\n三、加分（20分）\n获奖的每次加5分。";
    const edition = draftEdition(readRegulation(text), text).edition as { readonly categories: readonly { readonly name: string }[] };
    const names = edition.categories.map(({ name }) => name);
    assert.ok(names.includes("加分") && names.includes("加分（2）"), names.join(" "));
    assert.equal(new Set(names).size, names.length);
  });
});
