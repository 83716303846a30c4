/** 规则目录：版本文件的问题、查找版本的问题。 */

/** What can be wrong with an edition's JSON; the path is shown beside the sentence. */
const problem = {
  "too-deep": () => "层次过深，无法读取。请检查括号是否多写或漏写。",
  "not-an-object": () => "此处应为一个对象（用 { } 括起的若干项）。",
  "not-a-list": () => "此处应为一个列表（用 [ ] 括起）。",
  "not-a-text": () => "此处应为文字。",
  "empty-text": () => "此处不能为空，请填写。",
  "not-a-flag": () => "此处应为 true（是）或 false（否）。",
  "not-one-of": (p: { value: string; allowed: string }) => `“${p.value}”不在可选的值之内。可选：${p.allowed}。`,
  "not-a-number": () => "此处应为数字，不加引号和“分”字。",
  "not-a-count": () => "此处应为1以上的整数。",
  negative: (p: { value: string }) => `分值不能为负数（${p.value}）。扣分、加分一律写正数，方向由 polarity 表示。`,
  inexact: (p: { value: string }) => `分值 ${p.value} 超过六位小数或数目过大，无法精确计算。请改写。`,
  "bad-month": (p: { value: string }) => `“${p.value}”不是月份。请写成 2026-07 的样子；没有就写 null。`,
  "missing-key": (p: { key: string }) => `缺少“${p.key}”一项，请补上。`,
  "unknown-key": (p: { key: string; known: string }) => `不认识“${p.key}”一项，可能写错了名字。这里可以写：${p.known}。`,
  "empty-list": () => "此处至少要有一项。",
  duplicate: (p: { value: string; first: string }) => `“${p.value}”与 ${p.first} 重复，请改为不同的名称。`,
  "unknown-category": (p: { value: string; known: string }) => `没有编号为“${p.value}”的大项。现有大项：${p.known}。`,
  "unknown-clause": (p: { value: string }) => `没有编号为“${p.value}”的条款。`,
  "unknown-tier": (p: { value: string; known: string }) => `条款没有“${p.value}”一档。现有：${p.known}。`,
  "replaces-itself": () => "条款不能代替自己。",
  "replaces-circle": (p: { ids: string }) => `${p.ids} 互相代替，绕成一圈，定不出哪一条算数。请去掉其中一个 replaces。`,
  "replaces-elsewhere": (p: { value: string }) => `所代替的条款“${p.value}”不在同一大项，两条不会是同一件事。`,
  "min-above-max": (p: { min: string; max: string }) => `下限 ${p.min} 大于上限 ${p.max}，请对调或更正。`,
  "wrong-polarity": (p: { polarity: string; category: string; kind: string }) =>
    `方向为 ${p.polarity} 的条款不能放在 ${p.kind} 类的大项“${p.category}”里。`,
  "veto-with-charge": () => "否决条款不带分值，charge 应为 {\"kind\":\"none\"}。",
  "charge-missing": () => "扣分、加分条款要写明怎样计分；原文没有数字时用 {\"kind\":\"blank\"}。",
  "veto-without-scope": () => "否决条款要写明取消什么资格、管多久（scope）。",
  "veto-with-points": () => "否决大项不带分值，points 应为 null。",
  "points-missing": () => "扣分大项要写分值（points）；原文没有分值的，cap 写 \"none\"。",
  "cap-without-points": () => "没有分值就无从封顶：请填 points，或把 cap 改为 \"none\"。",
  "band-order": (p: { grade: string; min: string; previous: string; previousMin: string }) =>
    `等次要从高到低排：“${p.grade}”的下限 ${p.min} 应小于前一档“${p.previous}”的 ${p.previousMin}。`,
  "band-policy-missing": () => "设有等次，就要用一句话写明分界点怎样归属（bandPolicy）。",
  "band-policy-unneeded": () => "没有等次，bandPolicy 应为 null。",
  "from-after-to": (p: { from: string; to: string }) => `起始月份 ${p.from} 晚于截止月份 ${p.to}。`,
  "floor-above-base": (p: { floor: string; base: string }) => `最低总分 ${p.floor} 高于基础分 ${p.base}。`,
  "base-mismatch": (p: { base: string; sum: string }) =>
    `原文印明基础分 ${p.base}，各扣分大项分值之和却是 ${p.sum}。请核对分值；若原文有大项缺失，请把 status 写为 "incomplete" 并在 missing 说明。`,
  "base-not-sum": (p: { base: string; sum: string }) => `原文没有印基础分，应取各扣分大项分值之和 ${p.sum}，这里写的是 ${p.base}。`,
  "missing-not-said": () => "status 为 \"incomplete\"，请在 missing 写明缺什么。",
  "negative-quantity": (p: { value: string }) => `数量不能为负数（${p.value}）。请改正。`,
  "inexact-quantity": (p: { value: string }) => `数量 ${p.value} 超过六位小数或数目过大，无法精确计算。请改写。`,
  "not-positive": () => "此处应为大于0的数。",
  "not-decimals": () => "小数位数应为0至6的整数。",
  "places-and-rounding": () => "places（小数位数）与 rounding（进位办法）要么都写，要么都不写。",
  "step-without-bounds": () => "这一档没有界限：请写 from（起，含）、over（超过）、below（低于）或 upTo（至，含）。",
  "step-two-bounds": () => "同一端只能写一个界限：from 与 over 择一，below 与 upTo 择一。",
  "step-empty": (p: { low: string; high: string }) => `${p.low} 到 ${p.high} 之间没有任何数，这一档永远用不上。请更正界限。`,
  "step-never": (p: { first: string }) => `${p.first} 已包含这一档的全部情形，轮不到这一档。请调整次序或界限。`,
  "mean-with-weights": () => "平均（mean）和取末次（last）不用权重，parts 应为空；要加权请把 kind 改为 \"weighted\"。",
  "unknown-part": (p: { value: string; known: string }) =>
    `“${p.value}”不是本汇总的组成部分，年度加减分无处可放。请改为：${p.known}；在合计上加减的写 null。`,
  "part-without-charges": () => "本汇总不计年度加减分（crossPeriod 为 false），crossPeriodPart 应为 null。",
  "limit-elsewhere": (p: { value: string; limit: string }) => `条款“${p.value}”不能列入合限“${p.limit}”：合限的各条要在同一大项、都计在当月，否决条款没有分值。`,
  "band-below": (p: { grade: string; below: string }) => `“${p.grade}”的上限 ${p.below} 要高于它自己的下限，不高于上一档的下限。请更正。`,
  "year-twice": () => "整条计入年度（period 为 year）的条款，分值已在年度，不再写 yearPoints。",
  "too-few-parts": () => "加权汇总至少要有两个部分。",
  "weights-not-100": (p: { sum: string }) => `各部分权重之和是 ${p.sum}%，应为 100%。请核对。`,
  "veto-with-chief": () => "否决条款不带分值，chief 应为 null。",
  "veto-without-period": () => "写了取消哪项荣誉（vetoFor），也要写明管多久（vetoPeriod）。",
  "blank-in-whole": () => "原文此处空白，就要把 status 写为 \"incomplete\"，并在 missing 说明；填上数字后再改回。",
  "unknown-choice": (p: { id: string }) => `引用了“${p.id}”这项选择，但 choices 里没有。`,
  "choice-not-a-text": () => "$choice 之后应写选择的编号，而且同一对象里不能再有别的项。",
  "unused-choice": (p: { id: string }) => `选择“${p.id}”带有取值，却没有一处引用它。请删去，或在待定之处写 {"$choice":"${p.id}"}。`,
  "choice-without-values": (p: { id: string }) => `选择“${p.id}”的选项没有取值（value），不能用在这里。`,
  "option-value-missing": () => "同一选择的选项要么都有取值（value），要么都没有；这一项漏了。",
  "too-few-options": () => "选择至少要有两个选项。",
  "bad-default": (p: { value: string; options: string }) => `默认选项“${p.value}”不在选项之内。可选：${p.options}。`,
  "bad-selection": (p: { choice: string; value: string; options: string }) => `选择“${p.choice}”没有“${p.value}”这个选项。可选：${p.options}。`,
  "unknown-selection": (p: { choice: string; known: string }) => `本版本没有“${p.choice}”这项选择。现有：${p.known}。`,
  "example-empty": () => "算例要写明预期结果：总分（total）或拒绝的原因（problems）。",
} as const;

const lookup = {
  empty: () => "没有写明规则目录。请填写目录名称，如“便民服务中心窗口服务考核评分表”。",
  unknown: (p: { reference: string; candidates: readonly string[] }) =>
    `没有名为“${p.reference}”的规则目录。${p.candidates.length > 0 ? `您要的可能是：${p.candidates.map((title) => `《${title}》`).join("、")}。` : ""}请核对名称。`,
  "ambiguous-name": (p: { reference: string; candidates: readonly string[] }) =>
    `“${p.reference}”可以指几个规则目录：${p.candidates.map((title) => `《${title}》`).join("、")}。请写全称。`,
  "no-month": (p: { title: string; editions: readonly string[] }) =>
    `《${p.title}》的版本有施行期限（${p.editions.join("；")}），没有月份就不知道该用哪一个。请写明考核月份，如 2026-06。`,
  "before-first": (p: { title: string; month: string; first: string; edition: string }) =>
    `${p.month} 时《${p.title}》还没有版本施行：最早的 ${p.edition} 自 ${p.first} 起施行。请核对月份，或选用当时的文件。`,
  "none-in-force": (p: { title: string; month: string; editions: readonly string[] }) =>
    `${p.month} 没有施行中的《${p.title}》版本（${p.editions.join("；")}）。请核对月份或版本的起止月份。`,
  "not-in-force": (p: { edition: string; month: string; period: string }) =>
    `版本 ${p.edition} 施行于 ${p.period}，${p.month} 不在其内。请改用当月的版本，或核对月份。`,
  overlap: (p: { title: string; month: string; editions: readonly string[] }) =>
    `${p.month} 有几个《${p.title}》版本同时施行：${p.editions.join("；")}。请改正起止月份，或直接写版本编号。`,
} as const;

const period = {
  always: () => "各月（原文未印施行日期）",
  from: (p: { from: string }) => `${p.from} 起`,
  until: (p: { to: string }) => `至 ${p.to}`,
  between: (p: { from: string; to: string }) => `${p.from} 至 ${p.to}`,
  edition: (p: { id: string; period: string }) => `${p.id}：${p.period}`,
} as const;

/** Why an entry cannot be scored. `at` says where; `name` is the clause as cited, or the category. */
interface EntryPlace {
  readonly at: string;
  readonly name: string;
}

const scoring = {
  place: (p: { number: number }) => `第 ${p.number} 条记录`,
  "unknown-category": (p: EntryPlace) => `${p.at}的大项不在规则目录里。请核对大项名称。`,
  "unknown-clause": (p: EntryPlace) => `${p.at}所引的条款不在规则目录里。请核对条款编号。`,
  "missing-amount": (p: EntryPlace) => `${p.at}没有分值，“${p.name}”要由考核人定分（或写明是哪一档），不能代填。请补上。`,
  "blank-clause": (p: EntryPlace) => `${p.at}的“${p.name}”在文件里没有分值，不能计算。请先由考核办补定。`,
  "blank-base": () => "文件的基础分空白或已缺失，不能计算总分。请先由考核办补定基础分。",
  "blank-band": () => "等次的分数线有空白，定不了等次。请先由考核办补定分数线。",
  "missing-quantity": (p: EntryPlace) => `${p.at}缺少数量：“${p.name}”按数量（次数、天数、比率等）计分。请补全数量。`,
  "inexact-amount": (p: EntryPlace) => `${p.at}按“${p.name}”算出的分值除不尽或数目过大，无法精确计算。请核对数量，或由考核人写明分值。`,
  "negative-amount": (p: EntryPlace) => `${p.at}的分值是负数。扣分、加分都写正数。请改正。`,
  "negative-count": (p: EntryPlace) => `${p.at}的次数或数量是负数。请改正。`,
  "fraction-of-event": (p: EntryPlace) => `${p.at}的次数不是整数，一件事不能只算一部分。请改为整数次。`,
  "zero-count": (p: EntryPlace) => `${p.at}记了“${p.name}”的分值，次数却是 0。没有发生请删去分值，发生了请写明次数。`,
  "zero-due": (p: EntryPlace) => `${p.at}的应到数（总数）是 0，“${p.name}”的比率算不出来。请核对应到数；当月没有应到的，不要登记此项。`,
  "part-over-whole": (p: EntryPlace) => `${p.at}的部分数大于总数，“${p.name}”的比率算不出来。请核对两个数，看是否写反。`,
  "not-yes-or-no": (p: EntryPlace) => `${p.at}的“${p.name}”只看另一对象是否为该等次，数量只能是 1（是）或 0（否）。请改正。`,
  "wrong-subject": (p: EntryPlace) => `${p.at}的“${p.name}”不适用于所考核的对象。请登记到它所考核的对象名下。`,
  "no-exemption": (p: EntryPlace) => `${p.at}写了免扣原因，但“${p.name}”没有规定免扣的情形。请删去原因，或改引有免扣规定的条款。`,
  "unclear-events": (p: EntryPlace) => `${p.at}的分值不是“${p.name}”的整数倍，算不出次数，也就定不了首席代表或年度随它扣多少。请写明次数。`,
  "score-over-points": (p: EntryPlace) => `${p.at}的得分高于“${p.name}”的分值。请核对。`,
  "missing-category": (p: EntryPlace) => `缺“${p.name}”的得分。按得分计算时，每个大项都要有，请补上。`,
} as const;

const combining = {
  "missing-part": (p: { part: string; aggregation: string }) => `${p.aggregation}汇总缺“${p.part}”的分数。缺的不能当 0 分，也不能略去。请补上。`,
  "unknown-part": (p: { part: string; aggregation: string; known: string }) => `${p.aggregation}汇总没有“${p.part}”这一部分。请改用：${p.known}。`,
  "duplicate-part": (p: { part: string; aggregation: string }) => `${p.aggregation}汇总里“${p.part}”出现了两次。请只留一个。`,
  "no-parts": (p: { aggregation: string }) => `${p.aggregation}汇总没有任何分数可以平均。请给出分数。`,
  "unknown-clause": (p: { clause: string }) => `规则目录里没有条款“${p.clause}”。请核对条款编号。`,
  "no-cross-period": (p: { clause: string; aggregation: string }) => `“${p.clause}”是年度的加减分，不计入${p.aggregation}汇总。请放到年度汇总。`,
  "not-cross-period": (p: { clause: string; aggregation: string }) => `“${p.clause}”是当月的加减分，已在月度总分之内，不能再计入${p.aggregation}汇总。请删去。`,
  "negative-amount": (p: { clause: string }) => `“${p.clause}”的分值是负数。加减由条款决定，请写正数。`,
  "too-large": () => "分数过大，无法精确计算。请核对。",
} as const;

const selecting = {
  "duplicate-candidate": (p: { candidate: string }) => `参评名单里“${p.candidate}”出现了两次。请只留一个。`,
  "missing-score": (p: { candidate: string }) => `“${p.candidate}”没有分数，排不出名次。请补上分数。`,
  "missing-gate": (p: { candidate: string; gate: string }) => `“${p.candidate}”缺“${p.gate}”一项的分数，看不出是否达标。请补上。`,
  "missing-period": () => "有本年度的取消资格记录，但没有写明评的是哪个月或哪一年。请写明。",
  "veto-without-period": (p: { subject: string; clause: string }) => `“${p.subject}”触犯“${p.clause}”，但规则目录没有写明取消资格管多久（vetoPeriod）。请补上。`,
  "veto-without-month": (p: { subject: string; clause: string }) => `“${p.subject}”触犯“${p.clause}”，但不知是哪个月的事。请写明考核月份。`,
} as const;

export const catalogue = { problem, lookup, period, scoring, combining, selecting } as const;

type Sentences<T> = { readonly [K in keyof T]: T[K] extends (...parameters: infer P) => string ? (...parameters: P) => string : never };

export interface CatalogueText {
  readonly problem: Sentences<typeof problem>;
  readonly lookup: Sentences<typeof lookup>;
  readonly period: Sentences<typeof period>;
  readonly scoring: Sentences<typeof scoring>;
  readonly combining: Sentences<typeof combining>;
  readonly selecting: Sentences<typeof selecting>;
}
