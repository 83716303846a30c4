/** Tests passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

const COLOURS = /\u001b\[[0-9;]*m/gu;

/**
 * Counts of a mocha run, from the summary it prints last.
 * A run that ended badly without naming a failed test (a file that does not load, no file at all) is one failure, so
 * that it cannot pass for a success.
 * @param code exit code of the run
 * @example mochaCount("  12 passing (3s)\n  1 failing\n", 1) // { passed: 12, failed: 1 }
 */
export function mochaCount(output: string, code: number): Count {
  const lines = plainLines(output);
  const last = (summary: RegExp): number | undefined => {
    const found = lines.map((line) => summary.exec(line)).filter((match) => match !== null).at(-1);
    return found ? Number(found[1]) : undefined;
  };
  const passed = last(/^\s*(\d+) passing \(/u);
  const failed = last(/^\s*(\d+) failing$/u) ?? 0;
  const unnamed = failed === 0 && (code !== 0 || passed === undefined);
  return { passed: passed ?? 0, failed: unnamed ? 1 : failed };
}

/**
 * What a mocha run says of its failed tests, at most 200 lines: from "N failing" on. Of a run that broke off, its last 20 lines.
 * @param output all that was printed
 */
export function failuresOf(output: string): readonly string[] {
  const lines = plainLines(output);
  const from = lines.map((line) => /^\s*\d+ failing$/u.test(line)).lastIndexOf(true);
  return from < 0 ? lines.filter((line) => line.trim() !== "").slice(-20) : lines.slice(from).slice(0, 200);
}

function plainLines(output: string): string[] {
  return output.replace(COLOURS, "").split(/\r?\n/u);
}
