import { normalizeText } from "../sheet/normalizeText";
import type { PrintedText } from "../sheet/reading";
import { bookChecksText } from "../text/bookChecks";
import { bookTables, type NamedSubject, subjectsOf } from "./bookTables";
import type { BookCheck, BookContext, BookFindingParts } from "./context";
import { isSelected, markOf } from "./selectionMarks";
import { sameSubject } from "./subjectName";
import { reaches, type RecordedVeto, vetoesOf } from "./vetoRecords";

/**
 * `veto-ignored`: selected, or graded 优秀, in spite of a veto that reaches that honour, on whichever sheet it is recorded. [F37]
 * A veto of one honour (流动红旗) shuts out of that one only, and of no grade.
 */
export const vetoIgnored: BookCheck = {
  code: "veto-ignored",
  severity: "error",
  rule: "F37",
  run: (book) => {
    const tables = bookTables(book);
    const vetoes = vetoesOf(tables);
    return vetoes.length === 0 ? [] : tables.flatMap(subjectsOf).flatMap((subject) => ofSubject(book, subject, vetoes));
  },
};

const EXCELLENT = /^(?:优秀|优|优秀(?:窗口|个人|等次))$/u;

function ofSubject({ language }: BookContext, of: NamedSubject, vetoes: readonly RecordedVeto[]): BookFindingParts[] {
  const honour = honourOf(of);
  const veto = honour && vetoes.find((each) => sameSubject(each.of.name, of.name) && reaches(each, of.table) && isFor(each, honour));
  if (!honour || !veto) return [];
  const sheet = of.table.context.sheet.name;
  const vetoSheet = veto.of.table.context.sheet.name;
  return [{
    table: of.table.context,
    subject: of.subject,
    cells: [honour.mark.cell, ...(vetoSheet === sheet ? [veto.cell] : [])],
    category: veto.clause ? (of.table.context.edition.categories.find(({ id }) => id === veto.clause?.category) ?? null) : null,
    clause: veto.of.table.context.edition === of.table.context.edition ? veto.clause : null,
    actual: honour.mark.text,
    message: bookChecksText(language).vetoIgnored({
      subject: of.name, cell: honour.mark.cell, mark: honour.mark.text, kind: honour.kind, veto: { sheet: vetoSheet === sheet ? null : vetoSheet, cell: veto.cell },
      citation: veto.citation, scope: veto.scope,
    }),
  }];
}

interface Honour {
  readonly kind: "selected" | "grade";
  readonly mark: PrintedText;
  /** The mark's own words and its column's heading. */
  readonly words: string;
}

function honourOf(of: NamedSubject): Honour | null {
  if (isSelected(of.subject)) {
    const mark = of.subject.reading.selected;
    if (mark) return { kind: "selected", mark, words: markOf(of) };
  }
  const { grade } = of.subject.reading;
  return grade && EXCELLENT.test(normalizeText(grade.text)) ? { kind: "grade", mark: grade, words: grade.text } : null;
}

const isFor = ({ honour }: RecordedVeto, { kind, words }: Honour): boolean =>
  honour === null || (kind === "selected" && normalizeText(words).includes(normalizeText(honour)));
