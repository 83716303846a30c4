/** A kind of charge is at home in one place: what CONTRIBUTING.md says of adding one. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { METHODS } from "../../src/catalogue/charges/kinds";
import { projectRoot as root } from "../fixtures/runAssess";
import { tableRows } from "./documentParts";

const read = (name: string): string => readFileSync(path.join(root, name), "utf8");
const filesUnder = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:ts|js)$/u.test(name)).map((name) => `${folder}/${name.replaceAll("\\", "/")}`);

const KINDS = Object.keys(METHODS);

/** As a text or as a key. */
const names = (code: string, kind: string): boolean => new RegExp(`"${kind}"|(?<![\\w.])${kind}(?=[:,(])`, "u").test(code);

describe("kinds of charge in the code", () => {
  const listed = tableRows(read("CONTRIBUTING.md"), "file", "## A clause kind").map(([file = ""]) => file.replaceAll("`", ""));

  it("[E42] CONTRIBUTING.md lists at most five files for a kind: its own, and every one that names all kinds", () => {
    const naming = ["src", "functions", "taskpane", "cli", "intake"].flatMap(filesUnder).filter((name) => {
      const code = read(name);
      return KINDS.every((kind) => names(code, kind));
    });
    assert.deepEqual([...naming, "src/catalogue/charges/*.ts"].sort(), [...listed].sort());
    assert.ok(listed.length <= 5);
  });

  it("[E42] every kind has a file of its own", () => {
    assert.ok(KINDS.length >= 12);
    assert.deepEqual(KINDS.filter((kind) => !existsSync(path.join(root, "src", "catalogue", "charges", `${kind}.ts`))), []);
  });
});
