/** Formats by office.js's wire path ("Format.Fill.Color") as parts of a Univer style. */
import type { IBorderData, IBorderStyleData, IStyleData } from "@univerjs/core";

/** How one path is read from a style and written into one; `undefined` unsets. */
interface StylePath {
  read(style: IStyleData): unknown;
  write(value: unknown): IStyleData;
}

const HORIZONTAL: Readonly<Record<string, number>> = { Left: 1, Center: 2, Right: 3, Justify: 4, Distributed: 6 };
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };
const WRAP = 3;
const SIDES: Readonly<Record<string, "t" | "b" | "l" | "r">> = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" };
const LINES: Readonly<Record<string, number>> = {
  Continuous: 1, Dot: 3, Dash: 4, DashDot: 5, DashDotDot: 6, Double: 7, SlantDashDot: 12,
};

const colour = (value: unknown): string | undefined => (typeof value === "string" ? value.toUpperCase() : undefined);
const keyOf = (table: Readonly<Record<string, number>>, number: unknown): string | undefined =>
  Object.keys(table).find((key) => table[key] === number);
/** Univer unsets what is null. */
const orNull = <T>(value: T | undefined): T | null => value ?? null;

const PATHS: Readonly<Record<string, StylePath>> = {
  NumberFormat: {
    read: ({ n }) => (n?.pattern === "General" ? undefined : (n?.pattern ?? undefined)),
    write: (value) => ({ n: typeof value === "string" && value !== "General" ? { pattern: value } : null }),
  },
  "Format.Fill.Color": {
    read: ({ bg }) => colour(bg?.rgb),
    write: (value) => ({ bg: typeof value === "string" && value !== "" ? { rgb: value } : null }),
  },
  "Format.Font.Color": {
    read: ({ cl }) => colour(cl?.rgb),
    write: (value) => ({ cl: typeof value === "string" && value !== "" ? { rgb: value } : null }),
  },
  "Format.Font.Bold": flag("bl"),
  "Format.Font.Italic": flag("it"),
  "Format.Font.Size": {
    read: ({ fs }) => fs ?? undefined,
    write: (value) => ({ fs: orNull(value as number | undefined) }) as IStyleData,
  },
  "Format.Font.Name": { read: ({ ff }) => ff ?? undefined, write: (value) => ({ ff: orNull(value as string | undefined) }) },
  "Format.HorizontalAlignment": {
    read: ({ ht }) => keyOf(HORIZONTAL, ht),
    write: (value) => ({ ht: orNull(HORIZONTAL[String(value)]) }),
  },
  "Format.VerticalAlignment": {
    read: ({ vt }) => keyOf(VERTICAL, vt),
    write: (value) => ({ vt: orNull(VERTICAL[String(value)]) }),
  },
  "Format.WrapText": {
    read: ({ tb }) => (tb === WRAP ? true : tb ? false : undefined),
    write: (value) => ({ tb: value === undefined ? null : value ? WRAP : 1 }),
  },
};

function flag(key: "bl" | "it"): StylePath {
  return {
    read: (style) => (style[key] === undefined || style[key] === null ? undefined : style[key] === 1),
    write: (value) => ({ [key]: value === undefined ? null : value ? 1 : 0 }),
  };
}

const BORDER = /^(?:Format|Custom\.Format|CellValue\.Format)\.Borders\.(Edge(?:Top|Bottom|Left|Right))\.(Style|Color)$/;

function borderPath(path: string): StylePath | undefined {
  const [, edge = "", property] = BORDER.exec(path) ?? [];
  const side = SIDES[edge];
  if (!side) return undefined;
  const line = (part: Partial<IBorderStyleData> | null): IStyleData => ({ bd: { [side]: part } });
  if (property === "Style") {
    return {
      read: ({ bd }) => keyOf(LINES, bd?.[side]?.s),
      write: (value) => {
        const number = LINES[String(value)];
        return line(number === undefined ? null : { s: number, cl: { rgb: "#000000" } });
      },
    };
  }
  return {
    read: ({ bd }) => colour(bd?.[side]?.cl?.rgb),
    write: (value) => line(typeof value === "string" ? { s: 1, cl: { rgb: value } } : null),
  };
}

/** Undefined for a path that Univer has no style for. */
export const stylePath = (path: string): StylePath | undefined => PATHS[path] ?? borderPath(path);

/** Style of a conditional format from its wire properties; `prefix` is "Custom.Format" or "CellValue.Format". */
export function conditionalStyle(properties: Readonly<Record<string, unknown>>, prefix: string): IStyleData {
  const style: IStyleData = {};
  for (const [path, value] of Object.entries(properties)) {
    if (!path.startsWith(`${prefix}.`) || value === undefined || value === null) continue;
    const known = stylePath(path.slice(prefix.length - "Format".length));
    if (!known) continue;
    const { bd, ...rest } = known.write(value);
    Object.assign(style, rest);
    if (bd) style.bd = mergeBorders(style.bd ?? {}, bd);
  }
  return style;
}

/** A side's style and colour arrive one after the other, in either order. */
function mergeBorders(have: IBorderData, more: IBorderData): IBorderData {
  const merged = { ...have };
  for (const side of ["t", "b", "l", "r"] as const) {
    const line = more[side];
    if (!line) continue;
    const before = have[side];
    const isColour = line.cl.rgb !== "#000000";
    merged[side] = before ? (isColour ? { ...before, cl: line.cl } : { ...line, cl: before.cl }) : line;
  }
  return merged;
}

/** The same wire properties read back from a style. */
export function conditionalProperties(style: IStyleData, prefix: string): Record<string, unknown> {
  const edges = Object.keys(SIDES).flatMap((edge) => [`Format.Borders.${edge}.Style`, `Format.Borders.${edge}.Color`]);
  const paths = ["Format.Fill.Color", "Format.Font.Color", "Format.Font.Bold", "Format.Font.Italic", ...edges];
  const read = paths.map((path) => [`${prefix.slice(0, -"Format".length)}${path}`, stylePath(path)?.read(style)] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

/**
 * A part of a style, ready to be set over what a cell has. Borders are given whole: Univer would drop the sides that a
 * part leaves out.
 */
export function withBorders(part: IStyleData, present: IStyleData): IStyleData {
  if (!part.bd) return part;
  const have = present.bd ?? {};
  const merged = { ...have };
  for (const side of ["t", "b", "l", "r"] as const) {
    if (!(side in part.bd)) continue;
    const line = part.bd[side];
    const before = have[side];
    merged[side] = line && before ? { s: line.s === 1 ? before.s : line.s, cl: line.cl.rgb === "#000000" ? before.cl : line.cl } : (line ?? null);
  }
  return { bd: merged };
}
