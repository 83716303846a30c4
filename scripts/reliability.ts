/**
 * npm run reliability [-- --minutes 30] [--only fuzz,planted] [--soak kills,large] [--mutation]
 *
 * Writes the figures of docs/reliability.md. All of it takes about an hour and a half on two cores, `--mutation` three quarters of an hour more. Each part's
 * figures are kept under build/reliability/ as soon as they are there; `--only` measures some parts again and leaves the others as they stand.
 * Exit code 1 when a part found a fault or could not be measured: then the document stays as it was there.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { withFigures } from "./reliability/document";
import { PARTS, type Choices, type Figures } from "./reliability/parts";
import { ROOT } from "./reliability/running";
import { TABLES } from "./reliability/tables";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "30" }, only: { type: "string" }, soak: { type: "string", default: "" }, mutation: { type: "boolean", default: false } } });
const choices: Choices = { minutes: Number(values.minutes), soak: values.soak, mutation: values.mutation };
const names = Object.keys(PARTS) as (keyof Figures)[];
const wanted = values.only === undefined ? names : names.filter((name) => values.only?.split(",").includes(name));
if (!(choices.minutes > 0) || wanted.length === 0) {
  console.error(`usage: npm run reliability [-- --minutes 30] [--only ${names.join(",")}] [--soak kills,rounds,drops,large] [--mutation]`);
  process.exit(2);
}

const folder = path.join(ROOT, "build", "reliability");
mkdirSync(folder, { recursive: true });
const kept = (name: string): string => path.join(folder, `${name}.json`);

async function measure<Part extends keyof Figures>(name: Part): Promise<boolean> {
  console.log(`== ${name}`);
  try {
    const figures = await PARTS[name](choices);
    // A soak of one part leaves the figures of its other parts.
    const before: unknown = name === "soak" && existsSync(kept(name)) ? JSON.parse(readFileSync(kept(name), "utf8")) : {};
    writeFileSync(kept(name), JSON.stringify(name === "soak" ? { ...(before as object), ...figures } : figures));
    return true;
  } catch (error) {
    console.error(`   not measured: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

const tableOf = <Part extends keyof Figures>(name: Part): string => TABLES[name](JSON.parse(readFileSync(kept(name), "utf8")) as Figures[Part]);

function wrong(name: keyof Figures): boolean {
  const figures = JSON.parse(readFileSync(kept(name), "utf8")) as Figures;
  const soak = (): boolean => Object.values(figures as unknown as Figures["soak"]).some(({ faults }) => faults.length > 0);
  const fuzz = (): boolean => (figures as unknown as Figures["fuzz"]).faults > 0;
  const suites = (): boolean => (figures as unknown as Figures["suites"]).some(({ failed }) => failed > 0);
  return name === "soak" ? soak() : name === "fuzz" ? fuzz() : name === "suites" ? suites() : false;
}

let good = true;
for (const name of wanted) good = (await measure(name)) && good;

const document = path.join(ROOT, "docs", "reliability.md");
const measured = names.filter((name) => existsSync(kept(name)));
writeFileSync(document, withFigures(readFileSync(document, "utf8"), new Map(measured.map((name) => [name, tableOf(name)]))));
for (const name of measured.filter(wrong)) {
  good = false;
  console.error(`${name}: something was lost or went wrong; see docs/reliability.md`);
}
process.exitCode = good ? 0 : 1;
