import { error, type Matrix, type Scalar } from "./value";

/**
 * Joins two tables place by place. A single row or column is used for every row or column of the other; where one is
 * too short, there is #N/A.
 */
export function pairwise(a: Matrix["rows"], b: Matrix["rows"], apply: (a: Scalar, b: Scalar) => Scalar): Matrix {
  const height = Math.max(a.length, b.length);
  const width = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
  const at = (rows: Matrix["rows"], row: number, column: number): Scalar | undefined => {
    const line = rows[rows.length === 1 ? 0 : row];
    return line?.[line.length === 1 ? 0 : column];
  };
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const [left, right] = [at(a, row, column), at(b, row, column)];
      return left === undefined || right === undefined ? error("#N/A") : apply(left, right);
    }),
  );
  return { kind: "matrix", rows };
}
