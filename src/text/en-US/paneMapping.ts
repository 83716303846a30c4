/** How columns are understood: the words in English. */
import type { PaneMappingText } from "../zh-CN/paneMapping";
import { counted } from "./counted";

export const paneMapping: PaneMappingText = {
  open: "Reading",
  title: "How this table was read",
  hint: "Above each column stands its meaning. Correct what is wrong and press Check this way; tables with the same headings are then read as you said.",
  unsure: (columns) => (columns > 0 ? `${counted(columns, "column is", "columns are")} read with doubt.` : "A table was not understood."),
  see: "See the reading",
  table: "Table",
  tableName: (sheet, number) => (number === 0 ? sheet : `${sheet} (table ${number})`),
  edition: "Rule edition",
  column: (name, heading) => `Meaning of column ${name}${heading === "" ? "" : ` “${heading}”`}`,
  unknown: "not understood",
  ignore: "not used",
  categories: "Categories",
  likely: "Perhaps",
  corrected: "Read as you said.",
  use: "Check this way",
  back: "Back",
  none: "There is no table to show: no row looks like a heading.",
  truncated: "Only the first rows are shown; nothing in the sheet is changed.",

  roles: {
    index: "number", subject: "window or name", department: "department", category: "category name", requirement: "requirement", points: "points", clause: "clause",
    count: "count", amount: "deduction or bonus", awarded: "score", self: "self score", total: "total", grade: "grade", rank: "rank", remark: "remark", date: "date",
    reason: "reason", evidence: "method", subtotal: "subtotal", chief: "chief's deduction", selection: "selection", veto: "veto",
  },

  list: {
    heading: "Readings you set",
    hint: "Tables with these headings are read accordingly.",
    remove: "Delete",
    removeNamed: (headings) => `Delete the reading of ${headings}`,
  },
  removed: "The reading was deleted; headings are read by their words again.",
  forgotten: "The reading could not be kept; it lasts until the pane is closed.",
};
