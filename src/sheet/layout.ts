import type { Header } from "./header";
import type { Role } from "./headings";

export type Layout = "form" | "ledger" | "summary";

/**
 * What kind of table a heading announces. [R17]
 * Categories across the heading make a summary (汇总表), one alone only beside a total; an amount beside a date or a reason and somebody it is charged to a ledger
 * (台账); a category or clause column beside an amount or score a form (评分表).
 */
export function layoutOf({ columns }: Pick<Header, "columns">): Layout | null {
  const has = (...roles: readonly Role[]): boolean => columns.some(({ role }) => role !== null && roles.includes(role));
  const categories = new Set(columns.flatMap(({ category }) => (category ? [category.id] : []))).size;
  const named = has("subject", "department");
  if (categories >= 2 && named) return "summary";
  // An edition may have one category only.
  if (categories === 1 && named && has("total") && !has("category", "clause", "reason", "amount")) return "summary";
  if (named && has("amount") && has("category", "clause", "reason")) return "ledger";
  if (has("category", "clause") && has("amount", "awarded")) return "form";
  return null;
}
