/** Inputs that once went wrong, each again; and a short run of new ones under a fixed seed. The long run is `npm run fuzz`. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { Choices, randomNumbers } from "./fuzz/choices";
import { Fuzzing, tryChoices } from "./fuzz/fuzzing";
import { FUZZ_TARGETS } from "./fuzz/targets";

const corpus = new URL("corpus/", import.meta.url);

interface Recipe {
  readonly target: string;
  /** What was wrong. */
  readonly was: string;
  readonly choices: readonly number[];
}

const SEED = 20_260_608;
const RUNS = Number(process.env.ASSESS_RUNS ?? "1") * 60;

describe("inputs made at random after the structure of what they imitate", function () {
  this.timeout(120_000);

  for (const name of readdirSync(corpus).filter((each) => each.endsWith(".json"))) {
    const { target, was, choices } = JSON.parse(readFileSync(new URL(name, corpus), "utf8")) as Recipe;
    it(`[X96] ${name}: ${was}`, () => {
      const found = FUZZ_TARGETS.find((each) => each.name === target);
      assert.ok(found, `no target ${target}`);
      const answer = tryChoices(found, new Choices(choices));
      assert.ok("kind" in answer, "fault" in answer ? answer.fault : "");
    });
  }

  for (const [index, target] of FUZZ_TARGETS.entries()) {
    it(`[X97] ${target.name}: ${RUNS} inputs without a fault`, () => {
      const fuzzing = new Fuzzing(target, randomNumbers(Number(process.env.ASSESS_SEED ?? SEED) + index));
      for (let run = 0; run < RUNS; run++) {
        const fault = fuzzing.next();
        assert.equal(fault && `${fault.message}\n${JSON.stringify(fault.choices)}`, null);
      }
      assert.ok(fuzzing.kinds > 2, `only ${fuzzing.kinds} kinds of answers`);
    });
  }

  it("[X98] a fault is shrunk to the choices that matter", () => {
    const target = { name: "trial", run: (choices: Choices): string => {
      const list = choices.list(50, () => choices.below(1_000));
      assert.ok(!list.some((number) => number > 700), "above 700");
      return "fine";
    } };
    const fuzzing = new Fuzzing(target, randomNumbers(1));
    let fault = fuzzing.next();
    while (fault === null) fault = fuzzing.next();
    assert.ok("fault" in tryChoices(target, new Choices(fault.choices)));
    assert.ok(fault.choices.length <= 4, JSON.stringify(fault.choices));
  });
});
