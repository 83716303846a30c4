/** The manual as a page of the add-in. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { anchorOf, manualPage } from "../../scripts/manualPage.js";

const docs = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../docs");

describe("the manual", () => {
  for (const language of ["zh-CN", "en-US"] as const) {
    const markdown = readFileSync(path.join(docs, `manual.${language}.md`), "utf8");
    const page = manualPage(markdown, language);

    it(`[D16] is one page without a script, whose contents lead to its sections (${language})`, () => {
      const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id));
      const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, anchor = ""]) => decodeURIComponent(anchor));
      assert.ok(links.length >= 5);
      assert.deepEqual(links.filter((anchor) => !ids.has(anchor)), []);
      assert.doesNotMatch(page, /<script|https?:/i);
    });

    it(`[D16] shows pictures that are there, each described (${language})`, () => {
      const pictures = [...page.matchAll(/<img src="([^"]+)" alt="([^"]*)"/g)];
      assert.ok(pictures.length > 0);
      for (const [, source = "", words = ""] of pictures) {
        assert.ok(existsSync(path.join(docs, source)), source);
        assert.notEqual(words, "");
      }
    });
  }

  it("[D16] never takes markup from the text", () => {
    const page = manualPage("# 题\n\n<b onclick='x'>甲</b>\n\n## a <i>b</i>\n", "zh-CN");
    assert.doesNotMatch(page, /<b |<i>/);
    assert.equal(anchorOf("为什么显示 #NAME?"), "为什么显示-name");
  });
});
