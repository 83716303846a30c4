/** Vetoes (一票否决、取消资格) that a workbook records, entered under a clause or marked by hand. */
import type { Clause, Edition, VetoPeriod } from "../catalogue/edition";
import { citeClause } from "../catalogue/citation";
import { ZERO } from "../points";
import { shutsOut } from "../scoring/vetoes";
import { normalizeText } from "../sheet/normalizeText";
import type { EntryReading } from "../sheet/reading";
import { type BookTable, type NamedSubject, subjectsOf } from "./bookTables";
import { samePeriod } from "./period";

export interface RecordedVeto {
  readonly of: NamedSubject;
  readonly cell: string;
  readonly clause: Clause | null;
  /** As people cite it; null for a mark by hand. */
  readonly citation: string | null;
  /** What is lost, as printed or as marked. */
  readonly scope: string;
  /** null for a mark by hand, which says no more than its own table's time. */
  readonly period: VetoPeriod | null;
  /** The one honour that is lost; null for every one. */
  readonly honour: string | null;
}

/** Every veto of the tables, in their order. */
export const vetoesOf = (tables: readonly BookTable[]): readonly RecordedVeto[] =>
  tables.flatMap(subjectsOf).flatMap((of) => [...entered(of), ...marked(of)]);

function entered(of: NamedSubject): RecordedVeto[] {
  const { edition } = of.table.context;
  return of.subject.reading.entries.flatMap((entry) => {
    const clause = entry.clause ?? (entry.category.kind === "veto" ? onlyKind(edition, entry.category.id) : null);
    if (!clause || clause.vetoPeriod === null || !happened(entry)) return [];
    const citation = entry.clause ? citeClause(edition, clause) : entry.category.name;
    return [{ of, cell: entry.cell, clause: entry.clause, citation, scope: clause.scope ?? entry.category.name, period: clause.vetoPeriod, honour: clause.vetoFor }];
  });
}

/** Where the clause is not told, any of the category's will do if all of them shut out alike. */
function onlyKind({ clauses }: Edition, category: string): Clause | null {
  const own = clauses.filter((clause) => clause.category === category);
  const [first] = own;
  return first && own.every(({ vetoPeriod, vetoFor }) => vetoPeriod === first.vetoPeriod && vetoFor === first.vetoFor) ? first : null;
}

/** A row of the veto category is an entry only where it says that it applies; a charged clause with 0 points and no count did not happen. */
const happened = ({ category, amount, count }: EntryReading): boolean =>
  category.kind === "veto" ? count !== 0 : (amount.kind === "amount" && amount.points > ZERO) || (count !== null && count > 0);

const NO_MARK = /^(?:无|否|没有|未|不|0|-|\/|×|x)$/iu;

function marked(of: NamedSubject): RecordedVeto[] {
  const { vetoed } = of.subject.reading;
  if (!vetoed) return [];
  const text = normalizeText(vetoed.text);
  if (text === "" || NO_MARK.test(text)) return [];
  return [{ of, cell: vetoed.cell, clause: null, citation: null, scope: vetoed.text.trim(), period: null, honour: /流动红旗/u.test(text) ? "流动红旗" : null }];
}

/** Whether a veto reaches an honour that a table awards. A year's table is one whose time is called so (年度). */
export function reaches(veto: RecordedVeto, table: BookTable): boolean {
  const own = veto.of.table;
  if (samePeriod(own.period, table.period)) return true;
  const { month } = own.period;
  if (month === null || veto.period === null) return false;
  if (table.period.month !== null) return table.period.span === "" && shutsOut({ month, period: veto.period }, { month: table.period.month });
  const year = /年度|全年|年终/u.test(table.period.span) ? /(?<!\d)(\d{4})年/u.exec(table.title)?.[1] : undefined;
  return year !== undefined && shutsOut({ month, period: veto.period }, { year: Number(year) });
}
