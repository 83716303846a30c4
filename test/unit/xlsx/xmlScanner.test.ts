import assert from "node:assert/strict";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { XmlScanner } from "../../../src/xlsx/xmlScanner";
import { seedOr } from "../../seed";

/** What a part says, texts joined; ends with the parser's complaint where it has one. */
function heard(): { readonly lines: string[]; readonly events: ConstructorParameters<typeof XmlScanner>[0] } {
  const lines: string[] = [];
  const text = (more: string): void => {
    if (lines.at(-1)?.startsWith("=")) lines[lines.length - 1] += more;
    else lines.push(`=${more}`);
  };
  return { lines, events: { open: (name, attributes) => void lines.push(`<${name} ${JSON.stringify(attributes)}`), text, close: (name) => void lines.push(`>${name}`) } };
}

function full(events: ConstructorParameters<typeof XmlScanner>[0], before: string): SaxesParser {
  const parser = new SaxesParser();
  parser.on("error", (error) => { throw error; });
  if (before !== "") parser.write(before);
  parser.on("opentag", ({ name, attributes }) => events.open(name, attributes));
  parser.on("closetag", ({ name }) => events.close(name));
  parser.on("text", events.text);
  parser.on("cdata", events.text);
  return parser;
}

function complaintOf(work: () => void, lines: string[]): string[] {
  try {
    work();
    return lines.filter((line) => line.trim() !== "=");
  } catch (error) {
    // The full parser itself counts columns otherwise when it is given pieces.
    return [String(error).replace(/\d+:\d+: /, "")];
  }
}

/** Of two faults in a text outside the root the full parser names the other one first where a piece ends between them. */
function inPieces(pieces: readonly string[]): string[] {
  const { lines, events } = heard();
  const parser = full(events, "");
  return complaintOf(() => {
    for (const text of pieces) parser.write(text);
    parser.close();
  }, lines);
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => JSON.stringify(one) === JSON.stringify(other);

const piece = fc.constantFrom(
  "<a>", "</a>", "<b x='1' y=\"&amp;\"/>", "<c r=\"A1\" t=\"s\"><v>12</v></c>", "text", "&lt;", "&#65;", "&unknown;", "<!-- -->", "<![CDATA[x]]>", "\r\n", "\r", "\n", " ",
  "]]>", "<a", ">", "<", "&", "\u0001", "𠮷", "<a b='1' b='2'>", "<é>", "</b>", "<a  b = '1' >", "<?p q?>", "=", "'",
);

describe("The quick XML reader", () => {
  it("[X46] says the same as the full parser, whatever the text and however it is cut, and leaves every judgement to it", () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), fc.array(fc.nat(200), { maxLength: 4 }), fc.boolean(), (parts, cuts, wrapped) => {
      const inside = parts.join("");
      const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${wrapped ? `<a>${inside}</a>` : inside}`;
      const [one, other] = [heard(), heard()];
      const expected = complaintOf(() => void full(one.events, "").write(xml).close(), one.lines);
      const places = [...new Set([...cuts.filter((cut) => cut < xml.length), xml.length])].sort((a, b) => a - b);
      const pieces = places.map((end, at) => xml.slice(places[at - 1] ?? 0, end));
      const scanner = new XmlScanner(other.events, (before) => {
        const parser = full(other.events, before);
        return { write: (text) => void parser.write(text), close: () => void parser.close() };
      });
      const actual = complaintOf(() => pieces.forEach((text, at) => scanner.write(text, at === pieces.length - 1)), other.lines);
      assert.deepEqual(actual, isSame(actual, expected) ? expected : inPieces(pieces));
    }), { numRuns: 3000, seed: seedOr(20261122), examples: [[["]]>", "\u0001"], [60], false]] });
  });
});
