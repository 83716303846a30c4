/** 公式核验的文字。每句说明：在哪里、是什么、怎么办。 */
const who = (subject: string | null): string => (subject ? `${subject}：` : "");
const code = (formula: string): string => (formula.length > 120 ? `${formula.slice(0, 120)}…` : formula);
const quote = (text: string, most = 40): string => `“${text.length > most ? `${text.slice(0, most)}…` : text}”`;

export const formulas = {
  /** At most so many cells are named; of more, the first and how many there are. */
  cells: (named: readonly string[], count: number): string => (count > named.length ? `${named.join("、")} 等 ${count} 格` : named.join("、")),
  shortRange(at: {
    subject: string | null; cell: string; formula: string; covered: string; left: string; points: string; fixed: string | null; expected: string | null;
  }): string {
    const start = `${who(at.subject)}${at.cell} 的公式 ${code(at.formula)} 只算了 ${at.covered}，漏了 ${at.left}（合 ${at.points} 分）。`;
    if (at.fixed === null) return `${start}请把漏掉的格补进公式。`;
    return `${start}请改为 ${code(at.fixed)}${at.expected === null ? "" : `，结果应为 ${at.expected}`}。`;
  },
  hardCoded(at: {
    subject: string | null; cell: string; typed: string; neighbours: number; formula: string | null; expected: string | null; isRight: boolean;
  }): string {
    const start = `${who(at.subject)}${at.cell} 填的是数字 ${at.typed}，同栏有 ${at.neighbours} 格用公式计算。`;
    if (at.formula === null) return `${start}手填的数字不会随明细改动，请改用公式。`;
    if (at.expected === null) return `${start}手填的数字不会随明细改动，请改用同样的公式 ${code(at.formula)}。`;
    if (at.isRight) return `${start}按同样的公式 ${code(at.formula)} 也得 ${at.expected}，目前数值正确，但不会随明细改动。请改用公式。`;
    return `${start}按同样的公式 ${code(at.formula)} 应得 ${at.expected}。请核对，并改用公式。`;
  },
  staleValue(at: {
    subject: string | null; cell: string; formula: string; stored: string; expected: string; isText: boolean; cause: string | null;
  }): string {
    const show = (value: string): string => (at.isText ? quote(value) : value);
    const start = `${who(at.subject)}${at.cell} 存着的结果是 ${show(at.stored)}，按它的公式 ${code(at.formula)} 重算应为 ${show(at.expected)}。`;
    const cause = at.cause === null ? "文件保存前没有重算。" : `它引用的 ${at.cause} 没有重算。`;
    return `${start}${cause}请在 Excel 或 WPS 中打开，按 Ctrl+Alt+F9 全部重算后保存。`;
  },
};

export type FormulasText = typeof formulas;
