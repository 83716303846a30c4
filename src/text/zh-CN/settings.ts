/** 设置：读取、导入、导出。 */
const problems = {
  "not-json": () => "这不是设置文件（JSON 读不通）。请选用本程序导出的设置文件。",
  "not-an-object": () => "此处应为一个对象（用 { } 括起的若干项）。这一项没有采用。",
  "not-a-list": () => "此处应为一个列表（用 [ ] 括起）。这一项没有采用。",
  "not-a-text": () => "此处应为文字。这一项没有采用。",
  "too-long": (p: { most: number }) => `此处超过 ${p.most} 个字。这一项没有采用，请写短些。`,
  "too-large": (p: { bytes: number; most: number }) => `设置有 ${Math.ceil(p.bytes / 1024)} KB，超过 ${Math.floor(p.most / 1024)} KB。请删减名单或不再提示的记录。`,
  "too-many": (p: { most: number; count: number }) => `共 ${p.count} 项，只取前 ${p.most} 项。`,
  "bad-version": (p: { value: string }) => `版本号“${p.value}”不是整数，不能读取。`,
  "newer-version": (p: { value: string; known: string }) => `设置的版本是 ${p.value}，本程序只认识到 ${p.known}。请先更新程序。`,
  "no-name": () => "缺少名称。这一条没有采用。",
  "bad-month": (p: { value: string }) => `“${p.value}”不是月份，按不限处理。请写成 2026-07。`,
  "bad-date": (p: { value: string }) => `“${p.value}”不是日期，这一条没有采用。请写成 2026-07-01。`,
  "from-after-to": (p: { from: string; to: string }) => `起始月份 ${p.from} 晚于截止月份 ${p.to}，按不限处理。请更正。`,
  "not-a-colour": (p: { value: string }) => `“${p.value}”不是颜色，仍用原来的颜色。请写成 #FFD6D9 的样子。`,
  "low-contrast": (p: { fill: string; font: string; ratio: string }) => `${p.font} 的字在 ${p.fill} 的底上看不清（对比度 ${p.ratio}，至少要 4.5），仍用原来的颜色。请换深一些的字。`,
  "not-a-language": (p: { value: string; known: string }) => `不认识语言“${p.value}”，仍随 Excel。可选：${p.known}。`,
  "no-code": () => "缺少发现的代码。这一条没有采用。",
  "no-reason": () => "不再提示要写明理由。这一条没有采用。",
} as const;

export const settings = {
  problems,
  parts: { edition: "规则版本", choices: "待定问题的选择", markColours: "标记颜色", language: "语言", roster: "名单", lockedMonths: "锁定月份", closedUnder: "锁定月份的版本", ignored: "不再提示的发现" },
  imported: (parts: readonly string[]) => (parts.length === 0 ? "设置文件与现有设置相同，没有改动。" : `已导入：${parts.join("、")}。`),
  stale: (p: { reason: string; on: string }) => `${p.on} 曾设为不再提示（${p.reason}），但内容已变，请重新核对。`,
  ignored: (p: { reason: string; on: string }) => `不再提示（${p.on}）：${p.reason}`,
  tooLarge: (p: { bytes: number; most: number }) => `设置有 ${Math.ceil(p.bytes / 1024)} KB，超过 ${Math.floor(p.most / 1024)} KB，没有保存。请删减名单或不再提示的记录。`,
} as const;

type Widened<T> = T extends (...parameters: infer P) => string ? (...parameters: P) => string : T extends string ? string : { readonly [K in keyof T]: Widened<T[K]> };
export type SettingsText = Widened<typeof settings>;
