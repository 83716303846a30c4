/**
 * A value as a cell shows it, for the number formats score sheets use: General, fixed decimals, thousands, per cent,
 * year-month-day. Any other format shows the plain value.
 */
export function displayText(value: string | number | boolean, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const decimals = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(numberFormat);
  if (decimals) return decimalText(value, decimals[2]?.length ?? 0, decimals[1] !== undefined, decimals[3] !== undefined);
  if (/^y{4}([-/.年])m{1,2}(?:[-/.月]d{1,2}日?|月)$/i.test(numberFormat)) return dateText(value, numberFormat);
  return String(Number(value.toPrecision(11)));
}

function decimalText(value: number, decimals: number, grouped: boolean, percent: boolean): string {
  const text = (percent ? value * 100 : value).toFixed(decimals);
  const separated = grouped ? text.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ",") : text;
  return percent ? `${separated}%` : separated;
}

function dateText(serial: number, numberFormat: string): string {
  const date = new Date(Date.UTC(1899, 11, 30 + Math.floor(serial)));
  const parts: Readonly<Record<string, number>> = { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() };
  return numberFormat.replace(/y+|m+|d+/gi, (run) => String(parts[run.charAt(0).toLowerCase()] ?? "").padStart(run.length, "0"));
}
