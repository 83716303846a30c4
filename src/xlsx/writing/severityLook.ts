/**
 * How marks look in a file. Three signs for each severity (fill, border, letters), so that colour is never the only
 * one; the text keeps at least 4.5 : 1 contrast on its fill. The same as the marks made in Excel.
 */
export interface SeverityLook {
  /** RRGGBB. */
  readonly fill: string;
  readonly font: string;
  readonly border: string;
  readonly line: "thin" | "dashed" | "dotted";
  /** Empty elements of a font. */
  readonly letters: string;
}

export const SEVERITY_LOOK: Readonly<Record<"error" | "warning" | "info", SeverityLook>> = {
  error: { fill: "FFD6D9", font: "8A0E1A", border: "C50F1F", line: "thin", letters: "<b/>" },
  warning: { fill: "FFEFC2", font: "5F4300", border: "B27C00", line: "dashed", letters: "<u/>" },
  info: { fill: "D9ECFB", font: "0B4A78", border: "0F6CBD", line: "dotted", letters: "<i/>" },
};

/** A differential format, for conditional formatting. */
export function markFormat({ fill, font, border, line, letters }: SeverityLook): string {
  const edges = ["left", "right", "top", "bottom"].map((edge) => `<${edge} style="${line}"><color rgb="FF${border}"/></${edge}>`).join("");
  return (
    `<dxf><font>${letters}<color rgb="FF${font}"/></font>` +
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill>` +
    `<border>${edges}</border></dxf>`
  );
}
