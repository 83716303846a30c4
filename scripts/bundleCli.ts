import { build, type BuildOptions, type Plugin } from "esbuild";
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { editionsByDefault } from "../src/catalogue/editionsByDefault";

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

/** The built-in editions as they are read, instead of their reading. */
const editionsRead: Plugin = {
  name: "editions-read",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]catalogue[\\/]editionsByDefault\.ts$/ }, () => {
      const editions = editionsByDefault();
      const json = JSON.stringify(editions);
      assert.deepStrictEqual(JSON.parse(json), editions);
      return { contents: `export const editionsByDefault = () => JSON.parse(${JSON.stringify(json)});` };
    });
  },
};

/** Hands `cli/launcher.ts` the bundled program. */
const programOf = (text: string): Plugin => ({
  name: "program-as-text",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^assess:program$/ }, () => ({ path: "program", namespace: "assess" }));
    onLoad({ filter: /^program$/, namespace: "assess" }, () => {
      const source = `(function (exports, require, module, __filename, __dirname, ${IMPORT}) {${inAscii(withImport(text.replace(/^#!.*\n/, "")))}\n})`;
      const digest = createHash("sha256").update(source).digest("hex").slice(0, 16);
      return { contents: `export const digest = ${JSON.stringify(digest)}; export const source = ${JSON.stringify(source)};` };
    });
  },
});

const IMPORT = "__import";

/** What is compiled from a text, or taken over as it was compiled before, has no `import()` of its own. */
function withImport(program: string): string {
  const replaced = Object.values(APART).reduce((text, file) => text.replaceAll(`import("./${file}")`, `${IMPORT}("./${file}")`), program);
  assert.doesNotMatch(replaced, /\bimport\(/, "an import() that the launcher does not know");
  return replaced;
}

/** Escapes, which stand in regular expressions only: the others the bundler has escaped. Half the memory, and quicker to go through. */
const inAscii = (text: string): string => text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/**
 * Writes `assess.cjs` and, beside it, the libraries that it loads when they are needed.
 * @param root folder of the project
 * @param output folder to write to
 */
export async function bundleCli(root: string, output: string): Promise<void> {
  const common: BuildOptions = { absWorkingDir: root, bundle: true, platform: "node", target: "node20", format: "cjs", logLevel: "warning", minifyWhitespace: true, minifySyntax: true };
  const [program] = await Promise.all([
    build({ ...common, entryPoints: ["cli/main.ts"], plugins: [apart, editionsRead], write: false }),
    ...Object.entries(APART).map(([library, file]) =>
      // As an ES module, so that a default export stays one when it is imported from CommonJS.
      build({ ...common, format: "esm", stdin: { contents: `export * from "${library}"; export { default } from "${library}";`, resolveDir: root }, outfile: path.join(output, file) })),
  ]);
  await build({
    ...common, entryPoints: ["cli/launcher.ts"], outfile: path.join(output, "assess.cjs"), banner: { js: "#!/usr/bin/env node" },
    plugins: [programOf(program?.outputFiles?.[0]?.text ?? "")],
  });
  for (const name of readdirSync(output)) if (name.endsWith(".code")) rmSync(path.join(output, name));
}
