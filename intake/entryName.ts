/** Names of zip entries. The format knows two encodings; Chinese programs write a third without saying so. */
import type { ZipEntry } from "../src/xlsx/zipDirectory";
import { decode } from "./decodeText";

/** Upper half of code page 437, which the format prescribes where it says nothing else. */
const CP437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/**
 * By the Unicode extra field or the UTF-8 flag where there is one. Without them the bytes decide: macOS writes UTF-8,
 * Chinese Windows GBK. A text in one of them is now and then valid in the other too, so UTF-8 has to give Chinese.
 */
export function entryName({ nameBytes, nameIsUtf8, unicodeName }: Pick<ZipEntry, "nameBytes" | "nameIsUtf8" | "unicodeName">): string {
  if (unicodeName !== undefined) return unicodeName;
  const utf8 = decode(nameBytes, "utf-8");
  if (utf8 !== undefined && (nameIsUtf8 || isChinese(utf8))) return utf8;
  return decode(nameBytes, "gb18030") ?? utf8 ?? Array.from(nameBytes, codePage437).join("");
}

/** True when everything beyond ASCII is Chinese: characters, punctuation, full-width forms, circled figures, dashes. */
const isChinese = (text: string): boolean => /^[\0-\x7f\u2010-\u203b\u2460-\u24ff\u3000-\u303f\u3200-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}·]*$/u.test(text);

const codePage437 = (byte: number): string => (byte < 0x80 ? String.fromCharCode(byte) : (CP437[byte - 0x80] ?? "?"));
