/** What has been gathered of the text so far: clauses, the condition that is being read, and amounts that are still to come. */
import { isSeveral } from "./amountContext";
import type { ClauseReading, FoundClause, Passage } from "./foundClause";
import type { Amount } from "./grammar/amount";
import { leans, PUNCTUATION } from "./grammar/connective";
import { type Per, productOf } from "./grammar/unit";
import { isBelow, type Section } from "./outline";
import type { Token } from "./token";
import { UnitsBefore } from "./unitsBefore";

/** A verb whose amounts come later: "每次另行加分,区级3分". */
export interface Pending {
  readonly polarity: Amount["polarity"];
  readonly units: readonly Per[];
  readonly section: Section | null;
  /** Holds to the end of the sentence, or of the list behind a colon. */
  list: boolean;
  /** Comes from an amount before it: only a short name of a level may stand between. */
  readonly levels: boolean;
}

/** An amount of which the text says no more than its points. */
export const BARE_AMOUNT = { object: "", unitsBehind: [], doubtful: false, discretion: false } as const;

/** Longest item, in tokens, whose sentences are looked back at. */
const MAX_ITEM = 120;

export class ClauseGathering {
  readonly clauses: FoundClause[] = [];
  readonly limits: ClauseReading["limits"][number][] = [];
  readonly forfeits: Passage[] = [];
  readonly earned: Passage[] = [];
  readonly awards: ClauseReading["awards"][number][] = [];
  readonly units: UnitsBefore;
  section: Section | null = null;
  pending: Pending | null = null;
  /** First token of the condition that is being read. */
  start = 0;
  /** First token since the last clause or category heading that belongs to no clause. */
  unclaimed = 0;
  /** The semicolon read last. */
  semicolon = -1;
  /** First token that is not read yet. */
  next = 0;

  constructor(
    readonly tokens: readonly Token[],
    /** The sections whose heading is a category's; other headings with points are conditions with a weight. */
    readonly categories: ReadonlySet<Section>,
  ) {
    this.units = new UnitsBefore(tokens);
  }

  get last(): FoundClause | undefined {
    return this.clauses.at(-1);
  }

  enter(section: Section): void {
    if (this.pending && (!this.pending.list || !isBelow(section, this.pending.section))) this.pending = null;
    this.section = section;
    this.next = section.behind;
    const isCategory = this.categories.has(section);
    this.begin(isCategory ? section.behind : section.body);
    if (isCategory) this.unclaimed = section.behind;
  }

  /** A new condition begins; what was read of the last one stays unclaimed. */
  begin(at: number): void {
    this.start = at;
    this.units.clear();
  }

  /** A passage that is no condition of what follows. */
  skip(next: number): void {
    this.next = next;
    this.unclaimed = next;
    this.begin(next);
  }

  /** @param from first token of the condition, where it is known */
  emit(at: number, next: number, amount: Amount, polarity: FoundClause["polarity"] = amount.polarity, from = this.conditionStart(at)): FoundClause {
    const units = this.#unitsOf(at, amount);
    const clause: FoundClause = {
      from, to: next, section: this.section, polarity, points: amount.points,
      unit: productOf(units.map(({ unit }) => unit)), per: units.find(({ count }) => count !== 1)?.count ?? 1, object: amount.object, doubtful: amount.doubtful,
      discretion: amount.discretion, multiple: null, chief: null, limit: null, tiers: [],
    };
    this.clauses.push(clause);
    if (polarity !== "veto" && !this.pending?.list) {
      this.pending = { polarity: amount.polarity, units, section: this.section, list: false, levels: true };
    }
    this.skip(next);
    return clause;
  }

  /** Puts another in the place of the clause emitted last. */
  amend(change: Partial<FoundClause>): void {
    const { last } = this;
    if (last) this.clauses[this.clauses.length - 1] = { ...last, ...change };
  }

  /** The clause just read goes on to a token. */
  extend(clause: FoundClause, next: number): void {
    clause.to = next;
    this.skip(next);
  }

  /** Its own units; an amount of a list has the list's, and one that goes on behind a comma those of the amount before: 每次扣2分,情节严重的扣5分. */
  #unitsOf(at: number, amount: Amount): readonly Per[] {
    const own = [...this.units.before(at), ...amount.unitsBehind];
    if (own.length > 0 || !this.pending || (amount.discretion && amount.points === null) || isSeveral(this.tokens, at)) return own;
    return this.pending.levels && this.semicolon > (this.last?.to ?? 0) - 1 ? [] : this.pending.units;
  }

  /** What words without a condition of their own speak of: sentences of their own item, or all that is unclaimed. */
  #leanedOn(at: number): number {
    const body = this.section?.body ?? 0;
    if (body <= this.unclaimed || at - body > MAX_ITEM) return this.unclaimed;
    let sentences = 0;
    for (let token = body; token < this.start; token++) {
      const kind = this.tokens[token]?.kind;
      if (kind === "line" || kind === "cell") return this.unclaimed;
      if (kind === "stop") sentences += 1;
    }
    return sentences > 0 ? body : this.unclaimed;
  }

  conditionStart(at: number): number {
    let from = leans(this.tokens, this.start, at) ? this.#leanedOn(at) : this.start;
    while (from < at && PUNCTUATION.has(this.tokens[from]?.kind ?? "text")) from += 1;
    if (from < at && this.tokens[from]?.kind === "marker") from += 1;
    return from;
  }
}
