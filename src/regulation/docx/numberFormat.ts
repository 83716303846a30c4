/** A number of an automatic list in its format. */

const DIGITS = [..."零一二三四五六七八九"];
const LEGAL = [..."零壹贰叁肆伍陆柒捌玖"];

/** Word's names of formats; those that count alike share one way. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: (value) => String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalHalfWidth: String,
  chineseCounting: (value) => chinese(value, DIGITS, "十", "百"),
  chineseCountingThousand: (value) => chinese(value, DIGITS, "十", "百"),
  ideographDigital: (value) => chinese(value, DIGITS, "十", "百"),
  japaneseCounting: (value) => chinese(value, DIGITS, "十", "百"),
  taiwaneseCounting: (value) => chinese(value, DIGITS, "十", "百"),
  taiwaneseCountingThousand: (value) => chinese(value, DIGITS, "十", "百"),
  chineseLegalSimplified: (value) => chinese(value, LEGAL, "拾", "佰"),
  lowerLetter: (value) => letters(value),
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: (value) => roman(value),
  upperRoman: (value) => roman(value).toUpperCase(),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  none: () => "",
  bullet: () => "",
};

/** @returns undefined for a format that is not known */
export const formatNumber = (format: string, value: number): string | undefined => (Object.hasOwn(FORMATS, format) ? FORMATS[format]?.(value) : undefined);

function chinese(value: number, digits: readonly string[], ten: string, hundred: string): string {
  if (value < 0 || value > 999) return String(value);
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const [tens, ones] = [Math.floor(rest / 10), rest % 10];
  if (hundreds === 0 && tens === 0) return digits[ones] ?? "";
  const head = hundreds > 0 ? `${digits[hundreds] ?? ""}${hundred}` : "";
  const middle = tens === 0 ? (hundreds > 0 && ones > 0 ? (digits[0] ?? "") : "") : `${hundreds === 0 && tens === 1 ? "" : (digits[tens] ?? "")}${ten}`;
  return head + middle + (ones > 0 ? (digits[ones] ?? "") : "");
}

/** a … z, aa, bb as Word counts on. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"],
];

function roman(value: number): string {
  if (value < 1 || value > 399) return String(value);
  let rest = value;
  let text = "";
  for (const [amount, sign] of ROMAN) for (; rest >= amount; rest -= amount) text += sign;
  return text;
}

function circled(value: number): string {
  return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
}
