/** The command line as one file that needs nothing beside it but Node. */
import { build } from "esbuild";
import path from "node:path";

export interface SingleFile {
  readonly bytes: Uint8Array;
  /** Absolute paths of all that went into it. */
  readonly inputs: readonly string[];
}

/** @param root folder of the project */
export async function singleFileCli(root: string): Promise<SingleFile> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root, entryPoints: ["cli/main.ts"], outfile: "assess.cjs", write: false, metafile: true,
    bundle: true, platform: "node", target: "node20", format: "cjs", logLevel: "warning", minifyWhitespace: true, minifySyntax: true, legalComments: "none",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild wrote nothing");
  return { bytes: file.contents, inputs: Object.keys(metafile.inputs).map((name) => path.resolve(root, name)) };
}
