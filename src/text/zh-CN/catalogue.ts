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
  "replaces-elsewhere": (p: { value: string }) => `所代替的条款“${p.value}”不在同一大项，两条不会是同一件事。`,
  "min-above-max": (p: { min: string; max: string }) => `下限 ${p.min} 大于上限 ${p.max}，请对调或更正。`,
  "wrong-polarity": (p: { polarity: string; category: string; kind: string }) =>
    `方向为 ${p.polarity} 的条款不能放在 ${p.kind} 类的大项“${p.category}”里。`,
  "veto-with-charge": () => "否决条款不带分值，charge 应为 {\"kind\":\"none\"}。",
  "charge-missing": () => "扣分、加分条款要写明怎样计分；原文没有数字时用 {\"kind\":\"blank\"}。",
  "veto-without-scope": () => "否决条款要写明取消什么资格、管多久（scope）。",
  "veto-with-points": () => "否决大项不带分值，points 应为 null。",
  "points-missing": () => "扣分大项要写分值（points）。",
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

export const catalogue = { problem, lookup, period } as const;

type Sentences<T> = { readonly [K in keyof T]: T[K] extends (...parameters: infer P) => string ? (...parameters: P) => string : never };

export interface CatalogueText {
  readonly problem: Sentences<typeof problem>;
  readonly lookup: Sentences<typeof lookup>;
  readonly period: Sentences<typeof period>;
}
