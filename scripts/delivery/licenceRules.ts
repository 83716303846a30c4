/** Which licences packages may have: what is delivered, and the tools that only build and test. */

/** Ask for no more than that their text goes along. */
const PERMISSIVE: readonly string[] = ["MIT", "MIT-0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "CC0-1.0", "Unlicense", "BlueOak-1.0.0", "Zlib"];

/** Tools leave nothing of themselves in what is delivered, so that a licence which binds changes to them is no matter. */
const FOR_TOOLS: readonly string[] = [...PERMISSIVE, "Python-2.0", "CC-BY-4.0", "MPL-2.0"];

interface Exception {
  readonly licence: string;
  readonly because: string;
}

/** By name: packages whose package.json says something else, read by hand. */
const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  "@microsoft/office-js": {
    licence: "LICENSE",
    because: "Microsoft's own terms, no open-source licence. They permit copying and distributing it unchanged as part of add-ins for Microsoft 365; the licence goes along, as does the notice that Microsoft does not support the add-in.",
  },
  chainsaw: { licence: "MIT/X11", because: "MIT by its older name; reads zip archives for a tool" },
  buffers: { licence: "", because: "names none anywhere; three levels below exceljs, which writes workbooks for tests and samples. Used here, never handed on" },
  "@univerjs/telemetry": { licence: "", because: "its files and its LICENSE say Apache-2.0; an interface that sends nothing. Workbench only, never delivered" },
};

export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** As package.json says it; "" where it says nothing. */
  readonly licence: string;
}

/** @returns a sentence for each package whose licence is neither allowed nor excepted */
export function licenceProblems(packages: readonly Licensed[], use: "delivered" | "tool"): readonly string[] {
  const allowed = use === "delivered" ? PERMISSIVE : FOR_TOOLS;
  return packages.filter(({ name, licence }) => !permits(licence, allowed) && EXCEPTIONS[name]?.licence !== licence)
    .map(({ name, version, licence }) => `${name} ${version}: ${licence === "" ? "no licence named" : licence}`);
}

/** Exceptions that no package needs any more. */
export const unusedExceptions = (packages: readonly Licensed[]): readonly string[] =>
  Object.entries(EXCEPTIONS).filter(([name, { licence }]) => !packages.some((each) => each.name === name && each.licence === licence)).map(([name]) => name);

/** Why a package may be there all the same. */
export const reasonFor = (name: string): string | null => EXCEPTIONS[name]?.because ?? null;

/** One of several joined by OR is enough; of those joined by AND every one counts. */
function permits(licence: string, allowed: readonly string[]): boolean {
  const bare = licence.replace(/^\(|\)$/gu, "");
  if (bare.includes(" OR ")) return bare.split(" OR ").some((part) => permits(part, allowed));
  return bare.split(" AND ").every((part) => allowed.includes(part));
}
