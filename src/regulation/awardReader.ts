/** 得10分, 记2分: full marks, results with their points, or what every event brings. */
import type { ClauseGathering } from "./clauseGathering";
import type { Passage } from "./foundClause";
import { unitsBehind } from "./grammar/amount";
import { figure } from "./grammar/figure";
import { isBonusSection, type Section } from "./outline";

/** Tokens between two 得N分 of one list. */
const NEAR = 30;
/** 每刊发一条信息记2分: these verbs count events; 每项得2分 may as well weigh items. */
const RECORDS = /^(?:计|记|计为|记为)$/u;
/** 共10项,每项计2分 */
const WEIGHS = /共|各项|小题|分值|满分/u;
const MAX_WEIGHING = 8;

export class AwardReader {
  #last: (Passage & { readonly section: Section | null; said: boolean }) | null = null;

  constructor(readonly gathering: ClauseGathering) {}

  /** 得10分 states what full marks are, except among bonuses and where each event brings points. */
  read(at: number): void {
    const { gathering } = this;
    const { tokens } = gathering;
    const sign = ["plus", "minus"].includes(tokens[at + 1]?.kind ?? "") ? 1 : 0;
    const read = figure.read(tokens, at + 1 + sign);
    if (!read?.value.unit || read.value.edge !== null) return;
    const lost = tokens[at + 1]?.kind === "minus";
    const isBonus = isBonusSection(gathering.section) || gathering.pending?.polarity === "bonus" || this.#countsEvents(at);
    if (!lost && (!isBonus || read.value.points === 0)) {
      this.#note(at, read.next, read.value.points);
      return gathering.skip(read.next);
    }
    const behind = unitsBehind(tokens, read.next);
    gathering.emit(at, behind.next, {
      polarity: lost ? "deduct" : "bonus", points: read.value.points, object: "", unitsBehind: behind.value, doubtful: read.value.doubtful, discretion: false,
    });
  }

  #countsEvents(at: number): boolean {
    const { tokens, units } = this.gathering;
    if (!RECORDS.test(tokens[at]?.text ?? "") || !units.any) return false;
    return !WEIGHS.test(tokens.slice(Math.max(0, at - MAX_WEIGHING), at).map(({ text }) => text).join(""));
  }

  /** A second 得N分 soon after the first makes both of them results with their points. */
  #note(at: number, next: number, points: number | readonly [number, number] | null): void {
    const { gathering } = this;
    const { section } = gathering;
    const award = { from: gathering.conditionStart(at), to: next, section, said: false };
    const last = this.#last;
    if (typeof points === "number" && points > 0 && !gathering.units.any) gathering.awards.push({ from: award.from, to: next, section, points });
    if (last && last.section === section && at - last.to <= NEAR) {
      if (!last.said) gathering.earned.push({ from: last.from, to: last.to });
      gathering.earned.push({ from: award.from, to: award.to });
      award.said = true;
    }
    this.#last = award;
  }
}
