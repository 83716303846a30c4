import assert from "node:assert/strict";
import { CellFailure } from "../../../src/cellFunctions/outcome";
import { callFunction } from "./callFunction";
import { type ExpectedFailure, functionCases } from "./functionCases";

describe("functions, by cases", () => {
  for (const example of functionCases) {
    it(`[${example.rule}] ${example.function}: ${example.why}`, () => {
      const result = callFunction(example.function, example.arguments);
      if (example.error !== undefined) return failsAs(result, { error: example.error, message: example.message ?? "" });
      if (!Array.isArray(example.result)) return assert.deepEqual(result, example.result);
      assert.ok(Array.isArray(result), `no rows: ${JSON.stringify(result)}`);
      assert.equal(result.length, example.result.length);
      example.result.forEach((row, r) => {
        assert.equal(result[r]?.length, row.length);
        row.forEach((expected: unknown, c: number) => {
          const actual: unknown = result[r]?.[c];
          if (typeof expected === "object") failsAs(actual, expected as ExpectedFailure);
          else assert.equal(actual, expected);
        });
      });
    });
  }
});

function failsAs(actual: unknown, { error, message }: ExpectedFailure): void {
  assert.ok(actual instanceof CellFailure, `a value, not a failure: ${JSON.stringify(actual)}`);
  assert.equal(actual.code, error, actual.message);
  assert.ok(message.length > 0, "a case names a part of its message");
  assert.ok(actual.message.includes(message), actual.message);
}
