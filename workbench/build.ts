/** Builds the workbench's page and the add-in's pages into one folder, with webpack. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { addIn, workbench } from "../webpack.config.js";
import { writeMetadata } from "./host/metadata";
import type { Folders } from "./server";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

export interface BuildOptions {
  /** Adds the page that runs the grid's conformance suite. */
  readonly tests?: boolean;
  readonly mode?: "production" | "development";
  /** Told of the share done, 0 … 1, and webpack's name of the stage. */
  readonly onProgress?: (share: number, stage: string) => void;
}

/**
 * @returns the folders to serve
 * @throws Error with webpack's own account of what is wrong
 */
export async function buildWorkbench(options: BuildOptions = {}): Promise<Folders> {
  const { tests = false, mode = "production" } = options;
  const folders = builtWorkbench(tests);
  const { site } = folders;
  const compiler = webpack([addIn({ mode, output: site, officeJs: "served" }), workbench({ mode, output: site, tests })]);
  if (!compiler) throw new Error("webpack gave no compiler");
  const { onProgress } = options;
  if (onProgress) new webpack.ProgressPlugin((share, stage) => onProgress(share, stage)).apply(compiler);
  await run(compiler);
  // What office.js says about its own classes; made here, as it is not for us to keep.
  writeMetadata(path.join(site, "office-metadata.json"));
  return folders;
}

/** Where the build goes: the folders to serve once it is there. */
export function builtWorkbench(tests: boolean): Folders {
  return {
    site: path.join(root, "build", tests ? "workbench-tests" : "workbench"),
    officeJs: path.join(root, "node_modules", "@microsoft", "office-js", "dist"),
    samples: path.join(root, "samples"),
  };
}

function run(compiler: webpack.MultiCompiler): Promise<void> {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close((closeError) => {
        if (error ?? closeError) reject(error ?? closeError);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true, colors: false })));
        else resolve();
      });
    });
  });
}
