/** Editions as the cell functions' script carries them, in columns; `scripts/leanEdition.cjs` packs them. */

/** Items by key: a hole repeats the item before it, undefined is a key that the item lacks. */
interface Columns {
  readonly length: number;
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

/** An edition document whose clauses and categories stand in columns. */
export type PackedEdition = Readonly<Record<string, unknown>> & { readonly clauses: Columns; readonly categories: Columns };

/** @returns the edition document, as `readEdition` takes it */
export const unpackEdition = ({ clauses, categories, ...edition }: PackedEdition): Readonly<Record<string, unknown>> => ({
  ...edition, categories: rowsOf(categories), clauses: rowsOf(clauses).map(unpackClause),
});

type Row = Readonly<Record<string, unknown>>;

function rowsOf({ length, columns }: Columns): readonly Row[] {
  const rows: Record<string, unknown>[] = Array.from({ length }, () => ({}));
  for (const [key, values] of Object.entries(columns)) {
    let value: unknown;
    rows.forEach((row, index) => {
      if (index in values) value = values[index];
      if (value !== undefined) row[key] = value;
    });
  }
  return rows;
}

/** An id that is not written as its category's with something after it stands in brackets. */
function unpackClause({ id, charge, ...clause }: Row): Row {
  return {
    ...clause, id: Array.isArray(id) ? (id[0] as unknown) : `${String(clause["category"])}.${String(id)}`, charge: unpackCharge(charge),
    confidence: "printed", source: { lines: "-" },
  };
}

/** A bare number is a fixed charge, two are a range. */
function unpackCharge(charge: unknown): unknown {
  if (typeof charge === "number") return { kind: "fixed", points: charge };
  return Array.isArray(charge) ? { kind: "range", min: charge[0] as unknown, max: charge[1] as unknown } : charge;
}
