/** Assessments as JSON, written straight as UTF-8: 3,500 of them with their traces are 13 MB, nearly all of what a check puts out. */
import type { SubjectAssessment } from "../src/checking/report";
import type { CategoryResult } from "../src/scoring/assessment";
import { assessmentFields, categoryFields, numberJson } from "./assessmentJson";
import { lineAt, WrittenJson } from "./jsonPieces";

/** So many are written at once: some 120 kB, gone before the engine has to move it. */
const AT_ONCE = 32;
const MOST_KEPT = 4096;
/** Characters that JSON writes as they are, a byte each. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** How deep `files[].assessments` stands in the answer. */
const DEPTH = 3;

/**
 * The list as `JSON.stringify` writes it, indented, each assessment as `assessmentJson` has it.
 * @param already what `assessmentsJson` has made of them
 */
export const writtenAssessments = (assessments: readonly SubjectAssessment[], already?: Uint8Array): WrittenJson =>
  new WrittenJson((depth) => (already && depth === DEPTH ? [Buffer.from(already.buffer, already.byteOffset, already.byteLength)] : pieces(assessments, depth)));

/** The same at once, as it stands in the answer. */
export const assessmentsJson = (assessments: readonly SubjectAssessment[]): Uint8Array => Buffer.concat([...pieces(assessments, DEPTH)]);

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

/** Writes UTF-8, a character for each byte. All that it is given stands equally deep. */
class Writer {
  readonly #texts = new Map<string, string>();
  readonly #fields: Record<number, Map<string, string>> = {};
  readonly #ends: string[] = [];
  /** Many lose the same in the same category and come to the same total; scoring gives them the same result and steps, which are put together once. */
  readonly #shared = new Map<object, string>();

  text = (assessment: SubjectAssessment, depth: number): string => this.#object(assessmentFields(assessment), depth, "");

  /**
   * @param key under which the value stands, or the list that it stands in
   * @param owner the key of the object that has the key
   */
  #value(value: unknown, depth: number, key: string, owner: string): string {
    if (typeof value === "string") return this.#quoted(value);
    if (typeof value === "number") return String(numberJson(value, key, owner));
    if (value === null || typeof value !== "object") return String(value);
    if (Array.isArray(value)) return key === "categories" ? this.#categories(value, depth) : this.#list(value, depth, key, owner);
    return key === "categories" || (key === "trace" && !("cells" in value)) ? this.#perhapsShared(value, depth, key) : this.#object(value as Fields, depth, key);
  }

  /** Of subjects that record the same in each category it is one list; put together once when it comes the second time. */
  #categories(results: readonly unknown[], depth: number): string {
    const known = this.#shared.get(results);
    if (known !== undefined && known !== "") return known;
    const text = this.#list(results, depth, "categories", "");
    if (known === "" || this.#shared.size < MOST_KEPT) this.#shared.set(results, known === "" ? inOnePiece(text) : "");
    return text;
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

  /** A category's result, or a step of the trace that names no cells. */
  #perhapsShared(of: object, depth: number, key: string): string {
    let text = this.#shared.get(of);
    if (text === undefined) {
      text = inOnePiece(this.#object(key === "categories" ? categoryFields(of as CategoryResult) : (of as Fields), depth, key));
      if (this.#shared.size < MOST_KEPT) this.#shared.set(of, text);
    }
    return text;
  }

  /** What stands before a field's value in an object so deep, from the end of the value before it. */
  #field(field: string, depth: number, isFirst: boolean): string {
    const texts = (this.#fields[isFirst ? -depth : depth] ??= new Map());
    let text = texts.get(field);
    if (text === undefined) texts.set(field, (text = inOnePiece(`${isFirst ? "{" : ","}${lineAt(depth + 1)}"${field}": `)));
    return text;
  }

  #end = (depth: number): string => (this.#ends[depth] ??= inOnePiece(`${lineAt(depth)}}`));

  #quoted(text: string): string {
    let bytes = this.#texts.get(text);
    if (bytes === undefined) {
      bytes = PLAIN.test(text) ? `"${text}"` : Buffer.from(JSON.stringify(text)).toString("latin1");
      if (this.#texts.size < MOST_KEPT) this.#texts.set(text, bytes);
    }
    return bytes;
  }
}

/** Texts that were added up stay apart in memory, and are gone through part by part each time that they are written. */
const inOnePiece = (text: string): string => Buffer.from(text, "latin1").toString("latin1");
