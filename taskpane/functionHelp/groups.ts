/** The functions in groups, and those that a query finds. Pure. */
import type { FunctionInfo } from "../../src/functionHelp/functionTable";

export type FunctionGroup = "score" | "clause" | "summary" | "other";

const GROUP_OF: Readonly<Record<string, FunctionGroup>> = {
  SCORE: "score", GRADE: "score", OVERCAP: "score", CATEGORY: "score", EXPLAIN: "score",
  CHARGE: "clause", RULE: "clause", EDITION: "clause", VERSION: "other",
  SUMMARY: "summary", COMBINE: "summary", SELECT: "summary",
};
const ORDER: readonly FunctionGroup[] = ["score", "clause", "summary", "other"];

/** Each word must stand in the name, the description or a parameter's name; groups without a function are left out. */
export function groupedFunctions(functions: readonly FunctionInfo[], query: string): readonly { readonly group: FunctionGroup; readonly functions: readonly FunctionInfo[] }[] {
  const words = query.toLowerCase().normalize("NFKC").split(/\s+/u).filter((word) => word !== "");
  const fits = ({ id, description, parameters }: FunctionInfo): boolean => {
    const text = [`assess.${id}`, description, ...parameters.map(({ name }) => name)].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const found = functions.filter(fits);
  return ORDER.flatMap((group) => {
    const own = found.filter(({ id }) => (GROUP_OF[id] ?? "other") === group);
    return own.length === 0 ? [] : [{ group, functions: own }];
  });
}
