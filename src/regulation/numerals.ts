/** Numbers as regulations write them. */

const DIGITS = new Map([..."零一二三四五六七八九"].map((character, value) => [character, value]));
DIGITS.set("〇", 0).set("两", 2);

/**
 * @param text Chinese numerals: "十五", "二十", "一百", "两", "半", "一点五"
 * @returns undefined when the characters do not make a number, as 一二 does not
 */
export function chineseNumber(text: string): number | undefined {
  if (text === "半") return 0.5;
  const [whole = "", fraction] = text.split("点");
  const integer = chineseInteger(whole);
  if (integer === undefined) return undefined;
  if (fraction === undefined) return integer;
  const digits = [...fraction].map((character) => DIGITS.get(character));
  return digits.length > 0 && digits.every((digit) => digit !== undefined) ? Number(`${integer}.${digits.join("")}`) : undefined;
}

function chineseInteger(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  for (const character of text) {
    const value = DIGITS.get(character);
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
      continue;
    }
    const power = character === "十" ? 10 : character === "百" ? 100 : undefined;
    if (power === undefined) return undefined;
    total += (digit ?? 1) * power;
    digit = undefined;
  }
  return text === "" ? undefined : total + (digit ?? 0);
}

const LOOKALIKES: Readonly<Record<string, string>> = { l: "1", L: "1", I: "1", i: "1", "|": "1", O: "0", o: "0", S: "5", s: "5", Z: "2", z: "2", B: "8" };

/** Letters that a scanner takes for digits: "O.5" → 0.5. undefined when a character is neither digit nor such a letter. */
export function scannedNumber(text: string): number | undefined {
  const digits = [...text].map((character) => LOOKALIKES[character] ?? character).join("");
  return /^\d+(?:\.\d+)?$/u.test(digits) ? Number(digits) : undefined;
}
