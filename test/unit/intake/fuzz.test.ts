/** Whatever the bytes, each file gives items: never an exception, never a wait. */
import { strict as assert } from "node:assert";
import { utils, write } from "@e965/xlsx";
import { strToU8 } from "fflate";
import { readFileSync } from "node:fs";
import { openFile } from "../../../intake/openFile";
import { numbers } from "../../bench/sheets";
import { attached, buildMail } from "../../fixtures/mailBuilder";
import { buildZip } from "../../fixtures/zipBuilder";
import { numbered } from "./workbooks";

const xls = new Uint8Array(readFileSync(new URL("../../fixtures/old/formulas.xls", import.meta.url)));
const zip = buildZip([{ name: "社保.xlsx", content: numbered(1) }, { name: "a.csv", content: "大项,扣分\n" }, { name: "b.xls", content: xls }]);
const book = utils.book_new();
utils.book_append_sheet(book, utils.aoa_to_sheet([["大项", "扣分"], ["纪律", 2]]), "表");
const whole: readonly [name: string, bytes: Uint8Array][] = [
  ["a.xls", xls],
  ["a.zip", zip],
  ["a.eml", buildMail([attached('attachment; filename="=?GBK?B?yea?="', numbered(1)), attached('attachment; filename="a.zip"', zip)])],
  ["a.csv", strToU8('大项;"扣\n分";2\n纪律;"a""b";-1.5\n')],
  ["b.xls", new Uint8Array(write(book, { type: "array", bookType: "xlml" }) as ArrayBuffer)],
  ["c.xls", strToU8("<table><tr><td colspan=2 rowspan=3>a</td></tr><tr><td>1</td></tr></table>")],
];

describe("files with damage", () => {
  const random = numbers(7);
  const below = (most: number): number => random.next().value % most;
  const { error } = console;
  // The library for .xls tells the console of records it does not know.
  before(() => { console.error = () => undefined; });
  after(() => { console.error = error; });
  for (const [name, bytes] of whole) {
    it(`[I18] ${name}`, async function () {
      this.timeout(60_000);
      for (let round = 0; round < 250; round++) {
        const damaged = Uint8Array.from(bytes.subarray(0, below(4) === 0 ? below(bytes.length) : bytes.length));
        for (let flips = below(6); flips >= 0 && damaged.length > 0; flips--) damaged[below(damaged.length)] = below(256);
        const items = await openFile(name, damaged);
        assert.ok(items.length > 0);
      }
    });
  }
});
