/** Grades that feed other scores: 所在窗口 is 不合格, so each of its staff loses 2 points. */
import type { LinkedCharge } from "../catalogue/charges/linked";
import type { Clause, Edition } from "../catalogue/edition";
import type { Month } from "../month";
import type { Entry } from "./assessment";
import { scoreEntries, type ScoreResult } from "./scoreEntries";

/** Somebody to be scored, on whatever sheet. */
export interface LinkedSubject {
  /** Unique among the subjects and known grades. */
  readonly name: string;
  readonly edition: Edition;
  readonly entries: readonly Entry[];
  /** Name of the subject whose grade counts here (所在窗口); null for none. */
  readonly window: string | null;
}

/** A grade that is known without being scored here: printed on another sheet. */
export interface KnownGrade {
  readonly name: string;
  /** The month's grade; null while it is not known. */
  readonly grade: string | null;
  /** The year's, for clauses that land in the year; left out while the year is not over. */
  readonly yearGrade?: string | null;
}

export interface Link {
  readonly subject: string;
  readonly window: string;
  readonly clause: string;
  readonly grade: string;
}

export type LinkProblem =
  /** `names`: each one's score hangs on the grade of the next, the last one's on the first. */
  | { readonly code: "circular-link"; readonly names: readonly string[] }
  | { readonly code: "duplicate-subject"; readonly subject: string }
  /** The edition charges by the window's grade, and the subject names no window. */
  | { readonly code: "missing-window"; readonly subject: string }
  | { readonly code: "unknown-window" | "window-not-scored" | "window-without-grade"; readonly subject: string; readonly window: string }
  /** The sheet records the clause although the window's grade is another one. */
  | { readonly code: "link-contradicted"; readonly subject: string; readonly window: string; readonly clause: string; readonly grade: string };

export interface LinkedScores {
  /** Everybody who could be scored or refused by its own entries; nobody whose window's grade is open. */
  readonly results: ReadonlyMap<string, ScoreResult>;
  /** Clauses that came in through a grade. */
  readonly links: readonly Link[];
  readonly problems: readonly LinkProblem[];
}

/**
 * Scores subjects in the order in which their grades feed each other. [A11, A12]
 * A linked clause that the sheet records already is not charged a second time.
 * @param known grades from elsewhere; a subject scored here goes before a known grade of the same name
 */
export function linkGrades(
  subjects: readonly LinkedSubject[], options: { readonly month: Month | null; readonly known?: readonly KnownGrade[] },
): LinkedScores {
  return new Linker(subjects, options.known ?? [], options.month).run();
}

class Linker {
  readonly #subjects = new Map<string, LinkedSubject>();
  readonly #known: ReadonlyMap<string, KnownGrade>;
  readonly #results = new Map<string, ScoreResult>();
  readonly #links: Link[] = [];
  readonly #problems: LinkProblem[] = [];
  readonly #done = new Set<string>();

  constructor(subjects: readonly LinkedSubject[], known: readonly KnownGrade[], readonly month: Month | null) {
    this.#known = new Map(known.map((grade) => [grade.name, grade]));
    for (const subject of subjects) {
      if (this.#subjects.has(subject.name)) this.#problems.push({ code: "duplicate-subject", subject: subject.name });
      else this.#subjects.set(subject.name, subject);
    }
  }

  run(): LinkedScores {
    for (const subject of this.#subjects.values()) this.#scoreChain(subject);
    return { results: this.#results, links: this.#links, problems: this.#problems };
  }

  /** The subject and whomever it hangs on: each hangs on one other at most, so that is a chain, or ends in a circle. */
  #scoreChain(start: LinkedSubject): void {
    const chain: LinkedSubject[] = [];
    let next: LinkedSubject | undefined = start;
    while (next && !this.#done.has(next.name)) {
      const again = chain.indexOf(next);
      if (again >= 0) {
        const circle = chain.splice(again);
        this.#problems.push({ code: "circular-link", names: circle.map(({ name }) => name) });
        for (const { name } of circle) this.#done.add(name);
        break;
      }
      chain.push(next);
      const target: string | null = linkedClauses(next.edition).length > 0 ? next.window : null;
      next = target === null ? undefined : this.#subjects.get(target);
    }
    for (const subject of chain.reverse()) {
      this.#done.add(subject.name);
      this.#score(subject);
    }
  }

  #score(subject: LinkedSubject): void {
    const linked = linkedClauses(subject.edition).length === 0 ? [] : this.#linkedEntries(subject);
    if (linked === null) return;
    this.#results.set(subject.name, scoreEntries(subject.edition, [...subject.entries, ...linked], { month: this.month }));
  }

  /** Entries of the clauses whose grade the window has; null while that is open. */
  #linkedEntries({ name: subject, edition, entries, window }: LinkedSubject): Entry[] | null {
    if (window === null) return this.#open({ code: "missing-window", subject });
    const known = this.#gradeOf(window);
    if (typeof known === "string") return this.#open({ code: known, subject, window });
    const added: Entry[] = [];
    for (const { id, category, charge, period } of linkedClauses(edition)) {
      const grade = period === "year" ? known.yearGrade : known.grade;
      const recorded = entries.some((entry) => entry.clause === id && isCharged(entry, charge));
      if (grade === charge.grade && !entries.some(({ clause }) => clause === id)) {
        added.push({ category, clause: id, points: null, tier: grade });
        this.#links.push({ subject, window, clause: id, grade });
      } else if (recorded && typeof grade === "string" && grade !== charge.grade) {
        this.#problems.push({ code: "link-contradicted", subject, window, clause: id, grade });
      }
    }
    return added;
  }

  #open(problem: LinkProblem): null {
    this.#problems.push(problem);
    return null;
  }

  #gradeOf(window: string): { readonly grade: string; readonly yearGrade: string | null } | "unknown-window" | "window-not-scored" | "window-without-grade" {
    const known = this.#known.get(window);
    const yearGrade = known?.yearGrade ?? null;
    if (!this.#subjects.has(window)) {
      if (!known) return "unknown-window";
      return known.grade === null ? "window-without-grade" : { grade: known.grade, yearGrade };
    }
    const result = this.#results.get(window);
    if (!result || "problems" in result) return "window-not-scored";
    const { grade } = result.assessment;
    return grade === null ? "window-without-grade" : { grade, yearGrade };
  }
}

type LinkedClause = Clause & { readonly charge: LinkedCharge };

const linkedClauses = ({ clauses }: Edition): readonly LinkedClause[] => clauses.filter((clause): clause is LinkedClause => clause.charge.kind === "linked");

/** Whether the sheet itself charges the clause: with an amount, with "yes", or with the clause's grade. */
function isCharged({ points, quantities, tier }: Entry, { grade }: LinkedCharge): boolean {
  return points === null ? quantities?.[0] === 1 || tier === grade : points > 0;
}
