import { build, type BuildOptions, type Plugin } from "esbuild";
import path from "node:path";

/** Libraries that few files need: each stays a file of its own, read when the first such file comes. */
const APART: Readonly<Record<string, string>> = {
  "@e965/xlsx": "old-workbooks.mjs",
  "postal-mime": "mails.mjs",
  papaparse: "text-tables.mjs",
};

const apart: Plugin = {
  name: "libraries-apart",
  setup({ onResolve }) {
    onResolve({ filter: /^[@a-z]/ }, ({ path: name, kind }) => {
      const file = kind === "dynamic-import" && Object.hasOwn(APART, name) ? APART[name] : undefined;
      return file === undefined ? undefined : { path: `./${file}`, external: true };
    });
  },
};

/**
 * Writes `assess.cjs` and, beside it, the libraries that it loads when they are needed.
 * @param root folder of the project
 * @param output folder to write to
 */
export async function bundleCli(root: string, output: string): Promise<void> {
  const common: BuildOptions = { absWorkingDir: root, bundle: true, platform: "node", target: "node20", format: "cjs", logLevel: "warning", minifyWhitespace: true, minifySyntax: true };
  await Promise.all([
    build({ ...common, entryPoints: ["cli/main.ts"], outfile: path.join(output, "assess.cjs"), plugins: [apart] }),
    ...Object.entries(APART).map(([library, file]) =>
      // As an ES module, so that a default export stays one when it is imported from CommonJS.
      build({ ...common, format: "esm", stdin: { contents: `export * from "${library}"; export { default } from "${library}";`, resolveDir: root }, outfile: path.join(output, file) })),
  ]);
}
