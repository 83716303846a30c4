// Webpack loader: an edition's JSON without what its readers never look at, so that Excel loads less.
//
// Worked examples are for the tests, everywhere. For the cell functions (option `functions`) more goes: notes, places in the source,
// evidence, exemptions (a function takes no excuse) and open questions, whose default is put in place: a formula that wants another
// option names a catalogue table. What is left is packed in columns; src/catalogue/packedEdition.ts unpacks it.

/** Stands for a text that must be there and is not looked at. */
const UNREAD = "-";

const UNPACK = `${__dirname}/../src/catalogue/packedEdition`;

/** @param {string} source an edition document as in src/catalogue/editions/ */
module.exports = function leanEdition(source) {
  const edition = without(JSON.parse(source), "examples");
  if (!this.getOptions().functions) return JSON.stringify(edition);
  const packed = literal(packEdition(forFunctions(edition)));
  return `import { unpackEdition } from ${JSON.stringify(UNPACK)};\nexport default unpackEdition(${packed});`;
};

const without = (object, ...keys) => Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

/** The edition document with which the functions calculate. */
function forFunctions(edition) {
  const defaults = new Map((edition.choices ?? []).map((choice) => [choice.id, choice.options.find(({ id }) => id === choice.default).value]));
  const settled = settle(without(edition, "examples", "choices", "titleWords"), defaults);
  const sourced = (items = []) => items.filter((item) => item !== null).map((item) => ({ ...item, source: { lines: UNREAD } }));
  return {
    ...settled,
    source: { document: UNREAD, lines: UNREAD },
    ...(settled.missing?.length > 0 ? { missing: [UNREAD] } : {}),
    ...(settled.bandPolicy === null ? {} : { bandPolicy: UNREAD }),
    categories: settled.categories.map((category) => without(category, "requirement")),
    clauses: sourced(settled.clauses.map((clause) => ({ ...without(clause, "note", "evidence", "consequences", "exemptions"), confidence: "printed" }))),
    ...(settled.limits ? { limits: sourced(settled.limits) } : {}),
    ...(settled.aggregations ? { aggregations: sourced(settled.aggregations) } : {}),
    ...(settled.selection ? { selection: { ...settled.selection, source: { lines: UNREAD } } } : {}),
  };
}

/** Every open question answered by its default. */
function settle(value, defaults) {
  if (Array.isArray(value)) return value.map((item) => settle(item, defaults));
  if (typeof value !== "object" || value === null) return value;
  if ("$choice" in value) return defaults.get(value.$choice);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, settle(item, defaults)]));
}

/** Marks an item that lacks the key although the item before it has it. */
const ABSENT = Symbol("absent");
/** Marks an item whose value is that of the item before it. */
const SAME = Symbol("same");

/** Lists of clauses and categories by columns; ids without the category's, fixed and ranged charges as bare numbers. */
function packEdition({ clauses, categories, ...edition }) {
  const shortened = clauses.map((clause) => ({ ...without(clause, "source", "confidence"), id: shortId(clause), charge: shortCharge(clause.charge) }));
  return { ...edition, categories: columns(categories), clauses: columns(shortened) };
}

const shortId = ({ id, category }) => (id.startsWith(`${category}.`) ? id.slice(category.length + 1) : [id]);

function shortCharge(charge) {
  if (charge.kind === "fixed") return charge.points;
  return charge.kind === "range" ? [charge.min, charge.max] : charge;
}

function columns(items) {
  const keys = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const column = (key) => {
    let last;
    const values = items.map((item) => {
      const text = JSON.stringify(item[key]);
      const same = text === last;
      last = text;
      return same ? SAME : key in item ? item[key] : ABSENT;
    });
    while (values.at(-1) === SAME) values.pop();
    return values;
  };
  return { length: items.length, columns: Object.fromEntries(keys.map((key) => [key, column(key)])) };
}

/** As a JavaScript literal: JSON has no holes. */
function literal(value) {
  if (value === SAME) return "";
  if (value === ABSENT) return "void 0";
  // A hole at the end of a literal needs a comma of its own; columns never end in one.
  if (Array.isArray(value)) return `[${value.map(literal).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${literal(item)}`).join(",")}}`;
}

module.exports.forFunctions = forFunctions;
/** The packed edition as the script holds it: SAME as a hole. */
// eslint-disable-next-line no-new-func -- Only for a test, of what was just packed here from our own file.
module.exports.packed = (document) => new Function(`return ${literal(packEdition(forFunctions(document)))}`)();
