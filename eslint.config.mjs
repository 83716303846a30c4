// Lint rules. Besides the recommended sets they hold two promises of docs/architecture.md:
// dependencies point one way (everything → intake → src), and src is pure.
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const rooms = ["taskpane", "functions", "cli", "workbench", "intake", "test", "scripts"];

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
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always"],
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "No cell text may become markup: use textContent." },
        { property: "outerHTML", message: "No cell text may become markup: use textContent." },
        { property: "insertAdjacentHTML", message: "No cell text may become markup: use textContent." },
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
  closedTo("workbench"),
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
