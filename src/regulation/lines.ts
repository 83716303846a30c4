/** Lines that were only broken by the width of a page are joined; ends of paragraphs, items and cells stay. */

const ENDS = /[。;:!)\]]$/u;
const ITEM = /^(?:第[一二三四五六七八九十百\d]{1,5}(?:[章节条]|部分)|(?:注|备注|说明)(?:[:]|\d[、.])|附(?:件|表)?[:\d一二三四五六七八九十]|[一二三四五六七八九十]{1,3}[、.]|\(?[一二三四五六七八九十\d]{1,3}\)|\d{1,3}[、.,](?!\d)|\d{1,2}(?:\.\d{1,2})+|[①-⒛㈠-㈩]|[LlI][\u4e00-\u9fff]|[A-Za-z][、.])/u;
const NUMBER_ONLY = /^\d{1,3}(?:\.\d)?分?$/u;
/** A document's title ends its line. */
const TITLE = /^[^,。;]{4,40}(?:办法|细则|方案|制度|评分表|考核表|计分表|一览表)(?:\([^()]{1,10}\))?$/u;
/** 设备维护 标准分20分: a heading with its points ends its line. */
const POINTED = /^[^,。;扣加减得]{2,20}\d{1,4}分$/u;
/** Shorter lines are titles, names or cells, not parts of a wrapped paragraph. */
const WRAPPED_LENGTH = 12;

/**
 * Whether a line goes on in the next.
 * @param line one line without blanks
 * @param next the line below, "" for an empty one
 */
export function goesOn(line: string, next: string): boolean {
  if (next === "" || line === "" || line.includes("\t") || next.includes("\t")) return false;
  if (opens(line)) return true;
  if (/[的者,时]$/u.test(line) && /^(?:每[^,。]{1,6})?(?:扣|加|减|一次扣)/u.test(next)) return true;
  if (TITLE.test(line) && !(line.includes("《") && !line.includes("》")) && !/^[》)月年第]/u.test(next)) return false;
  if (POINTED.test(line) || ENDS.test(line) || ITEM.test(next) || NUMBER_ONLY.test(next) || NUMBER_ONLY.test(line)) return false;
  return /[,、]$/u.test(line) || line.length >= WRAPPED_LENGTH;
}

/** A bracket or the like is still open at the line's end. */
function opens(line: string): boolean {
  const open = line.lastIndexOf("(");
  return open >= 0 && line.indexOf(")", open) < 0 && line.length - open <= 20;
}
