/** Files received → rows of their list, and what they come to in numbers. Pure. */
import type { FileCounts } from "../../../src/text/zh-CN/paneFiles";
import type { CrossFinding } from "../../../src/batch/crossFinding";
import type { FindingCounts } from "../../../src/text/zh-CN/pane";
import type { FileItem } from "../../batch/fileItem";
import { countFindings } from "../../lastCheck";
import type { PlacedRow } from "../placedRows";

export const FILE_HEIGHT = 54;

export interface FileRow extends PlacedRow {
  readonly index: number;
  readonly item: FileItem;
}

export const fileRows = (items: readonly FileItem[]): readonly FileRow[] =>
  items.map((item, index) => ({ index, item, top: index * FILE_HEIGHT, height: FILE_HEIGHT }));

const NONE: FindingCounts = { errors: 0, warnings: 0, infos: 0, consequences: 0 };
const counted = new WeakMap<FileItem, FindingCounts>();

/** Zeros for a file that gave no result. */
export function countsOf(item: FileItem): FindingCounts {
  const { status } = item;
  if (status.kind !== "checked" || status.outcome.kind !== "result") return NONE;
  const known = counted.get(item);
  if (known !== undefined) return known;
  const counts = countFindings(status.outcome.findings);
  counted.set(item, counts);
  return counts;
}

/** How a row looks: the gravest thing there is to say about the file. */
export type FileLook = "waiting" | "working" | "stopped" | "problem" | "blocked" | "error" | "warning" | "info" | "done";

export function lookOf(item: FileItem): FileLook {
  const { status } = item;
  if (status.kind !== "checked") return status.kind;
  if (status.outcome.kind === "blocked") return "blocked";
  const { errors, warnings, infos } = countsOf(item);
  return errors > 0 ? "error" : warnings > 0 ? "warning" : infos > 0 ? "info" : "done";
}

export function fileCounts(items: readonly FileItem[]): FileCounts {
  const looks = items.map(lookOf);
  const count = (...wanted: readonly FileLook[]): number => looks.filter((look) => wanted.includes(look)).length;
  return {
    total: items.length, checked: count("error", "warning", "info", "done"), blocked: count("blocked"), problems: count("problem"),
    waiting: count("waiting", "working"), stopped: count("stopped"), withErrors: count("error"), clean: count("done", "info"),
  };
}

/** Id of the first file that a finding over several files concerns; undefined when none is listed any more. */
export const firstFileOf = ({ places }: CrossFinding, items: readonly FileItem[]): number | undefined =>
  places.map(({ file }) => items.find(({ name }) => name === file)?.id).find((id) => id !== undefined);
