/**
 * npm run mutation [-- --mutate src/points.ts]: changes points, scoring, checking and the kinds of charge in one place at a time, and asks whether a test fails.
 * What was measured before and did not change since is not measured again. docs/reliability.md says what survives, and why.
 */
/** What neither these tests nor what they test reads. */
const unread = ["build", "cli", "coverage", "dist", "docs", "functions", "samples", "taskpane", "workbench", "test/cli", "test/contract", "test/e2e", "test/host", "test/hostile"];

export default {
  packageManager: "npm",
  mutate: ["src/points.ts", "src/scoring/**/*.ts", "src/checking/**/*.ts", "src/catalogue/charges/**/*.ts"],
  testRunner: "mocha",
  // The runner's processes read TypeScript as mocha itself does.
  testRunnerNodeArgs: ["--import", "tsx"],
  mochaOptions: {
    config: ".mocharc.json",
    spec: ["test/unit/points.test.ts", "test/unit/scoring/**/*.test.ts", "test/unit/checking/**/*.test.ts", "test/unit/catalogue/charges.test.ts"],
    // Long inputs hold the time, not the answer: they cost more than all others together, and would run for every change.
    grep: "/^(?!.*(very many findings|a long chain))/",
  },
  coverageAnalysis: "perTest",
  // What is worked out once, while a module loads, would need a new process for every change.
  ignoreStatic: true,
  ignorePatterns: unread.map((folder) => `/${folder}`),
  incremental: true,
  incrementalFile: "build/mutation/incremental.json",
  tempDirName: "build/mutation/sandbox",
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ["clear-text", "json", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "build/mutation/report.json" },
};
