/**
 * 函数表: what each ASSESS function is called, takes and gives, from the metadata that Excel itself reads (`functions.zh-CN.json`,
 * `functions.en-US.json`, served beside the pane). There is no second list of functions.
 */

export interface FunctionInfo {
  /** "SCORE"; a formula calls it ASSESS.SCORE. */
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  /** Whether the result may spill over several cells. */
  readonly spills: boolean;
}

export interface FunctionParameter {
  /** In the metadata's language: "分数", "points". */
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  /** "matrix" takes a range of any size, "scalar" one cell. */
  readonly dimensionality: "scalar" | "matrix";
  /** What the argument is about, in every language the same; by place among the function's parameters. */
  readonly meaning: ParameterMeaning;
}

export type ParameterMeaning =
  | "points" | "items" | "catalogue" | "month" | "as" | "score" | "category" | "names" | "clause" | "quantity" | "subject" | "parts" | "aggregation" | "scores" | "vetoed"
  | "other";

/** Names of the English metadata are the meanings; those of the Chinese are the same parameters in Chinese. */
const CHINESE: Readonly<Record<string, ParameterMeaning>> = {
  分数: "points", 项目: "items", 目录: "catalogue", 月份: "month", 方式: "as", 总分: "score", 大项: "category", 名称: "names", 条款: "clause", 数量: "quantity", 对象: "subject",
  各部分: "parts", 汇总办法: "aggregation", 得分: "scores", 取消资格: "vetoed",
};
const MEANINGS: ReadonlySet<string> = new Set(Object.values(CHINESE));

/**
 * Reads the metadata of one language.
 * @param metadata the JSON as Excel reads it
 * @returns the functions in their order; null when it is not such a file
 */
export function functionTable(metadata: unknown): readonly FunctionInfo[] | null {
  const list = isRecord(metadata) ? metadata["functions"] : undefined;
  if (!Array.isArray(list)) return null;
  const functions: FunctionInfo[] = [];
  for (const item of list as readonly unknown[]) {
    const info = functionOf(item);
    if (info === null) return null;
    functions.push(info);
  }
  return functions;
}

function functionOf(item: unknown): FunctionInfo | null {
  if (!isRecord(item)) return null;
  const { id, description, parameters, result } = item;
  if (typeof id !== "string" || typeof description !== "string" || !Array.isArray(parameters)) return null;
  const read = parameters.map(parameterOf);
  const known = read.filter((parameter) => parameter !== null);
  return known.length < read.length ? null : { id, description, parameters: known, spills: isRecord(result) && result["dimensionality"] === "matrix" };
}

function parameterOf(item: unknown): FunctionParameter | null {
  if (!isRecord(item) || typeof item["name"] !== "string" || typeof item["description"] !== "string") return null;
  const { name, description } = item as { readonly name: string; readonly description: string };
  const meaning = CHINESE[name] ?? (MEANINGS.has(name) ? (name as ParameterMeaning) : "other");
  return { name, description, meaning, optional: item["optional"] === true, dimensionality: item["dimensionality"] === "matrix" ? "matrix" : "scalar" };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
