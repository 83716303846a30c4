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
  const lines = output.replace(COLOURS, "").split(/\r?\n/u);
  const last = (summary: RegExp): number | undefined => {
    const found = lines.map((line) => summary.exec(line)).filter((match) => match !== null).at(-1);
    return found ? Number(found[1]) : undefined;
  };
  const passed = last(/^\s*(\d+) passing \(/u);
  const failed = last(/^\s*(\d+) failing$/u) ?? 0;
  const unnamed = failed === 0 && (code !== 0 || passed === undefined);
  return { passed: passed ?? 0, failed: unnamed ? 1 : failed };
}
