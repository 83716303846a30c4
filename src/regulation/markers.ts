/** Marks before headings and items: 第三条, 一、, (二), 2.1.1, 3., ⑷, ⑤. */

interface MarkerStyle {
  /** Marks of one style stand on one level. */
  readonly style: string;
  /** Anchored where it is tried; blanks are gone already. */
  readonly pattern: RegExp;
  /** Where the mark is believed: only at the start of a passage, or also behind words ("总则1.1 为加强"). */
  readonly where: "start" | "anywhere";
}

const STYLES: readonly MarkerStyle[] = [
  { style: "chapter", pattern: /第[一二三四五六七八九十百零\d]{1,4}[章编部](?![分之])/uy, where: "anywhere" },
  { style: "section", pattern: /第[一二三四五六七八九十百零\d]{1,4}节/uy, where: "start" },
  { style: "article", pattern: /第[一二三四五六七八九十百零\d]{1,5}条(?![规款项第之所的、和及至])/uy, where: "anywhere" },
  { style: "chinese", pattern: /[一二三四五六七八九十]{1,3}(?:[、.:]|,(?=[^\d]))/uy, where: "start" },
  { style: "chinese-bracket", pattern: /\([一二三四五六七八九十]{1,3}\)[、.]?/uy, where: "start" },
  { style: "chinese-circle", pattern: /[㈠-㈩][、.]?/uy, where: "anywhere" },
  { style: "dots", pattern: /\d{1,2}(?:\.\d{1,2}){2,5}[、.]?(?!\d|分|%)/uy, where: "anywhere" },
  { style: "dots", pattern: /\d{1,2}\.\d{1,2}(?=[\u4e00-\u9fff"([])(?!分|个|次|天|倍|小时|元|万|米|平|至|到|半|以)/uy, where: "start" },
  { style: "bracket", pattern: /\(\d{1,3}\)[、.]?/uy, where: "start" },
  { style: "half-bracket", pattern: /\d{1,3}\)[、.]?/uy, where: "start" },
  { style: "printed-bracket", pattern: /[⑴-⒇][、.]?/uy, where: "anywhere" },
  { style: "circle", pattern: /[①-⑳][、.]?/uy, where: "anywhere" },
  { style: "printed-dot", pattern: /[⒈-⒛]/uy, where: "anywhere" },
  { style: "number", pattern: /\d{1,3}(?:、|\.(?!\d)|,(?=[\u4e00-\u9fff"]))/uy, where: "start" },
  { style: "letter", pattern: /[A-Za-z](?:、|\.(?=[\u4e00-\u9fff"])|\)(?=[\u4e00-\u9fff"]))/uy, where: "start" },
];

/** A blank stands between the number and the words, which an item number has and an amount has not: "2.1 人员". */
const SPACED_DOTS = /\d{1,2}\.\d{1,2}/uy;
/** Items of a table or a page that came in one line, with a blank before the mark: "并登记表扬 2.拾到餐卡者". */
const SPACED_MARK = /\d{1,2}[.、](?=[\u4e00-\u9fff"(])/uy;
/** At a line's start and with a blank behind, a bare number is a heading's: "3 加分项". */
const SPACED_NUMBER = /\d{1,2}(?=[\u4e00-\u9fff])/uy;
const COUNTED = /[分天次个年月日人件项小条元倍级岁起家名周点至到号]/u;
/** A scanned "1." at the beginning of an item: "L引起", "l．未". */
const SCANNED = /[LlI][.、]?(?=[\u4e00-\u9fff"])/uy;

/** Characters that a mark can begin with: most places need no further look. */
const FIRST = new Uint8Array(0x10000);
for (const character of "第一二三四五六七八九十(0123456789") FIRST[character.charCodeAt(0)] = 1;
for (const [from, to] of [[0x2460, 0x249b], [0x3220, 0x3229], [0x41, 0x5a], [0x61, 0x7a]] as const) for (let code = from; code <= to; code++) FIRST[code] = 1;

export interface Marker {
  readonly style: string;
  /** Exclusive place in the plain text. */
  readonly to: number;
  readonly doubtful: boolean;
}

/**
 * @param at place in the plain text
 * @param atStart whether a passage begins here
 * @param spaced whether blanks stood before a place of the plain text
 */
export function markerAt(plain: string, at: number, atStart: boolean, spaced: (place: number) => boolean): Marker | undefined {
  if (FIRST[plain.charCodeAt(at)] === 0) return undefined;
  for (const { style, pattern, where } of STYLES) {
    if (where === "start" && !atStart) continue;
    pattern.lastIndex = at;
    const [mark] = pattern.exec(plain) ?? [];
    if (mark === undefined) continue;
    const depth = style === "dots" ? mark.split(".").filter((part) => part !== "").length : 0;
    return { style: depth > 0 ? `dots-${depth}` : style, to: at + mark.length, doubtful: false };
  }
  SPACED_DOTS.lastIndex = at;
  const [dots] = SPACED_DOTS.exec(plain) ?? [];
  if (dots !== undefined && spaced(at + dots.length) && /[\u4e00-\u9fff"(]/u.test(plain.charAt(at + dots.length)) && !/[分至到天次%]/u.test(plain.charAt(at + dots.length))) {
    return { style: "dots-2", to: at + dots.length, doubtful: false };
  }
  if (!atStart) {
    SPACED_MARK.lastIndex = at;
    const [mark] = spaced(at) ? (SPACED_MARK.exec(plain) ?? []) : [];
    return mark === undefined ? undefined : { style: "number", to: at + mark.length, doubtful: false };
  }
  SPACED_NUMBER.lastIndex = at;
  const [bare] = at === 0 || plain.charAt(at - 1) === "\n" ? (SPACED_NUMBER.exec(plain) ?? []) : [];
  if (bare !== undefined && spaced(at + bare.length) && !COUNTED.test(plain.charAt(at + bare.length))) return { style: "dots-1", to: at + bare.length, doubtful: false };
  SCANNED.lastIndex = at;
  const [scanned] = SCANNED.exec(plain) ?? [];
  return scanned === undefined ? undefined : { style: "number", to: at + scanned.length, doubtful: true };
}
