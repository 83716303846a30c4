/** Goes through the tokens once and gathers the clauses: a clause ends where an amount or a veto has been stated. */
import type { AmountCell } from "./amountCells";
import { AwardReader } from "./awardReader";
import { BARE_AMOUNT, ClauseGathering } from "./clauseGathering";
import { endsPhrase, endsSentence, isChiefShare, isInList, isNegated, isThreshold, multiplied, polarityOfLevel } from "./amountContext";
import type { ClauseReading, FoundClause, Passage } from "./foundClause";
import { amountAfterVerb, polarityOf, type Amount, unitsBehind } from "./grammar/amount";
import { connects, leans, PUNCTUATION } from "./grammar/connective";
import { figure } from "./grammar/figure";
import { limit } from "./grammar/limit";
import { multiple } from "./grammar/multiple";
import { tiersInBracket } from "./grammar/tiers";
import { veto } from "./grammar/veto";
import { isBonusSection, isBonusTitle, type Section } from "./outline";
import type { Token, TokenKind } from "./token";
import { UnitsBefore } from "./unitsBefore";
import { MOST_CLAUSES } from "./unreadable";

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
const CHARGES: ReadonlySet<TokenKind | undefined> = new Set<TokenKind | undefined>(["deduct", "bonus", "exempt"]);

class ClauseReader {
  readonly #sectionAt: ReadonlyMap<number, Section>;
  readonly #bandAt: ReadonlyMap<number, number>;
  readonly #gathering: ClauseGathering;
  readonly #awards: AwardReader;

  constructor(
    readonly tokens: readonly Token[],
    sections: readonly Section[],
    categories: ReadonlySet<Section>,
    readonly cells: ReadonlyMap<number, AmountCell>,
    bands: readonly Passage[],
  ) {
    this.#bandAt = new Map(bands.map(({ from, to }) => [from, to]));
    this.#sectionAt = new Map(sections.map((section) => [section.at, section]));
    this.#gathering = new ClauseGathering(tokens, categories);
    this.#awards = new AwardReader(this.#gathering);
  }

  read(): ClauseReading {
    const gathering = this.#gathering;
    // What is above the limit is refused whole: the rest need not be held.
    while (gathering.next < this.tokens.length && gathering.clauses.length <= MOST_CLAUSES) {
      const at = gathering.next;
      gathering.next = at + 1;
      const section = this.#sectionAt.get(at);
      const cell = this.cells.get(at);
      const band = this.#bandAt.get(at);
      if (section) gathering.enter(section);
      else if (cell) this.#cell(at, cell);
      else if (band !== undefined) gathering.skip(band);
      else this.#token(at);
    }
    const { clauses, limits, forfeits, earned, awards } = gathering;
    return { clauses, limits, forfeits, earned, awards };
  }

  #token(at: number): void {
    const token = this.tokens[at];
    switch (token?.kind) {
      case "line": case "cell": case "stop":
        if (this.#gathering.pending && !this.#gathering.pending.list) this.#gathering.pending = null;
        return this.#gathering.begin(at + 1);
      case "semicolon":
        this.#gathering.semicolon = at;
        if (!connects(this.tokens[at + 1]) && !leans(this.tokens, at + 1)) this.#gathering.begin(at + 1);
        return;
      case "open":
        // 只对本人加分(获其他媒体表扬的加1分): the bracket has a condition of its own.
        if (["adding", "deducting"].includes(this.tokens[at - 1]?.kind ?? "")) this.#gathering.skip(at + 1);
        else if (this.#gathering.start === at) this.#weight(at);
        return;
      case "colon":
        if (this.#gathering.pending) this.#gathering.pending.list = true;
        return;
      case "exempt": return this.#exempt(at);
      case "forfeit": return this.#forfeit(at);
      case "deduct": case "bonus": case "deducting": case "adding": case "discretion":
        if (!this.#multiple(at)) this.#verb(at);
        return;
      case "multiple": return void this.#multiple(at);
      case "most": return void this.#limit(at);
      case "award": return this.#awards.read(at);
      case "whole": case "over": case "under": case "weight": return this.#edge(at);
      case "number": return void (this.#multiple(at) || this.#limit(at) || this.#gathering.units.noteOnce(at) || this.#number(at));
      case "blank": return void this.#number(at);
      case "per":
        if (this.#gathering.units.read(at)) this.#gathering.next = Math.max(at + 1, this.#gathering.units.next);
        return;
      case "rate-as":
        if (!this.#gathering.units.read(at)) return this.#veto(at);
        this.#gathering.next = this.#gathering.units.next;
        return;
      case "withdraw": case "rejected": return this.#veto(at);
      default: return;
    }
  }

  /** 标识醒目。(2分)标识不醒目,扣1分: the weight of the item before it. */
  #weight(at: number): void {
    const read = figure.read(this.tokens, at + 1);
    if (read?.value.unit && this.tokens[read.next]?.kind === "close") this.#gathering.begin(read.next + 1);
  }

  /** 达到90%的不扣分,每低1个百分点扣2分: behind a comma the condition holds on. */
  #exempt(at: number): void {
    const from = this.#gathering.conditionStart(at);
    this.#gathering.skip(at + 1);
    if (this.tokens[at + 1]?.kind === "comma") this.#gathering.unclaimed = from;
  }

  /** What it is lost for holds on: 未按规定履行的,不得分,并追加扣除10分. */
  #forfeit(at: number): void {
    const from = this.#gathering.conditionStart(at);
    this.#gathering.forfeits.push({ from, to: at + 1 });
    this.#gathering.skip(at + 1);
    this.#gathering.unclaimed = from;
  }

  #verb(at: number): void {
    if (isNegated(this.tokens, at)) return;
    const read = amountAfterVerb.read(this.tokens, at);
    // 每扣1分扣发补贴10元: the amount is what is counted.
    if (read && this.tokens[at - 1]?.kind === "per") return this.#gathering.skip(read.next);
    if (read) return isThreshold(this.tokens, this.#gathering.start, at, read.next) ? void (this.#gathering.next = read.next) : this.#amount(at, read.value, read.next);
    const polarity = polarityOf(this.tokens[at]);
    const kind = this.tokens[at]?.kind;
    if (!polarity) return;
    if (kind === "discretion" && endsPhrase(this.tokens, at + 1)) {
      this.#gathering.emit(at, at + 1, { ...BARE_AMOUNT, polarity, points: null, discretion: true });
    } else if ((kind === "deducting" || kind === "adding") && this.#gathering.units.endsAt(this.tokens[at - 1]?.kind === "comma" ? at - 1 : at) && endsSentence(this.tokens, at + 1)) {
      // 每减少1个百分点,扣分; the figure is left out.
      this.#gathering.emit(at, at + 1, { ...BARE_AMOUNT, polarity, points: null });
    } else if (kind === "deducting" || kind === "adding" || this.tokens[at + 1]?.kind === "colon") {
      const list = this.tokens[at + 1]?.kind === "colon";
      this.#gathering.pending = { polarity, units: this.#gathering.units.before(at), section: this.#gathering.section, list, levels: false };
    }
  }

  #amount(at: number, amount: Amount, next: number): void {
    const last = this.#gathering.last;
    if (last && typeof amount.points === "number" && isChiefShare(this.tokens, last, at, amount.polarity, amount.object)) {
      last.chief = amount.points;
      return this.#gathering.extend(last, next);
    }
    const clause = this.#gathering.emit(at, next, amount);
    this.#tiersBehind(clause);
  }

  /** "加0.5分-1分(15分钟-30分钟加0.5分;30分钟以上加1分)" */
  #tiersBehind(clause: FoundClause): void {
    const read = Array.isArray(clause.points) ? tiersInBracket.read(this.tokens, this.#gathering.next) : undefined;
    if (!read) return;
    clause.tiers = read.value;
    this.#gathering.extend(clause, read.next);
  }

  /** @returns whether there is one */
  #multiple(at: number): boolean {
    const read = multiple.read(this.tokens, at);
    const last = this.#gathering.last;
    if (!read) return false;
    const times = read.value;
    if (!last || last.section !== this.#gathering.section || last.polarity === "veto") {
      if (times < 1) return false;
      // What is multiplied stands elsewhere: no number is known.
      this.#gathering.emit(at, read.next, { ...BARE_AMOUNT, polarity: "deduct", points: null });
      this.#gathering.amend({ multiple: times });
      return true;
    }
    const points = multiplied(last.points, times);
    if (times === 0.5 && typeof points === "number" && isChiefShare(this.tokens, last, at, last.polarity, "")) {
      last.chief = points;
      this.#gathering.extend(last, read.next);
      return true;
    }
    const clause = this.#gathering.emit(at, read.next, { ...BARE_AMOUNT, polarity: last.polarity, points });
    this.#gathering.amend({ multiple: times, unit: clause.unit ?? last.unit });
    return true;
  }

  /** 最多扣10分, 累计不超过5分: a limit of the clause just read, or of the category. */
  #limit(at: number): boolean {
    const read = limit.read(this.tokens, at);
    if (!read || /^(?:的|者|时|后)/u.test(this.tokens[read.next]?.text ?? "")) return false;
    this.#gathering.next = read.next;
    const last = this.#gathering.last;
    const words = this.tokens.slice(Math.max(0, at - 5), read.next).map(({ text }) => text).join("");
    const polarity = /加|奖/u.test(words) ? "bonus" : /扣|减/u.test(words) ? "deduct" : null;
    const section = this.#gathering.section;
    const ofPart = section !== null && (this.#gathering.categories.has(section) || isBonusTitle(section.title) || section.parent === null);
    const ofClause = last && last.section === section && (at - last.to <= 8 && !/加分|奖励分|附加分|总/u.test(words) ? true : !ofPart);
    if (ofClause) last.limit = read.value;
    else this.#gathering.limits.push({ section: this.#gathering.section, points: read.value, polarity, from: at, to: read.next });
    return true;
  }

  /** A figure that is compared with, or a whole: 低于60分, 满分100分. */
  #edge(at: number): void {
    for (let next = at + 1; next <= at + 2; next++) {
      const read = figure.read(this.tokens, next);
      if (!read) continue;
      if (read.value.unit) this.#gathering.next = read.next;
      return;
    }
  }

  #number(at: number): void {
    const read = figure.read(this.tokens, at);
    if (!read || (!read.value.unit && !(this.#gathering.pending && isInList(this.tokens, at)))) return;
    // 90分以上, 80—90分的, 60—65分扣4分: results that are spoken of.
    if (read.value.edge !== null || CHARGES.has(this.tokens[read.next]?.kind) || /^(?:的|者)/u.test(this.tokens[read.next]?.text ?? "")) {
      this.#gathering.next = read.next;
      return;
    }
    const behind = unitsBehind(this.tokens, read.next);
    const polarity = this.#polarityWithoutVerb(at) ?? polarityOfLevel(this.tokens, this.#gathering.start, at) ?? (behind.value.length > 0 ? this.#polarityOfSection() : undefined);
    if (!polarity) return;
    this.#gathering.emit(at, behind.next, {
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
    this.#gathering.emit(at, to, {
      polarity: polarity ?? this.#polarityOfSection(), points: read.value.points, object: "", unitsBehind: [...inside, ...behind.value],
      doubtful: read.value.doubtful, discretion: false,
    }, undefined, this.tokens[condition.from]?.kind === "marker" ? condition.from + 1 : condition.from);
  }

  /** 每件次3分; -2分; 省级6分 behind 加分: what an amount without a verb of its own means. */
  #polarityWithoutVerb(at: number): Amount["polarity"] | undefined {
    const before = this.tokens[at - 1];
    const isSigned = (before?.kind === "minus" || before?.kind === "plus") && !["number", "points"].includes(this.tokens[at - 2]?.kind ?? "");
    if (isSigned) return before.kind === "minus" ? "deduct" : "bonus";
    if (this.#gathering.units.endsAt(at)) return this.#gathering.pending && !this.#gathering.pending.levels ? this.#gathering.pending.polarity : this.#polarityOfSection();
    const pending = this.#gathering.pending;
    if (!pending || before === undefined || ["open", "over", "under", "most", "whole", "weight"].includes(before.kind)) return undefined;
    if (!pending.levels) return pending.polarity;
    if (at - this.#gathering.start > MAX_LEVEL_NAME) return undefined;
    const name = this.tokens.slice(this.#gathering.start, at).filter(({ kind }) => !PUNCTUATION.has(kind)).map(({ text }) => text).join("");
    return name.length <= MAX_LEVEL_NAME && this.#gathering.start === this.#gathering.unclaimed ? pending.polarity : undefined;
  }

  #polarityOfSection(): Amount["polarity"] {
    return isBonusSection(this.#gathering.section) ? "bonus" : "deduct";
  }

  #veto(at: number): void {
    const read = veto.read(this.tokens, at);
    if (!read) return;
    const section = this.#gathering.section;
    const isHeading = section !== null && (section.alone || (section.title.length <= 10 && this.tokens[section.titleTo]?.kind === "colon"));
    const inTitle = section && (isHeading ? at < section.titleTo : at < section.body + 6 && section.title.includes(read.value.text) && endsPhrase(this.tokens, read.next));
    // 有下列情形之一的,一票否决: a heading that is a sentence is a clause.
    if (inTitle && !/情[形况]|之一|行为|的/u.test(section.title)) return;
    this.#gathering.emit(at, read.next, { ...BARE_AMOUNT, polarity: "deduct", points: null, object: read.value.text }, "veto");
  }
}
