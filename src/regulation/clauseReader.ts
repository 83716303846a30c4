/** Goes through the tokens once and gathers the clauses: a clause ends where an amount or a veto has been stated. */
import type { AmountCell } from "./amountCells";
import { endsPhrase, isChiefShare, isInList, isNegated, isSeveral, isThreshold, multiplied, polarityOfLevel } from "./amountContext";
import type { ClauseReading, FoundClause, Passage } from "./foundClause";
import { amountAfterVerb, polarityOf, type Amount, unitsBehind } from "./grammar/amount";
import { connects, leans, PUNCTUATION } from "./grammar/connective";
import { figure } from "./grammar/figure";
import { limit } from "./grammar/limit";
import { multiple } from "./grammar/multiple";
import { tiersInBracket } from "./grammar/tiers";
import { type Per, productOf } from "./grammar/unit";
import { veto } from "./grammar/veto";
import { isBelow, isBonusSection, isBonusTitle, type Section } from "./outline";
import type { Token } from "./token";
import { UnitsBefore } from "./unitsBefore";

/** A verb whose amounts come later: "每次另行加分,区级3分". */
interface Pending {
  readonly polarity: Amount["polarity"];
  readonly units: readonly Per[];
  readonly section: Section | null;
  /** Holds to the end of the sentence, or of the list behind a colon. */
  list: boolean;
  /** Comes from an amount before it: only a short name of a level may stand between. */
  readonly levels: boolean;
}

/**
 * @param categories the sections whose heading is a category's; other headings with points are conditions with a weight
 * @param cells amounts that are numbers in a column of a table
 * @param bands passages that say which grade a total has: their figures are bounds
 */
export function readClauses(
  tokens: readonly Token[], sections: readonly Section[], categories: ReadonlySet<Section>, cells: ReadonlyMap<number, AmountCell>, bands: readonly Passage[],
): ClauseReading {
  return new ClauseReader(tokens, sections, categories, cells, bands).read();
}

const MAX_LEVEL_NAME = 12;
/** Tokens between two 得N分 of one list. */
const NEAR_AWARD = 30;
const NOTHING = { object: "", unitsBehind: [], doubtful: false, discretion: false } as const;

class ClauseReader {
  readonly #clauses: FoundClause[] = [];
  readonly #limits: ClauseReading["limits"][number][] = [];
  readonly #forfeits: Passage[] = [];
  readonly #earned: Passage[] = [];
  readonly #sectionAt: ReadonlyMap<number, Section>;
  readonly #bandAt: ReadonlyMap<number, number>;
  readonly #units: UnitsBefore;
  #section: Section | null = null;
  /** First token of the condition that is being read. */
  #start = 0;
  /** First token since the last clause or category heading that belongs to no clause. */
  #unclaimed = 0;
  #pending: Pending | null = null;
  /** The semicolon read last. */
  #semicolon = -1;
  #award: (Passage & { readonly section: Section | null; said: boolean }) | null = null;
  /** First token that is not read yet. */
  #next = 0;

  constructor(
    readonly tokens: readonly Token[],
    sections: readonly Section[],
    readonly categories: ReadonlySet<Section>,
    readonly cells: ReadonlyMap<number, AmountCell>,
    bands: readonly Passage[],
  ) {
    this.#bandAt = new Map(bands.map(({ from, to }) => [from, to]));
    this.#sectionAt = new Map(sections.map((section) => [section.at, section]));
    this.#units = new UnitsBefore(tokens);
  }

  read(): ClauseReading {
    while (this.#next < this.tokens.length) {
      const at = this.#next;
      this.#next = at + 1;
      const section = this.#sectionAt.get(at);
      const cell = this.cells.get(at);
      const band = this.#bandAt.get(at);
      if (section) this.#enter(section);
      else if (cell) this.#cell(at, cell);
      else if (band !== undefined) this.#skip(band);
      else this.#token(at);
    }
    return { clauses: this.#clauses, limits: this.#limits, forfeits: this.#forfeits, earned: this.#earned };
  }

  #enter(section: Section): void {
    if (this.#pending && (!this.#pending.list || !isBelow(section, this.#pending.section))) this.#pending = null;
    this.#section = section;
    this.#next = section.behind;
    const isCategory = this.categories.has(section);
    this.#begin(isCategory ? section.behind : section.body);
    if (isCategory) this.#unclaimed = section.behind;
  }

  /** A new condition begins; what was read of the last one stays unclaimed. */
  #begin(at: number): void {
    this.#start = at;
    this.#units.clear();
  }

  #token(at: number): void {
    const token = this.tokens[at];
    switch (token?.kind) {
      case "line": case "cell": case "stop":
        if (this.#pending && !this.#pending.list) this.#pending = null;
        return this.#begin(at + 1);
      case "semicolon":
        this.#semicolon = at;
        if (!connects(this.tokens[at + 1]) && !leans(this.tokens, at + 1)) this.#begin(at + 1);
        return;
      case "open":
        // 只对本人加分(获其他媒体表扬的加1分): the bracket has a condition of its own.
        if (["adding", "deducting"].includes(this.tokens[at - 1]?.kind ?? "")) this.#skip(at + 1);
        return;
      case "colon":
        if (this.#pending) this.#pending.list = true;
        return;
      case "exempt": return this.#skip(at + 1);
      case "forfeit": return this.#forfeit(at);
      case "deduct": case "bonus": case "deducting": case "adding": case "discretion":
        if (!this.#multiple(at)) this.#verb(at);
        return;
      case "multiple": return void this.#multiple(at);
      case "most": return void this.#limit(at);
      case "award": return this.#awarded(at);
      case "whole": case "over": case "under": case "weight": return this.#edge(at);
      case "number": return void (this.#multiple(at) || this.#limit(at) || this.#units.noteOnce(at) || this.#number(at));
      case "blank": return void this.#number(at);
      case "per":
        if (this.#units.read(at)) this.#next = Math.max(at + 1, this.#units.next);
        return;
      case "withdraw": case "rejected": case "rate-as": return this.#veto(at);
      default: return;
    }
  }

  /** A passage that is no condition of what follows. */
  #skip(next: number): void {
    this.#next = next;
    this.#unclaimed = next;
    this.#begin(next);
  }

  #forfeit(at: number): void {
    this.#forfeits.push({ from: this.#conditionStart(at), to: at + 1 });
    this.#skip(at + 1);
  }

  #verb(at: number): void {
    if (isNegated(this.tokens, at)) return;
    const read = amountAfterVerb.read(this.tokens, at);
    // 每扣1分扣发补贴10元: the amount is what is counted.
    if (read && this.tokens[at - 1]?.kind === "per") return this.#skip(read.next);
    if (read) return isThreshold(this.tokens, this.#start, at, read.next) ? void (this.#next = read.next) : this.#amount(at, read.value, read.next);
    const polarity = polarityOf(this.tokens[at]);
    const kind = this.tokens[at]?.kind;
    if (!polarity) return;
    if (kind === "discretion" && endsPhrase(this.tokens, at + 1)) {
      this.#emit(at, at + 1, { ...NOTHING, polarity, points: null, discretion: true });
    } else if (kind === "deducting" || kind === "adding" || this.tokens[at + 1]?.kind === "colon") {
      const list = this.tokens[at + 1]?.kind === "colon";
      this.#pending = { polarity, units: this.#units.before(at), section: this.#section, list, levels: false };
    }
  }

  #amount(at: number, amount: Amount, next: number): void {
    const last = this.#clauses.at(-1);
    if (last && typeof amount.points === "number" && isChiefShare(this.tokens, last, at, amount.polarity, amount.object)) {
      last.chief = amount.points;
      last.to = next;
      return this.#claim(next);
    }
    const clause = this.#emit(at, next, amount);
    this.#tiersBehind(clause);
  }

  /** @param from first token of the condition, where it is known */
  #emit(at: number, next: number, amount: Amount, polarity: FoundClause["polarity"] = amount.polarity, from = this.#conditionStart(at)): FoundClause {
    const units = this.#unitsOf(at, amount);
    const clause: FoundClause = {
      from, to: next, section: this.#section, polarity, points: amount.points,
      unit: productOf(units.map(({ unit }) => unit)), per: units.find(({ count }) => count !== 1)?.count ?? 1, object: amount.object, doubtful: amount.doubtful,
      discretion: amount.discretion, multiple: null, chief: null, limit: null, tiers: [],
    };
    this.#clauses.push(clause);
    if (polarity !== "veto" && !this.#pending?.list) {
      this.#pending = { polarity: amount.polarity, units, section: this.#section, list: false, levels: true };
    }
    this.#claim(next);
    return clause;
  }

  /** Its own units; an amount of a list has the list's, and one that goes on behind a comma those of the amount before: 每次扣2分,情节严重的扣5分. */
  #unitsOf(at: number, amount: Amount): readonly Per[] {
    const own = [...this.#units.before(at), ...amount.unitsBehind];
    if (own.length > 0 || !this.#pending || isSeveral(this.tokens, at)) return own;
    return this.#pending.levels && this.#semicolon > (this.#clauses.at(-1)?.to ?? 0) - 1 ? [] : this.#pending.units;
  }

  #claim(next: number): void {
    this.#next = next;
    this.#unclaimed = next;
    this.#begin(next);
  }

  #conditionStart(at: number): number {
    let from = leans(this.tokens, this.#start, at) ? this.#unclaimed : this.#start;
    while (from < at && PUNCTUATION.has(this.tokens[from]?.kind ?? "text")) from += 1;
    if (from < at && this.tokens[from]?.kind === "marker") from += 1;
    return from;
  }

  /** "加0.5分-1分(15分钟-30分钟加0.5分;30分钟以上加1分)" */
  #tiersBehind(clause: FoundClause): void {
    const read = Array.isArray(clause.points) ? tiersInBracket.read(this.tokens, this.#next) : undefined;
    if (!read) return;
    clause.tiers = read.value;
    clause.to = read.next;
    this.#claim(read.next);
  }

  /** @returns whether there is one */
  #multiple(at: number): boolean {
    const read = multiple.read(this.tokens, at);
    const last = this.#clauses.at(-1);
    if (!read) return false;
    const times = read.value;
    if (!last || last.section !== this.#section || last.polarity === "veto") {
      if (times < 1) return false;
      // What is multiplied stands elsewhere: no number is known.
      const blank = this.#emit(at, read.next, { ...NOTHING, polarity: "deduct", points: null });
      this.#clauses[this.#clauses.length - 1] = { ...blank, multiple: times };
      return true;
    }
    const points = multiplied(last.points, times);
    if (times === 0.5 && typeof points === "number" && isChiefShare(this.tokens, last, at, last.polarity, "")) {
      last.chief = points;
      last.to = read.next;
      this.#claim(read.next);
      return true;
    }
    const clause = this.#emit(at, read.next, { ...NOTHING, polarity: last.polarity, points });
    this.#clauses[this.#clauses.length - 1] = { ...clause, multiple: times, unit: clause.unit ?? last.unit };
    return true;
  }

  /** 最多扣10分, 累计不超过5分: a limit of the clause just read, or of the category. */
  #limit(at: number): boolean {
    const read = limit.read(this.tokens, at);
    if (!read || /^(?:的|者|时|后)/u.test(this.tokens[read.next]?.text ?? "")) return false;
    this.#next = read.next;
    const last = this.#clauses.at(-1);
    const words = this.tokens.slice(Math.max(0, at - 5), read.next).map(({ text }) => text).join("");
    const polarity = /加|奖/u.test(words) ? "bonus" : /扣|减/u.test(words) ? "deduct" : null;
    const section = this.#section;
    const ofPart = section !== null && (this.categories.has(section) || isBonusTitle(section.title) || section.parent === null);
    const ofClause = last && last.section === section && (at - last.to <= 8 && !/加分|总/u.test(words) ? true : !ofPart);
    if (ofClause) last.limit = read.value;
    else this.#limits.push({ section: this.#section, points: read.value, polarity, from: at, to: read.next });
    return true;
  }

  /** 得10分 states what full marks are, except among bonuses, where it is the bonus. */
  #awarded(at: number): void {
    const sign = ["plus", "minus"].includes(this.tokens[at + 1]?.kind ?? "") ? 1 : 0;
    const read = figure.read(this.tokens, at + 1 + sign);
    if (!read?.value.unit || read.value.edge !== null) return;
    const lost = this.tokens[at + 1]?.kind === "minus";
    const isFull = !lost && !isBonusSection(this.#section) && this.#pending?.polarity !== "bonus";
    if (isFull || (!lost && read.value.points === 0)) {
      this.#noteAward(at, read.next);
      return this.#skip(read.next);
    }
    const behind = unitsBehind(this.tokens, read.next);
    this.#emit(at, behind.next, {
      polarity: lost ? "deduct" : "bonus", points: read.value.points, object: "", unitsBehind: behind.value, doubtful: read.value.doubtful, discretion: false,
    });
  }

  /** A second 得N分 soon after the first makes both of them results with their points. */
  #noteAward(at: number, next: number): void {
    const award = { from: this.#conditionStart(at), to: next, section: this.#section, said: false };
    const last = this.#award;
    if (last && last.section === this.#section && at - last.to <= NEAR_AWARD) {
      if (!last.said) this.#earned.push({ from: last.from, to: last.to });
      this.#earned.push({ from: award.from, to: award.to });
      award.said = true;
    }
    this.#award = award;
  }

  /** A figure that is compared with, or a whole: 低于60分, 满分100分. */
  #edge(at: number): void {
    for (let next = at + 1; next <= at + 2; next++) {
      const read = figure.read(this.tokens, next);
      if (!read) continue;
      if (read.value.unit) this.#next = read.next;
      return;
    }
  }

  #number(at: number): void {
    const read = figure.read(this.tokens, at);
    if (!read || (!read.value.unit && !(this.#pending && isInList(this.tokens, at)))) return;
    // 90分以上, 80—90分的: results that are spoken of.
    if (read.value.edge !== null || /^(?:的|者)/u.test(this.tokens[read.next]?.text ?? "")) {
      this.#next = read.next;
      return;
    }
    const behind = unitsBehind(this.tokens, read.next);
    const polarity = this.#polarityWithoutVerb(at) ?? polarityOfLevel(this.tokens, this.#start, at) ?? (behind.value.length > 0 ? this.#polarityOfSection() : undefined);
    if (!polarity) return;
    this.#emit(at, behind.next, {
      polarity, points: read.value.points, object: "", unitsBehind: behind.value, doubtful: read.value.doubtful, discretion: false,
    });
  }

  /** A number under 扣分: its condition is the cell before it. */
  #cell(at: number, { condition, to, polarity }: AmountCell): void {
    const sign = ["plus", "minus"].includes(this.tokens[at]?.kind ?? "") ? 1 : 0;
    const read = figure.read(this.tokens, at + sign);
    if (!read) return;
    const behind = unitsBehind(this.tokens, read.next);
    const inside = new UnitsBefore(this.tokens).within(condition.from, condition.to);
    this.#emit(at, to, {
      polarity: polarity ?? this.#polarityOfSection(), points: read.value.points, object: "", unitsBehind: [...inside, ...behind.value],
      doubtful: read.value.doubtful, discretion: false,
    }, undefined, this.tokens[condition.from]?.kind === "marker" ? condition.from + 1 : condition.from);
  }

  /** 每件次3分; -2分; 省级6分 behind 加分: what an amount without a verb of its own means. */
  #polarityWithoutVerb(at: number): Amount["polarity"] | undefined {
    const before = this.tokens[at - 1];
    const isSigned = (before?.kind === "minus" || before?.kind === "plus") && !["number", "points"].includes(this.tokens[at - 2]?.kind ?? "");
    if (isSigned) return before.kind === "minus" ? "deduct" : "bonus";
    if (this.#units.endsAt(at)) return this.#pending && !this.#pending.levels ? this.#pending.polarity : this.#polarityOfSection();
    const pending = this.#pending;
    if (!pending || before === undefined || ["open", "over", "under", "most", "whole", "weight"].includes(before.kind)) return undefined;
    if (!pending.levels) return pending.polarity;
    if (at - this.#start > MAX_LEVEL_NAME) return undefined;
    const name = this.tokens.slice(this.#start, at).filter(({ kind }) => !PUNCTUATION.has(kind)).map(({ text }) => text).join("");
    return name.length <= MAX_LEVEL_NAME && this.#start === this.#unclaimed ? pending.polarity : undefined;
  }

  #polarityOfSection(): Amount["polarity"] {
    return isBonusSection(this.#section) ? "bonus" : "deduct";
  }

  #veto(at: number): void {
    const read = veto.read(this.tokens, at);
    if (!read) return;
    const section = this.#section;
    const isHeading = section !== null && (section.alone || (section.title.length <= 10 && this.tokens[section.titleTo]?.kind === "colon"));
    const inTitle = section && (isHeading ? at < section.titleTo : at < section.body + 6 && section.title.includes(read.value.text) && endsPhrase(this.tokens, read.next));
    // 有下列情形之一的,一票否决: a heading that is a sentence is a clause.
    if (inTitle && !/情[形况]|之一|行为|的/u.test(section.title)) return;
    this.#emit(at, read.next, { ...NOTHING, polarity: "deduct", points: null, object: read.value.text }, "veto");
  }
}
