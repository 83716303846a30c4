/** 合计 and 小计 rows of a ledger: of everything, or of one subject's rows. */
import { normalizeText } from "./normalizeText";
import type { PrintedAmount } from "./reading";
import type { LedgerSubject } from "./readLedger";
import type { TableCells } from "./tableCells";

interface SumRow {
  readonly printed: PrintedAmount;
  readonly label: string;
  readonly isTotal: boolean;
  /** Subjects of the rows since the sum before. */
  readonly group: ReadonlySet<LedgerSubject>;
  readonly entries: number;
}

export class LedgerSums {
  readonly #rows: SumRow[] = [];
  #group = new Set<LedgerSubject>();
  #entries = 0;
  /** Entries by group, to see whether a subject has rows elsewhere. */
  readonly #groupsOf = new Map<LedgerSubject, number>();
  readonly #beside = new Map<LedgerSubject, PrintedAmount[]>();

  constructor(readonly cells: TableCells) {}

  /** Reads a row of sums. @returns whether it prints one */
  row(row: number, label: string, kind: "total" | "total-of-scores" | "subtotal"): boolean {
    const printed = this.cells.printed(row, this.cells.column("amount"));
    if (!printed) return false;
    this.#rows.push({ printed, label: normalizeText(label), isTotal: kind !== "subtotal", group: this.#group, entries: this.#entries });
    for (const subject of this.#group) this.#groupsOf.set(subject, (this.#groupsOf.get(subject) ?? 0) + 1);
    this.#group = new Set();
    this.#entries = 0;
    return true;
  }

  /** Counts an entry; `beside` is a sum printed in the row, in a column of its own. */
  entry(subject: LedgerSubject, beside: PrintedAmount | null): void {
    this.#group.add(subject);
    this.#entries += 1;
    if (beside) this.#beside.set(subject, [...(this.#beside.get(subject) ?? []), beside]);
  }

  /**
   * The last 合计 is the sum of the whole ledger, unless entries follow it, or sums with the same word stand over groups of their own
   * (then none is). A sum over the rows of one subject, who has no others, is that subject's. [R23]
   */
  result(subjects: readonly LedgerSubject[]): { readonly sum: PrintedAmount | null } {
    const last = this.#rows.at(-1);
    const whole = last?.isTotal === true && this.#entries === 0 && !this.#isGroupSum(last) ? last : null;
    for (const sum of this.#rows) if (sum !== whole) this.#ofGroup(sum);
    for (const subject of subjects) {
      const [only, ...others] = this.#beside.get(subject) ?? [];
      if (only && others.length === 0) subject.sumOfDeductions ??= only;
    }
    return { sum: whole?.printed ?? null };
  }

  #isGroupSum(sum: SumRow): boolean {
    return sum.entries > 0 && this.#rows.some((other) => other !== sum && other.isTotal && other.label === sum.label);
  }

  #ofGroup({ printed, group }: SumRow): void {
    const [subject, ...others] = group;
    const isWhole = subject !== undefined && others.length === 0 && this.#groupsOf.get(subject) === 1 && !this.#group.has(subject);
    if (isWhole) subject.sumOfDeductions ??= printed;
    else this.cells.note([printed.cell], "unclear-sum", "");
  }
}
