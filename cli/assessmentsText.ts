/** Assessments as JSON, written straight as UTF-8: 3,500 of them with their traces are 13 MB, nearly all of what a check puts out. */
import type { SubjectAssessment } from "../src/checking/report";
import type { CategoryResult } from "../src/scoring/assessment";
import { assessmentFields, numberJson } from "./assessmentJson";
import { lineAt, WrittenJson } from "./jsonPieces";

/** So many are written at once: some 120 kB, gone before the engine has to move it. */
const AT_ONCE = 32;
const MOST_KEPT = 4096;
/** Characters that JSON writes as they are, a byte each. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** The list as `JSON.stringify` writes it, indented, each assessment as `assessmentJson` has it. */
export const writtenAssessments = (assessments: readonly SubjectAssessment[]): WrittenJson => new WrittenJson((depth) => pieces(assessments, depth));

function* pieces(assessments: readonly SubjectAssessment[], depth: number): Generator<Buffer> {
  if (assessments.length === 0) return yield Buffer.from("[]");
  const writer = new Writer();
  for (let from = 0; from < assessments.length; from += AT_ONCE) {
    let text = "";
    for (const assessment of assessments.slice(from, from + AT_ONCE)) {
      text += (from === 0 && text === "" ? "[" : ",") + lineAt(depth + 1) + writer.text(assessment, depth + 1);
    }
    yield Buffer.from(from + AT_ONCE >= assessments.length ? `${text}${lineAt(depth)}]` : text, "latin1");
  }
}

type Fields = Readonly<Record<string, unknown>>;
type Amounts = Pick<CategoryResult, "points" | "recorded" | "counted" | "excess">;
interface Kept {
  readonly of: Amounts & Fields;
  readonly text: string;
}

/** Writes UTF-8, a character for each byte. All that it is given stands equally deep. */
class Writer {
  readonly #texts = new Map<string, string>();
  readonly #fields: Record<number, Map<string, string>> = {};
  readonly #ends: string[] = [];
  /** Many lose the same in the same category; what that looks like is put together once. By key, category and recorded points. */
  readonly #categories: Readonly<Record<string, Map<unknown, Map<number, Kept>>>> = { categories: new Map(), trace: new Map() };
  #kept = 0;

  text = (assessment: SubjectAssessment, depth: number): string => this.#object(assessmentFields(assessment), depth, "");

  /**
   * @param key under which the value stands, or the list that it stands in
   * @param owner the key of the object that has the key
   */
  #value(value: unknown, depth: number, key: string, owner: string): string {
    if (typeof value === "string") return this.#quoted(value);
    if (typeof value === "number") return String(numberJson(value, key, owner));
    if (value === null || typeof value !== "object") return String(value);
    if (Array.isArray(value)) return this.#list(value, depth, key, owner);
    return isOfCategory(value) ? this.#ofCategory(value, depth, key) : this.#object(value as Fields, depth, key);
  }

  #list(items: readonly unknown[], depth: number, key: string, owner: string): string {
    if (items.length === 0) return "[]";
    const [first, next] = [`[${lineAt(depth + 1)}`, `,${lineAt(depth + 1)}`];
    let text = "";
    for (const item of items) text += (text === "" ? first : next) + this.#value(item, depth + 1, key, owner);
    return text + lineAt(depth) + "]";
  }

  #object(fields: Fields, depth: number, key: string): string {
    let text = "";
    for (const field in fields) text += this.#field(field, depth, text === "") + this.#value(fields[field], depth + 1, field, key);
    return text === "" ? "{}" : text + this.#end(depth);
  }

  #ofCategory(of: Kept["of"], depth: number, key: string): string {
    const known = this.#categories[key];
    const ofName = known?.get(of["name"] ?? of["category"]);
    const kept = ofName?.get(of.recorded);
    if (kept && isSame(kept.of, of)) return kept.text;
    const text = this.#object(of, depth, key);
    if (this.#kept++ < MOST_KEPT) {
      if (ofName) ofName.set(of.recorded, { of, text });
      else known?.set(of["name"] ?? of["category"], new Map([[of.recorded, { of, text }]]));
    }
    return text;
  }

  /** What stands before a field's value in an object so deep, from the end of the value before it. */
  #field(field: string, depth: number, isFirst: boolean): string {
    const texts = (this.#fields[isFirst ? -depth : depth] ??= new Map());
    let text = texts.get(field);
    if (text === undefined) texts.set(field, (text = `${isFirst ? "{" : ","}${lineAt(depth + 1)}"${field}": `));
    return text;
  }

  #end = (depth: number): string => (this.#ends[depth] ??= `${lineAt(depth)}}`);

  #quoted(text: string): string {
    let bytes = this.#texts.get(text);
    if (bytes === undefined) {
      bytes = PLAIN.test(text) ? `"${text}"` : Buffer.from(JSON.stringify(text)).toString("latin1");
      if (this.#texts.size < MOST_KEPT) this.#texts.set(text, bytes);
    }
    return bytes;
  }
}

/** A category's result, or its step of the trace. */
const isOfCategory = (value: object): value is Kept["of"] => "excess" in value;

function isSame(one: Kept["of"], other: Kept["of"]): boolean {
  for (const field in one) if (one[field] !== other[field]) return false;
  for (const field in other) if (!(field in one)) return false;
  return true;
}
