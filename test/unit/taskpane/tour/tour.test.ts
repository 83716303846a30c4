/** The newcomer's tour as data, whether it is offered, and the manual's addresses. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { anchorOf, manualPage } from "../../../../scripts/manualPage.js";
import { LANGUAGES } from "../../../../src/text/language";
import { tourText } from "../../../../src/text/tour";
import { memorySettings } from "../../../../taskpane/files/settingsStore";
import { helpAddress } from "../../../../taskpane/tour/helpAddress";
import { afterKey, CONTROL, placeCard, STEPS } from "../../../../taskpane/tour/steps";
import { createTour } from "../../../../taskpane/tour/tour";

const manual = (language: string): string => readFileSync(new URL(`../../../../docs/manual.${language}.md`, import.meta.url), "utf8");

describe("the tour", () => {
  it("[T230] has five steps at most, each with a control and words in both languages, and ends on the check", () => {
    assert.ok(STEPS.length >= 4 && STEPS.length <= 5);
    assert.equal(STEPS.at(-1), "check");
    for (const language of LANGUAGES) {
      const { steps } = tourText(language);
      assert.deepEqual(Object.keys(steps).sort(), [...STEPS].sort());
      for (const step of STEPS) assert.ok(CONTROL[step] !== "" && steps[step].title !== "" && steps[step].body.length > 20);
    }
  });

  it("[T231] arrow keys turn and stop at either end; Escape ends; other keys are not taken", () => {
    assert.equal(afterKey("ArrowRight", 0), 1);
    assert.equal(afterKey("ArrowRight", STEPS.length - 1), STEPS.length - 1);
    assert.equal(afterKey("ArrowLeft", 0), 0);
    assert.equal(afterKey("ArrowLeft", 3), 2);
    assert.equal(afterKey("Escape", 2), "end");
    for (const key of ["Enter", "Tab", " ", "F8", "a"]) assert.equal(afterKey(key, 2), null);
  });

  it("[T232] is offered until it was started or dismissed once, kept for the person; a browser that keeps nothing is no reason to fail", async () => {
    const kept = memorySettings();
    let shown = 0;
    const show = (): Promise<void> => Promise.resolve(void shown++);
    const first = createTour(kept, show);
    assert.equal(first.offered(), true);
    await first.start(null);
    assert.deepEqual([first.offered(), shown, createTour(kept, show).offered()], [false, 1, false]);
    await createTour(kept, show).start(null);
    assert.equal(shown, 2, "it can be started again");

    const dismissed = memorySettings();
    createTour(dismissed, show).dismiss();
    assert.deepEqual([createTour(dismissed, show).offered(), shown], [false, 2]);

    const refusing = createTour({ read: () => undefined, write: () => { throw new Error("storage is off"); } }, show);
    refusing.dismiss();
    assert.equal(refusing.offered(), false);
  });

  describe("the card's place", () => {
    const page = { width: 340, height: 700 };
    const size = { width: 300, height: 180 };

    it("[T233] is under its control, inside the page, with the pointer at the control's middle", () => {
      const { left, top, pointer, under } = placeCard({ top: 10, bottom: 42, left: 236, right: 328 }, size, page);
      assert.deepEqual({ left, top, under, at: left + pointer }, { left: 32, top: 52, under: true, at: 282 });
    });

    it("[T233] is above a control at the foot, and stays on a page that is too low for both", () => {
      assert.deepEqual(placeCard({ top: 640, bottom: 672, left: 20, right: 60 }, size, page), { left: 8, top: 450, pointer: 32, under: false });
      const low = placeCard({ top: 60, bottom: 92, left: 20, right: 60 }, size, { width: 340, height: 220 });
      assert.ok(low.top >= 8 && low.top + size.height <= 220);
    });
  });
});

describe("help", () => {
  for (const language of LANGUAGES) {
    it(`[T234] every tab's link leads to a section that the manual has, by the anchor its page makes (${language})`, () => {
      const ids = new Set([...manualPage(manual(language), language).matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id));
      for (const section of Object.values(tourText(language).help.sections)) {
        const [page, anchor = ""] = helpAddress(language, section).split("#");
        assert.equal(page, language === "zh-CN" ? "help.html" : "help.en-US.html");
        assert.equal(decodeURIComponent(anchor), anchorOf(section));
        assert.ok(ids.has(decodeURIComponent(anchor)), section);
      }
    });
  }

  it("[T234] the manual's two languages have the same sections, tables and pictures", () => {
    const shape = (language: string): readonly string[] => manual(language).split("\n").flatMap((line) => /^(#{1,3}) /.exec(line)?.[1] ?? (/^\|---/.test(line) ? "table" : /^!\[[^\]]*\]\(([^)]+)\)/.exec(line)?.[1] ?? []));
    assert.deepEqual(shape("en-US"), shape("zh-CN"));
  });

  for (const language of LANGUAGES) {
    it(`[T235] the manual has every function with an example of its own (${language})`, () => {
      const { functions } = JSON.parse(readFileSync(new URL(`../../../../functions/functions.${language}.json`, import.meta.url), "utf8")) as { functions: { id: string }[] };
      const text = manual(language);
      for (const { id } of functions) assert.match(text, new RegExp(`\`=(?:INDEX\\()?ASSESS\\.${id}\\(`), id);
    });
  }
});
