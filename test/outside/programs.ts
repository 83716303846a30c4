/** Programs that are no part of the project and open what it writes: openpyxl and LibreOffice. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Set where these programs must be there: then a test fails instead of being left out. */
const REQUIRED = process.env["ASSESS_REQUIRE_OFFICE"] === "1";

const answers = (program: string, words: readonly string[]): boolean => spawnSync(program, words, { stdio: "ignore" }).status === 0;

/** The first Python that has openpyxl: Debian's package belongs to Debian's own Python, which need not be the first on the path. */
const PYTHON = ["python3", "/usr/bin/python3"].find((python) => answers(python, ["-c", "import openpyxl"]));

/** Leaves the test out when a program is not installed, and says which. */
export function need(test: Mocha.Context, program: "openpyxl" | "LibreOffice"): void {
  const there = program === "openpyxl" ? PYTHON !== undefined : answers("soffice", ["--version"]);
  if (there) return;
  if (REQUIRED) throw new Error(`${program} is not installed (apt-get install python3-openpyxl libreoffice-calc)`);
  test.skip();
}

export interface Folder {
  readonly path: string;
  put(name: string, bytes: Uint8Array): string;
  close(): void;
}

export function openFolder(): Folder {
  const home = mkdtempSync(path.join(tmpdir(), "assess-outside-"));
  return {
    path: home,
    put(name, bytes) {
      const file = path.join(home, name);
      writeFileSync(file, bytes);
      return file;
    },
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** What openpyxl sees of one sheet. */
export interface SeenSheet {
  readonly name: string;
  /** Range, formula or type, and priority of each conditional format. */
  readonly rules: readonly (readonly [cells: string, rule: string, priority: number])[];
  /** Text by cell. */
  readonly notes: Readonly<Record<string, string>>;
  /** Place by cell. */
  readonly links: Readonly<Record<string, string>>;
  readonly values: readonly (readonly unknown[])[];
  readonly frozen: string | null;
  readonly validations: number;
  readonly charts: number;
  readonly images: number;
}

const SCRIPT = `
import json, sys, warnings, openpyxl
warnings.simplefilter("ignore")
book = openpyxl.load_workbook(sys.argv[1], keep_vba=sys.argv[1].endswith("m"))
print(json.dumps([{
  "name": s.title,
  "rules": [[str(c.sqref), (r.formula or [r.type])[0], r.priority] for c in s.conditional_formatting for r in c.rules],
  "notes": {c.coordinate: c.comment.text for row in s.iter_rows() for c in row if c.comment},
  "links": {c.coordinate: c.hyperlink.location for row in s.iter_rows() for c in row if c.hyperlink},
  "values": [[c.value if isinstance(c.value, (int, float, str, bool, type(None))) else str(c.value) for c in row] for row in s.iter_rows()],
  "frozen": s.freeze_panes,
  "validations": len(s.data_validations.dataValidation),
  "charts": len(s._charts),
  "images": len(s._images),
} for s in book.worksheets]))
`;

/** @throws Error with openpyxl's own words when it cannot load the file */
export function seenByOpenpyxl(file: string): readonly SeenSheet[] {
  const { status, stdout, stderr } = spawnSync(PYTHON ?? "python3", ["-c", SCRIPT, file], { encoding: "utf8", maxBuffer: 64_000_000 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly SeenSheet[];
}

/** Opens a file in LibreOffice and saves it in another format. @returns the bytes it wrote */
export function savedByLibreOffice(folder: Folder, file: string, format: "xlsx" | "pdf"): Uint8Array {
  const out = path.join(folder.path, "saved");
  const profile = `-env:UserInstallation=file://${path.join(folder.path, "profile")}`;
  const { stderr } = spawnSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", out, file], { encoding: "utf8", timeout: 120_000 });
  const saved = path.join(out, `${path.basename(file).replace(/\.\w+$/u, "")}.${format}`);
  if (!existsSync(saved)) throw new Error(`LibreOffice wrote nothing: ${stderr}`);
  return new Uint8Array(readFileSync(saved));
}
