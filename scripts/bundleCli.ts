import { build, type BuildOptions, type Plugin } from "esbuild";
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
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

/** The bundled program as `cli/launcher.ts` runs it: a function of what a module is given. */
const programOf = (text: string): string =>
  `(function (exports, require, module, __filename, __dirname, ${IMPORT}) {${inAscii(withImport(text.replace(/^#!.*\n/, "")))}\n})`;

const IMPORT = "__import";

/** What is compiled from a text, or taken over as it was compiled before, has no `import()` of its own. */
function withImport(program: string): string {
  const replaced = Object.values(APART).reduce((text, file) => text.replaceAll(`import("./${file}")`, `${IMPORT}("./${file}")`), program);
  assert.doesNotMatch(replaced, /\bimport\(/, "an import() that the launcher does not know");
  return replaced;
}

/** Escapes, which stand in regular expressions only: the others the bundler has escaped. Half the memory, and quicker to go through. */
const inAscii = (text: string): string => text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The program and V8's code of it, named by their build. */
export const isOfBuild = (name: string): boolean => /^assess\.[\da-f]+[.-].*\.(?:js|code)$/u.test(name);

/**
 * Writes `assess.cjs` and, beside it, the program and the libraries that it loads when they are needed.
 * @param root folder of the project
 * @param output folder to write to
 */
export async function bundleCli(root: string, output: string): Promise<void> {
  const common: BuildOptions = { absWorkingDir: root, bundle: true, platform: "node", target: "node20", format: "cjs", logLevel: "warning", minifyWhitespace: true, minifySyntax: true, alias: { fflate: "fflate/browser" } };
  const [program] = await Promise.all([
    build({ ...common, entryPoints: ["cli/main.ts"], plugins: [apart, editionsRead], write: false }),
    ...Object.entries(APART).map(([library, file]) =>
      // As an ES module, so that a default export stays one when it is imported from CommonJS.
      build({ ...common, format: "esm", stdin: { contents: `export * from "${library}"; export { default } from "${library}";`, resolveDir: root }, outfile: path.join(output, file) })),
  ]);
  const source = programOf(program?.outputFiles?.[0]?.text ?? "");
  const digest = createHash("sha256").update(source).digest("hex").slice(0, 16);
  for (const name of readdirSync(output).filter(isOfBuild)) rmSync(path.join(output, name));
  writeFileSync(path.join(output, `assess.${digest}.program.js`), source, "latin1");
  await build({
    ...common, entryPoints: ["cli/launcher.ts"], outfile: path.join(output, "assess.cjs"), banner: { js: "#!/usr/bin/env node" },
    define: { PROGRAM_DIGEST: JSON.stringify(digest) },
  });
}
