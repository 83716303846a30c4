// Webpack loader: an edition's JSON without what its readers never look at, so that Excel loads less.
//
// Worked examples are for the tests, everywhere. For the cell functions (option `functions`) more goes: notes, places in the source, evidence and the words of open questions are for people who
// read the rules in the pane. A function takes every open question by its default, so the other options need no values of their
// own; but a question stays a question, because an open base may differ from the categories' sum.

/** Stands for a text that must be there and is not looked at. */
const UNREAD = "-";

/** @param {string} source an edition document as in src/catalogue/editions/ */
module.exports = function leanEdition(source) {
  const edition = without(JSON.parse(source), "examples");
  return JSON.stringify(this.getOptions().functions ? forFunctions(edition) : edition);
};

const without = (object, ...keys) => Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

function forFunctions(edition) {
  return {
    ...without(edition, "examples", "titleWords"),
    ...(edition.missing?.length > 0 ? { missing: [UNREAD] } : {}),
    ...(edition.bandPolicy === null ? {} : { bandPolicy: UNREAD }),
    categories: edition.categories.map((category) => without(category, "requirement")),
    clauses: edition.clauses.map((clause) => ({
      ...without(clause, "note", "evidence", "consequences"), confidence: "printed", source: { lines: UNREAD },
    })),
    ...(edition.choices ? { choices: edition.choices.map(leanChoice) } : {}),
  };
}

function leanChoice({ options, ...choice }) {
  const used = options.find(({ id }) => id === choice.default);
  const other = options.find(({ id }) => id !== choice.default);
  const value = "value" in used ? { value: used.value } : {};
  return { ...choice, question: UNREAD, reason: UNREAD, options: [used, other].map(({ id }) => ({ id, label: UNREAD, ...value })) };
}

module.exports.forFunctions = forFunctions;
