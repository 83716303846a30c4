/**
 * npm run package -- --env baseUrl=https://intranet.example/assess/ [--env officejs=cdn|cdn-cn]
 * Builds everything anew and writes build/package/assess-<version>.zip and its checksum. Without an address the manifest gets a stand-in
 * that the office replaces.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import webpack from "webpack";
import { ownPackage } from "../deploy/packages.js";
import configuration from "../webpack.config.js";
import { archiveName, archiveOf, packageFiles } from "./delivery/packageFiles";
import { singleFileCli } from "./delivery/singleFileCli";

const STAND_IN = "https://assess.example/";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const home = path.join(root, "build", "package");

async function make(): Promise<void> {
  const { values } = parseArgs({ options: { env: { type: "string", multiple: true, default: [] } } });
  const environment = { baseUrl: STAND_IN, ...Object.fromEntries(values.env.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)])) };
  const dist = path.join(home, "dist");
  // Refuses a bad address before anything is touched.
  const configured = configuration(environment, { mode: "production" });
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  await compile({ ...configured, output: { ...configured.output, path: dist } });
  const cli = await singleFileCli(root);
  const { version } = ownPackage(root);
  const name = archiveName(version);
  const archive = archiveOf(packageFiles({ root, dist, address: addressIn(dist), cli }), name);
  const sum = createHash("sha256").update(archive).digest("hex");
  writeFileSync(path.join(home, `${name}.zip`), archive);
  writeFileSync(path.join(home, `${name}.zip.sha256`), `${sum}  ${name}.zip\n`);
  console.log(`build/package/${name}.zip  ${(archive.length / 1_048_576).toFixed(1)} MB\n${sum}`);
}

function compile(configured: webpack.Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configured);
    compiler?.run((error, stats) => {
      compiler.close((closeError) => {
        if (error ?? closeError) reject(error ?? closeError);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true, colors: false })));
        else resolve();
      });
    });
  });
}

/** As the build wrote it, the slash at its end included. */
const addressIn = (dist: string): string => /<SourceLocation DefaultValue="([^"]+)taskpane\.html"/u.exec(readFileSync(path.join(dist, "manifest.xml"), "utf8"))?.[1] ?? STAND_IN;

await make();
