// Lint rules. Besides the recommended sets they hold two promises of docs/architecture.md:
// dependencies point one way (everything → intake → src), and src is pure.
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const rooms = ["taskpane", "functions", "cli", "workbench", "intake", "test", "scripts", "deploy"];

/** Rooms that `room` may not import from: every other one but src, itself and those allowed. */
const closedTo = (room, allowed = []) => ({
  files: [`${room}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: rooms
          .filter((other) => other !== room && !allowed.includes(other))
          .map((other) => ({
            group: [`**/${other}/**`, `../${other}`, `../../${other}`],
            message: `${room}/ must not depend on ${other}/ (docs/architecture.md, Rooms).`,
          })),
      },
    ],
  },
});

const asMarkup = "No cell text may become markup: use textContent.";

/** Ways from a text to markup, whoever's property it is. */
const markupOf = [
  ...["innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc", "createContextualFragment", "setHTMLUnsafe", "parseHTMLUnsafe"].map((property) => ({ property, message: asMarkup })),
  ...["write", "writeln"].map((property) => ({ object: "document", property, message: asMarkup })),
];

const impure = [
  "Office", "Excel", "OfficeExtension", "CustomFunctions", "window", "document", "navigator", "location",
  "fetch", "XMLHttpRequest", "console", "process", "setTimeout", "setInterval", "queueMicrotask",
  "localStorage", "sessionStorage", "performance", "crypto", "require", "globalThis", "self",
];

export default tseslint.config(
  { ignores: ["node_modules", "build", "dist"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,js,cjs,mjs}"],
    // By these names the rules against evaluated text know what is called.
    languageOptions: { globals: Object.fromEntries(["window", "globalThis", "self", "global", "setTimeout", "setInterval", "execScript"].map((name) => [name, "readonly"])) },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always"],
      // No text becomes code or markup, whatever it holds.
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-restricted-properties": ["error", ...markupOf],
      "no-restricted-syntax": [
        "error",
        { selector: "CallExpression[callee.property.name=/^setAttribute(NS)?$/] > Literal[value=/^(on[a-z]+|srcdoc)$/i]", message: "No text becomes code: use addEventListener." },
        { selector: "CallExpression[callee.property.name=/^(createElement|createElementNS)$/] > Literal[value=/^script$/i]", message: "Scripts come with the build." },
        { selector: "CallExpression[callee.property.name='parseFromString'] > Literal[value='text/html']", message: asMarkup },
      ],
    },
  },
  {
    files: ["taskpane/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: { ...officeAddins.configs.recommended.rules },
  },
  closedTo("src"),
  closedTo("functions"),
  closedTo("intake"),
  closedTo("taskpane", ["intake"]),
  closedTo("cli", ["intake"]),
  closedTo("workbench", ["deploy"]),
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...impure.map((name) => ({ name, message: "src/ is pure and synchronous." }))],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "src/ knows no clock." },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "src/ knows no clock." },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "src/ knows no chance." },
        { selector: "AwaitExpression", message: "src/ is synchronous." },
        { selector: "FunctionDeclaration[async=true], ArrowFunctionExpression[async=true]", message: "src/ is synchronous." },
      ],
    },
  },
  {
    files: ["intake/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...[...impure, "Buffer"].map((name) => ({ name, message: "intake/ runs in Node and in the browser alike." }))],
    },
  },
  { files: ["test/**/*.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off", "@typescript-eslint/no-unused-expressions": "off" } },
);
