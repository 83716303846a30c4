/** A draft → an edition document (JSON) that `readEdition` accepts: saved, used in functions and checks, shown as a catalogue table. */
import type { EditionProblem } from "../catalogue/edition";
import { checkEveryOption } from "../catalogue/readEdition";
import type { Language } from "../text/language";
import { regulationWords, type RegulationText } from "../text/regulation";
import { chargeOf, isOnceOrEach } from "./draftCharge";
import type { DraftBand, DraftCategory, DraftClause, Place, RegulationDraft } from "./draft";

export interface DraftEditionOptions {
  /** Id of the edition; "imported.1" when left out. What stands before the first dot names the catalogue. */
  readonly id?: string;
  /** Name of the file or text it was read from. */
  readonly document?: string;
  readonly language?: Language;
}

export interface DraftedEdition {
  /** JSON of an edition document; open questions stand in it as choices. null where there is nothing to score by. */
  readonly edition: Readonly<Record<string, unknown>> | null;
  /** What keeps `readEdition` from accepting it; empty for a sound one. */
  readonly problems: readonly EditionProblem[];
  /** Where each clause stands in the text, by clause id. */
  readonly places: Readonly<Record<string, Place>>;
}

interface Choice {
  readonly id: string;
  readonly question: string;
  readonly reason: string;
  readonly default: string;
  readonly options: readonly { readonly id: string; readonly label: string; readonly value: unknown }[];
}

/**
 * @param text the text that the draft was read from: gives the lines
 * @example draftEdition(readRegulation(text), text, { id: "our-county.1" })
 */
export function draftEdition(draft: RegulationDraft, text: string, options: DraftEditionOptions = {}): DraftedEdition {
  const language = options.language ?? "zh-CN";
  const words = regulationWords(language).edition;
  if (draft.clauses.length === 0) {
    return { edition: null, problems: [{ path: "clauses", code: "no-clauses", message: words.problems["no-clauses"] }], places: {} };
  }
  const edition = new EditionWriter(draft, text, options, words).write();
  return { ...edition, problems: checkEveryOption(edition.edition, language) };
}

/** Ids of the categories that a draft lacks. */
const GENERAL = "general";
const BONUS = "bonus";
const VETO = "veto";
const MAX_QUOTE = 24;

class EditionWriter {
  readonly #choices: Choice[] = [];
  readonly #lineStarts: readonly number[];
  readonly #ids: readonly string[];
  readonly #categories: readonly string[];
  /** Where clauses begin that leave the amount to somebody. */
  readonly #discretions: ReadonlySet<number>;

  constructor(
    readonly draft: RegulationDraft,
    readonly text: string,
    readonly options: DraftEditionOptions,
    readonly words: RegulationText["edition"],
  ) {
    this.#lineStarts = [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
    this.#categories = draft.clauses.map((clause) => this.#categoryOf(clause));
    this.#discretions = new Set(draft.issues.filter(({ code }) => code === "discretion").map(({ start }) => start));
    const counts = new Map<string, number>();
    this.#ids = this.#categories.map((category) => {
      const count = (counts.get(category) ?? 0) + 1;
      counts.set(category, count);
      return `${category}.${count}`;
    });
  }

  write(): Pick<DraftedEdition, "places"> & { readonly edition: Readonly<Record<string, unknown>> } {
    const { draft, options, words } = this;
    const id = options.id ?? "imported.1";
    const categories = this.#categoryDocuments();
    const clauses = draft.clauses.map((clause, index) => this.#clause(clause, index));
    const base = this.#base(categories);
    const bands = this.#bands();
    const title = draft.title ?? options.document ?? id;
    const blank = draft.clauses.some(({ points, polarity, multiple }) => points === null && polarity !== "veto" && multiple === null);
    // A category without points may make up what the others lack.
    const short = base.stated && base.points !== null && sumOf(categories) !== base.points && !categories.some(({ kind, points }) => kind === "deduct" && points === null);
    const missing = [
      ...(draft.title === null ? [words.missing.title] : []), ...(base.points === null ? [words.missing.base] : []), ...(blank ? [words.missing.points] : []), ...(short ? [words.missing.categories] : []),
      ...this.#otherScale(),
    ];
    const unbounded = bands.some(({ min }) => min === null);
    if (unbounded) missing.push(words.missing.bands);
    const incomplete = base.points === null || blank || short || unbounded;
    const edition = {
      id, catalogue: id.split(".")[0] ?? id, scheme: "-", title, aliases: [], titleWords: [], documentNumber: null,
      effectiveFrom: null, effectiveTo: null, status: incomplete ? "incomplete" : "scored", missing, subject: subjectOf(draft), base,
      bonusCap: bonusCapOf(draft), floor: 0,
      source: { document: options.document ?? title, lines: `1-${this.#lineStarts.length}` },
      categories, clauses, limits: this.#limits(), bands, bandPolicy: bands.length > 0 ? words.bandPolicy : null,
      aggregations: this.#aggregations(), selection: null, choices: this.#choices, examples: [],
    };
    return { edition, places: Object.fromEntries(draft.clauses.map(({ start, end }, index) => [this.#ids[index] ?? "", { start, end }])) };
  }

  /** A category's kind is its clauses': bonuses among deductions, and what stands nowhere, get one of their own. */
  #categoryOf({ polarity, category }: DraftClause): string {
    if (polarity === "veto") return VETO;
    const printed = category === null ? undefined : this.draft.categories[category];
    if (category !== null && printed && printed.bonus === (polarity === "bonus")) return String(category + 1);
    return polarity === "bonus" ? BONUS : GENERAL;
  }

  #categoryDocuments(): readonly CategoryDocument[] {
    const { words } = this;
    const own = this.draft.categories.map((category, index) => this.#category(category, String(index + 1)));
    const lacking = (id: string, name: string, kind: CategoryDocument["kind"]): readonly CategoryDocument[] =>
      this.#categories.includes(id) ? [{ id, no: "", name, kind, points: null, cap: "none", capStated: false }] : [];
    return withDistinctNames([...own, ...lacking(GENERAL, words.general, "deduct"), ...lacking(BONUS, words.bonus, "bonus"), ...lacking(VETO, words.veto, "veto")]);
  }

  #category({ name, points, capped, bonus }: DraftCategory, id: string): CategoryDocument {
    const kind = bonus ? "bonus" : "deduct";
    const head = { id, no: "", name: name === "" ? id : name, kind, points } as const;
    if (points === null) return { ...head, cap: "none", capStated: false };
    if (bonus) return { ...head, cap: "stop", capStated: capped === true };
    if (capped !== null) return { ...head, cap: capped ? "stop" : "none", capStated: true };
    return { ...head, cap: this.#capChoice(), capStated: false };
  }

  #capChoice(): Reference {
    const { question, reason, stop, none } = this.words.choices.cap;
    if (!this.#choices.some(({ id }) => id === "cap")) {
      this.#choices.push({
        id: "cap", question, reason, default: "stop", options: [{ id: "stop", label: stop, value: "stop" }, { id: "none", label: none, value: "none" }],
      });
    }
    return { $choice: "cap" };
  }

  #clause(clause: DraftClause, index: number): Readonly<Record<string, unknown>> {
    const category = this.#categories[index] ?? GENERAL;
    const printed = clause.category === null ? null : String(clause.category + 1);
    const discretion = this.#discretions.has(clause.start);
    return {
      id: this.#ids[index], category, ...(printed !== null && printed !== category ? { printedUnder: printed } : {}), no: clause.no, text: clause.text,
      polarity: clause.polarity, charge: this.#charge(clause, index, discretion), unit: clause.polarity === "veto" ? null : clause.unit, period: clause.period,
      replaces: this.#replaces(clause, index), evidence: clause.evidence, consequences: clause.consequences, chief: clause.polarity === "veto" ? null : clause.chief,
      subject: clause.subject, ...(clause.polarity === "veto" ? { scope: clause.text, vetoPeriod: clause.vetoPeriod, vetoFor: /流动红旗/u.exec(clause.text)?.[0] ?? null } : {}),
      confidence: "printed", source: { lines: this.#lines(clause) }, note: clause.items.map(({ text }) => text).filter((words) => words.trim() !== "").join("；") || null,
    };
  }

  #charge(clause: DraftClause, index: number, discretion: boolean): unknown {
    const charge = chargeOf(clause, discretion);
    if (!isOnceOrEach(clause) || charge["kind"] !== "fixed") return charge;
    const { question, reason, each, once } = this.words.choices.repeat;
    const id = `repeat-${this.#ids[index] ?? ""}`;
    this.#choices.push({
      id, question: question(quote(clause.text)), reason, default: "each",
      options: [{ id: "each", label: each, value: charge }, { id: "once", label: once, value: { kind: "once", points: clause.points } }],
    });
    return { $choice: id };
  }

  #replaces({ replaces, text }: DraftClause, index: number): Reference | null {
    const replaced = replaces === null ? undefined : this.#ids[replaces];
    if (replaces === null || replaced === undefined || this.#categories[replaces] !== this.#categories[index]) return null;
    const { question, reason, replace, add } = this.words.choices.aggravated;
    const id = `aggravated-${this.#ids[index] ?? ""}`;
    this.#choices.push({
      id, question: question(quote(text)), reason, default: "replace",
      options: [{ id: "replace", label: replace, value: replaced }, { id: "add", label: add, value: null }],
    });
    return { $choice: id };
  }

  /** The printed base; where it counts bonuses in or is less than the categories, what the categories add up to. */
  #base(categories: readonly CategoryDocument[]): { readonly points: number | null; readonly stated: boolean } {
    const sum = sumOf(categories);
    const { base } = this.draft;
    const bonuses = this.draft.categories.reduce((so, { bonus, points }) => so + (bonus ? (points ?? 0) : 0), 0);
    if (base === null) return sum > 0 ? { points: sum, stated: false } : { points: null, stated: false };
    return sum > 0 && (sum > base || (bonuses > 0 && exact(sum + bonuses) === base)) ? { points: sum, stated: false } : { points: base, stated: true };
  }

  #limits(): readonly unknown[] {
    return this.draft.clauses.flatMap((clause, index) => {
      const id = this.#ids[index] ?? "";
      const usable = clause.limit !== null && clause.polarity !== "veto" && clause.period === "month";
      return usable ? [{ name: `${id} ${quote(clause.text)}`, clauses: [id], points: clause.limit, source: { lines: this.#lines(clause) } }] : [];
    });
  }

  #bands(): readonly { readonly grade: string; readonly min: number | null; readonly minInclusive: unknown }[] {
    const bands = bandsOfScale(this.draft.bands);
    return bands.map(({ grade, min, minInclusive }, index) => {
      const lower = bands[index + 1];
      const shared = min !== null && minInclusive && lower !== undefined && lower.max === min && lower.maxInclusive && lower.min !== 0;
      return { grade, min, minInclusive: shared ? this.#boundaryChoice(String(min), grade, lower.grade) : minInclusive };
    });
  }

  #boundaryChoice(points: string, higher: string, lower: string): Reference {
    const text = this.words.choices.boundary;
    const id = `boundary-${points}`;
    this.#choices.push({
      id, question: text.question(points, lower, higher), reason: text.reason, default: "higher",
      options: [{ id: "higher", label: text.higher(higher), value: true }, { id: "lower", label: text.lower(lower), value: false }],
    });
    return { $choice: id };
  }

  #otherScale(): readonly string[] {
    const other = this.draft.bands.filter(({ scale }) => scale > 0).map(({ grade, min }) => `${grade} ${min ?? ""}`);
    return other.length === 0 ? [] : [this.words.otherBands(other.join("、"))];
  }

  #aggregations(): readonly unknown[] {
    const named = this.draft.aggregations.filter(({ parts }) => new Set(parts.map(({ name }) => name)).size === parts.length);
    return named.map(({ name, parts, start, end }, index) => ({
      id: `${name}-${index + 1}`, name, kind: "weighted", parts, places: 2, rounding: "half-up", source: { lines: this.#lines({ start, end }) },
    }));
  }

  /** 1-based lines of a place: "12" or "12-13". */
  #lines({ start, end }: Place): string {
    const [first, last] = [this.#lineOf(start), this.#lineOf(Math.max(start, end - 1))];
    return first === last ? String(first) : `${first}-${last}`;
  }

  #lineOf(offset: number): number {
    let [low, high] = [0, this.#lineStarts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}

interface Reference {
  readonly $choice: string;
}

interface CategoryDocument {
  readonly id: string;
  readonly no: string;
  readonly name: string;
  readonly kind: "deduct" | "bonus" | "veto";
  readonly points: number | null;
  readonly cap: "stop" | "none" | Reference;
  readonly capStated: boolean;
}

const exact = (sum: number): number => Math.round(sum * 1e6) / 1e6;
const sumOf = (categories: readonly CategoryDocument[]): number => exact(categories.reduce((so, { kind, points }) => so + (kind === "deduct" ? (points ?? 0) : 0), 0));
const quote = (text: string): string => text.replace(/\s+/gu, "").slice(-MAX_QUOTE);

function bonusCapOf({ bonusCap, categories }: RegulationDraft): number | null {
  if (bonusCap !== null) return bonusCap;
  const bonuses = categories.filter(({ bonus }) => bonus);
  return bonuses.length > 0 && bonuses.every(({ points }) => points !== null) ? exact(bonuses.reduce((so, { points }) => so + (points ?? 0), 0)) : null;
}

/** The first scale, each grade once, by falling bounds; of two with one bound the first. */
function bandsOfScale(bands: readonly DraftBand[]): readonly DraftBand[] {
  const grades = new Set<string>();
  const bounds = new Set<number>();
  const kept = bands.filter(({ grade, min, scale }) => {
    const isNew = scale === 0 && grade !== "" && !grades.has(grade) && !(min !== null && bounds.has(min));
    if (!isNew) return false;
    grades.add(grade);
    if (min !== null) bounds.add(min);
    return true;
  });
  return kept.sort((a, b) => (b.min ?? -1) - (a.min ?? -1));
}

/** Parts of a text may bear one name, categories of an edition may not: the second 加分 becomes 加分（2）. */
function withDistinctNames(categories: readonly CategoryDocument[]): readonly CategoryDocument[] {
  const seen = new Set<string>();
  return categories.map((category) => {
    let { name } = category;
    for (let count = 2; seen.has(name); count++) name = `${category.name}（${count}）`;
    seen.add(name);
    return name === category.name ? category : { ...category, name };
  });
}

/** Whom most clauses speak of; the title decides where it names one. */
function subjectOf({ title, clauses }: RegulationDraft): "window" | "staff" | "department" | "leader" {
  if (/人员|个人|员工/u.test(title ?? "") && !/窗口[及和与]/u.test(title ?? "")) return "staff";
  const counts = new Map<string, number>();
  for (const { subject } of clauses) if (subject !== null && subject !== "chief") counts.set(subject, (counts.get(subject) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["window"];
  return most === "staff" || most === "department" || most === "leader" ? most : "window";
}
