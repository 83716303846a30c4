/**
 * Characters that XML cannot hold are written as _xHHHH_ (_x000D_ is a carriage return), and a literal "_x000D_" as
 * "_x005F_x000D_".
 */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
