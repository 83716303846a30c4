/** Names as they stand in cells, with blanks between the characters and notes behind them. */

export interface SubjectName {
  readonly name: string;
  /** What was added to the name: "6月新增", "病假"; null when nothing was. */
  readonly note: string | null;
}

/** Words of a note; "社保窗口（一）" and "税务（国税）" are names. */
const NOTE =
  /\d{4}[年.\-/]|\d{1,2}[月日]|[一二三四五六七八九十]月|新增|新进|新来|病假|事假|产假|休假|年假|婚假|公假|请假|调[离入出动整]|离[职岗]|退[休出]|辞职|入职|借[调用]|轮[岗换]|挂职|停[岗职薪]|试用|实习|见习|转正|培训|学习|外[出派]|出差|代[班理管]|顶岗|替班|暂[停缺]|撤[销并]|合并|更名|原名?|备注|说明|补[录报登]/u;
const BRACKETED = /^(.+?)\s*[(（[【]([^()（）[\]【】]*)[)）\]】]$/su;
/** A note that follows a person's name without brackets: 王某3月15离职. */
const ATTACHED = /^([\u4e00-\u9fff]{2,4}?)((?:\d{1,2}月\d{0,2}日?)?(?:起)?(?:离职|离岗|入职|调离|调入|病假|产假|事假|休假|退休|辞职|请假|实习))$/u;

/**
 * The name in a cell, without line breaks and blanks between Chinese characters, and the note behind it. [R26]
 * @example nameOf("社保窗口（6月新增）") // { name: "社保窗口", note: "6月新增" }
 * @example nameOf("张  三") // { name: "张三", note: null }
 */
export function nameOf(text: string): SubjectName {
  const known = names.get(text);
  if (known) return known;
  const name = readName(text);
  if (names.size < MOST_KNOWN) names.set(text, name);
  return name;
}

const names = new Map<string, SubjectName>();
const MOST_KNOWN = 20_000;

function readName(text: string): SubjectName {
  const plain = joined(text);
  const [, before, remark] = BRACKETED.exec(plain) ?? [];
  if (before !== undefined && remark !== undefined && NOTE.test(remark)) return { name: before.trim(), note: remark.trim() };
  const [, person, note] = ATTACHED.exec(plain) ?? [];
  if (person !== undefined && note !== undefined) return { name: person, note };
  return { name: plain, note: null };
}

const WIDE = "\\u2e80-\\u9fff\\uf900-\\ufaff（）()·";

/** Blanks go where they stand beside a Chinese character, and become one elsewhere. */
const BLANKS_BESIDE_CHINESE = new RegExp(`(?<=[${WIDE}])[\\s\\u200b\\ufeff]+|[\\s\\u200b\\ufeff]+(?=[${WIDE}])`, "gu");

const joined = (text: string): string => text.trim().replace(BLANKS_BESIDE_CHINESE, "").replace(/\s+/gu, " ");
