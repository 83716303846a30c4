/** 插入函数：对各个参数的提醒。 */
export const functionHelp = {
  unknownFunction: (id: string) => `没有名为 ${id} 的函数。请从列表里选。`,
  missing: (name: string) => `“${name}”必须填。请选区域或直接填写。`,
  tooMany: (number: number) => `第 ${number} 个参数是多出来的。请删去。`,
  notARange: (name: string, address: string) => `“${name}”的“${address}”不是区域。请在表里选取，或写成 A3:A20 的样子。`,
  oneCell: (name: string, address: string) => `“${name}”只要一个单元格，${address} 不止一个。请只选一格。`,
  otherSize: (p: { name: string; size: string; other: string; otherSize: string }) =>
    `“${p.name}”（${p.size}）要与“${p.other}”（${p.otherSize}）一样大（行 × 列），一格对一格。请重新选取。`,
  textTooLong: (name: string, most: number) => `“${name}”的文字超过 ${most} 个字，公式里写不下。请写到单元格里再引用。`,
  notAMonth: (value: string) => `“${value}”不是月份。请写成 2026-06，或引用写有月份的单元格。`,
  notAWay: (value: string) => `“${value}”不是可用的方式。请写 扣分 或 得分。`,
  notANumber: (name: string) => `“${name}”不是数字。请改正。`,
  notAFormula: (name: string, text: string) => `“${name}”的“${text}”读不懂。请核对括号和引号。`,
  formulaTooLong: (most: number) => `公式超过 ${most} 个字，Excel 不收。请把文字写到单元格里再引用。`,
} as const;

type Widened<T> = { readonly [K in keyof T]: T[K] extends (...parameters: infer P) => string ? (...parameters: P) => string : string };
export type FunctionHelpText = Widened<typeof functionHelp>;
