/** The add-in as `npm run build` makes it, office.js included; built once for all tests that look at it. */
import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { addIn } from "../../webpack.config.js";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const output = path.join(root, "build", "contract");

let built: Promise<string> | undefined;

/** @returns the folder of the built files */
export const productionBuild = (): Promise<string> => (built ??= build());

function build(): Promise<string> {
  // Scripts of an earlier build carry other hashes and would be weighed too.
  rmSync(output, { recursive: true, force: true });
  const compiler = webpack(addIn({ mode: "production", output, baseUrl: "https://intranet.example/assess" }));
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      compiler.close((closeError) => {
        if (error ?? closeError) reject(error ?? closeError);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true, colors: false })));
        else resolve(output);
      });
    });
  });
}
