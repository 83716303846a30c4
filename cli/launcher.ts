/**
 * What `assess.cjs` runs first: the program itself, from the machine code that an earlier run left beside it where there is some.
 * To take 1.4 MB in as JavaScript costs V8 0.1 s of processor time, a quarter of checking a small workbook; as it was compiled before, a tenth of that.
 */
import "./tiering";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as vm from "node:vm";
import { isMainThread } from "node:worker_threads";
import * as zlib from "node:zlib";
import { programMissing } from "../src/text/launcher";

type Program = (
  exports: unknown, require: NodeJS.Require, module: unknown, fileName: string, folder: string, load: (library: string) => Promise<unknown>,
) => void;

/** Beside `assess.cjs`, in ASCII: as a text within it, Node would go through it twice. */
const PROGRAM = path.join(__dirname, `assess.${PROGRAM_DIGEST}.program.js`);
/** V8 does not look whether the code is whole: damaged code ends the process. */
const CHECKSUM_BYTES = 4;

function run(): void {
  // V8 tells texts apart by their length only, so the name says which build it is; what is of another engine or other flags V8 refuses.
  const place = path.join(__dirname, `assess.${PROGRAM_DIGEST}-${process.version}-${process.arch}.code`);
  const cachedData = codeAt(place);
  const source = programText();
  if (source === undefined) return;
  const script = new vm.Script(source, { filename: PROGRAM, ...(cachedData ? { cachedData } : {}) });
  const isKept = cachedData !== undefined && script.cachedDataRejected !== true;
  // A check has run through most of the program; so is most of it kept.
  if (!isKept && isMainThread && process.argv[2] === "check") process.once("exit", () => keepCode(place, script));
  (script.runInThisContext() as Program)(exports, require, module, __filename, __dirname, (library) => import(library));
}

function programText(): string | undefined {
  try {
    return readFileSync(PROGRAM, "latin1");
  } catch {
    process.stderr.write(programMissing(path.basename(PROGRAM)));
    process.exitCode = 2;
    return undefined;
  }
}

function codeAt(place: string): Buffer | undefined {
  try {
    const kept = readFileSync(place);
    const code = kept.subarray(0, -CHECKSUM_BYTES);
    return zlib.crc32(code) === kept.readUInt32LE(code.length) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Written whole or not at all; where nobody may write, the next run compiles again. */
function keepCode(place: string, script: vm.Script): void {
  const beside = `${place}.${process.pid}`;
  try {
    const code = script.createCachedData();
    const checksum = Buffer.alloc(CHECKSUM_BYTES);
    checksum.writeUInt32LE(zlib.crc32(code));
    writeFileSync(beside, Buffer.concat([code, checksum]));
    renameSync(beside, place);
  } catch {
    rmSync(beside, { force: true });
  }
}

run();
