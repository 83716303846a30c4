/** Ends a writing command at some moment, as a power cut or a task manager does, and looks at what is left. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, watch } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/xlsx/readWorkbook";

export interface Killing {
  readonly program: string;
  readonly folder: string;
  readonly words: readonly string[];
  /** The folder written to, below `folder`. */
  readonly output: string;
  /** "writing": when the first half-written file is seen. Otherwise milliseconds after the start. */
  readonly moment: "writing" | number;
}

export interface Left {
  /** Whether the process was ended before it was through. */
  readonly killed: boolean;
  /** Files under a result's name that are neither what was there before nor a whole workbook. */
  readonly broken: readonly string[];
  /** Files that a person would take for a result and that are none. */
  readonly strange: readonly string[];
  /** Half-written files. */
  readonly temporaries: number;
}

/** What stands in every target before the run. */
export const OLD = "the old file";

export async function killOnce({ program, folder, words, output, moment }: Killing): Promise<Left> {
  const place = join(folder, output);
  mkdirSync(place, { recursive: true });
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, stdio: "ignore" });
  const kill = (): void => void child.kill("SIGKILL");
  const watcher = watch(place, (_, name) => {
    if (moment === "writing" && name?.endsWith(".tmp") === true) kill();
  });
  const timer = moment === "writing" ? undefined : setTimeout(kill, moment);
  const signal = await new Promise<string | null>((resolve) => child.on("exit", (_, by) => resolve(by)));
  clearTimeout(timer);
  watcher.close();
  return { killed: signal === "SIGKILL", ...leftIn(place) };
}

export function leftIn(place: string): Omit<Left, "killed"> {
  const names = existsSync(place) ? readdirSync(place) : [];
  const results = names.filter((name) => /\.xlsx$/i.test(name));
  return {
    broken: results.filter((name) => !isWhole(new Uint8Array(readFileSync(join(place, name))))),
    strange: names.filter((name) => !results.includes(name) && !/^\.assess-.*\.tmp$/.test(name)),
    temporaries: names.filter((name) => name.endsWith(".tmp")).length,
  };
}

const isWhole = (bytes: Uint8Array): boolean => Buffer.from(bytes).toString("latin1") === OLD || "workbook" in readWorkbook(bytes);
