/** The lint rules that keep texts from becoming code or markup bite. */
import assert from "node:assert/strict";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** What must not pass, by the rule that stops it. */
const FORBIDDEN: readonly (readonly [rule: string, code: string])[] = [
  ["no-restricted-properties", "element.innerHTML = text;"],
  ["no-restricted-properties", "element[\"innerHTML\"] = text;"],
  ["no-restricted-properties", "const { innerHTML } = element; use(innerHTML);"],
  ["no-restricted-properties", "element.outerHTML = text;"],
  ["no-restricted-properties", "element.insertAdjacentHTML(\"beforeend\", text);"],
  ["no-restricted-properties", "frame.srcdoc = text;"],
  ["no-restricted-properties", "document.createRange().createContextualFragment(text);"],
  ["no-restricted-properties", "document.write(text);"],
  ["no-restricted-properties", "document.writeln(text);"],
  ["no-restricted-syntax", "element.setAttribute(\"onclick\", text);"],
  ["no-restricted-syntax", "document.createElement(\"script\");"],
  ["no-restricted-syntax", "new DOMParser().parseFromString(text, \"text/html\");"],
  ["no-eval", "eval(text);"],
  ["no-eval", "window.eval(text);"],
  ["no-new-func", "new Function(text);"],
  ["no-new-func", "Function(text)();"],
  ["no-implied-eval", "setTimeout(\"run()\", 5);"],
  ["no-implied-eval", "setInterval(`run(${text})`, 5);"],
  ["no-implied-eval", "window.setTimeout(\"run(\" + text + \")\", 5);"],
  ["no-script-url", "location.href = \"javascript:run()\";"],
];

describe("lint", function () {
  this.timeout(120_000);
  const eslint = new ESLint({ cwd: root });
  const rulesIn = async (code: string, room: string): Promise<readonly (string | null)[]> => {
    const head = "declare const text: string, element: HTMLElement, frame: HTMLIFrameElement; declare function use(value: unknown): void; use([text, element, frame]);\n";
    const [result] = await eslint.lintText(head + code, { filePath: path.join(root, room, "example.ts") });
    assert.ok(result);
    return result.messages.map(({ ruleId, message, fatal }) => (fatal === true ? assert.fail(message) : ruleId));
  };

  it("[D34] stops every way from a text to code or markup, in the pane as in the workbench", async () => {
    for (const room of ["taskpane/view", "workbench/page"]) {
      for (const [rule, code] of FORBIDDEN) assert.ok((await rulesIn(code, room)).includes(rule), `${room}: ${code}`);
    }
  });

  it("[D34] lets through what puts texts in as texts", async () => {
    assert.deepEqual(await rulesIn("element.textContent = text; element.setAttribute(\"title\", text); setTimeout(() => use(text), 5);", "taskpane/view"), []);
  });
});
