/** Words that say that a subject was chosen (评选) or is shut out (一票否决). */
import { normalizeText } from "./normalizeText";
import type { PrintedText } from "./reading";
import type { TableCells } from "./tableCells";

const NOT = /^(?:[-/\\_*×✗xX]*|无|没有|否|不是|不|未|未评|未入选|未发生|落选|不参评|n|no|0)$/iu;
const CHOSEN = /(?:优秀|优质服务|先进|红旗|示范)窗口|流动红旗|服务(?:标兵|明星|之星)|先进(?:个人|工作者)|优秀(?:个人|工作人员|工作者)|入选|当选/u;
const SHUT_OUT = /一票否决|取消.{0,12}(?:资格|评优|评先|评选)|不得(?:参加|参与|评)|不予(?:参加|参与)?评/u;
/** Words that take a mark back, or only ask. */
const DENIED = /未(?:评|入选|当选|取消|被|发生)|不(?:是|予|得|参)|没有|并非|拟|建议|待(?:定|查|核)|\?|恢复|撤销/u;

/** What a 评选 column or a remark says of being chosen. */
export function selectionOf(cells: TableCells, row: number): PrintedText | null {
  return inColumn(cells, row, "selection") ?? inRemark(cells, row, (text) => CHOSEN.test(text) && !DENIED.test(text) && !SHUT_OUT.test(text));
}

/** What a 一票否决 column or a remark says of being shut out. */
export function vetoOf(cells: TableCells, row: number): PrintedText | null {
  return inColumn(cells, row, "veto") ?? inRemark(cells, row, (text) => SHUT_OUT.test(text) && !/未(?:发生|取消|被)|没有|无一票否决|不存在|建议|拟|待|\?|恢复|撤销/u.test(text));
}

function inColumn(cells: TableCells, row: number, role: "selection" | "veto"): PrintedText | null {
  const column = cells.column(role);
  if (column === undefined) return null;
  const text = cells.view.text(row, column).trim();
  return NOT.test(normalizeText(text)) ? null : { cell: cells.address(row, column), text };
}

function inRemark(cells: TableCells, row: number, says: (text: string) => boolean): PrintedText | null {
  const column = cells.column("remark");
  if (column === undefined || !cells.view.isOwn(row, column)) return null;
  const text = cells.view.text(row, column).trim();
  return text !== "" && text.length <= 80 && says(normalizeText(text)) ? { cell: cells.address(row, column), text } : null;
}
