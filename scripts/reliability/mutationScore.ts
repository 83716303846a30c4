/** What a report of mutation testing (mutation-testing-report-schema) says, by folder, by file and by kind of change. */

/** A change to the code: "Killed" and "Timeout" were noticed by a test, "Survived" and "NoCoverage" were not, "Ignored" was not tried. */
interface Mutant {
  readonly mutatorName: string;
  readonly status: string;
}

export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

export interface Score {
  readonly name: string;
  readonly tried: number;
  readonly noticed: number;
}

const NOTICED = new Set(["Killed", "Timeout"]);
const UNNOTICED = new Set(["Survived", "NoCoverage"]);

const scoreOf = (name: string, mutants: readonly Mutant[]): Score => {
  const noticed = mutants.filter(({ status }) => NOTICED.has(status)).length;
  return { name, noticed, tried: noticed + mutants.filter(({ status }) => UNNOTICED.has(status)).length };
};

const grouping = <Of>(things: readonly Of[], keyOf: (thing: Of) => string): ReadonlyMap<string, readonly Of[]> => {
  const groups = new Map<string, Of[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
};

export interface MutationScores {
  /** src/points.ts, src/scoring, src/checking, src/catalogue/charges: those in which something was tried. */
  readonly rooms: readonly Score[];
  readonly files: readonly Score[];
  readonly kinds: readonly Score[];
}

/** A folder; of files directly in src/ each is a room. */
const roomOf = (file: string): string => (file.split("/").length > 2 ? file.slice(0, file.lastIndexOf("/")) : file);

/** @returns scores in the order of their names; what was not tried is left out */
export function mutationScores({ files }: MutationReport): MutationScores {
  const all = Object.entries(files).flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ ...mutant, file })));
  const scores = (keyOf: (mutant: (typeof all)[number]) => string): readonly Score[] =>
    [...grouping(all, keyOf)].map(([name, mutants]) => scoreOf(name, mutants)).filter(({ tried }) => tried > 0).sort((a, b) => (a.name < b.name ? -1 : 1));
  return { files: scores(({ file }) => file), rooms: scores(({ file }) => roomOf(file)), kinds: scores(({ mutatorName }) => mutatorName) };
}
