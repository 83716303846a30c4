/** Every function of the namespace ASSESS: one table that the runtime, the metadata's test and the workbench walk. */
import type { ArgumentName } from "../text/zh-CN/functions";
import { category } from "./category";
import { charge } from "./charge";
import { combine } from "./combine";
import type { FunctionContext } from "./context";
import { edition } from "./edition";
import { explain } from "./explain";
import { grade } from "./grade";
import type { FunctionResult } from "./outcome";
import { overcap } from "./overcap";
import { rule } from "./rule";
import { score } from "./score";
import { select } from "./select";
import { summary } from "./summary";
import { version } from "./version";

export interface Parameter {
  readonly name: ArgumentName;
  readonly optional?: true;
}

export interface CustomFunction {
  /** Written in workbooks; never changes. */
  readonly id: string;
  readonly parameters: readonly Parameter[];
  /** @param values one a parameter, in order; left-out ones are undefined or null */
  readonly calculate: (context: FunctionContext, ...values: unknown[]) => FunctionResult;
}

const points: Parameter = { name: "points" };
const items: Parameter = { name: "items" };
const catalogue: Parameter = { name: "catalogue" };
const month: Parameter = { name: "month", optional: true };
const clause: Parameter = { name: "clause" };
const names: Parameter = { name: "names" };

export const registry: readonly CustomFunction[] = [
  { id: "SCORE", parameters: [points, items, catalogue, month, { name: "as", optional: true }], calculate: score },
  { id: "GRADE", parameters: [{ name: "score" }, catalogue, month], calculate: grade },
  { id: "CATEGORY", parameters: [points, items, { name: "category" }, catalogue, month], calculate: category },
  { id: "OVERCAP", parameters: [points, items, catalogue, month], calculate: overcap },
  { id: "SUMMARY", parameters: [names, points, items, catalogue, month], calculate: summary },
  {
    id: "CHARGE", parameters: [clause, catalogue, { name: "quantity", optional: true }, { name: "subject", optional: true }, month], calculate: charge,
  },
  { id: "COMBINE", parameters: [{ name: "parts" }, catalogue, { name: "aggregation" }, month], calculate: combine },
  { id: "SELECT", parameters: [names, { name: "scores" }, catalogue, { name: "vetoed", optional: true }, month], calculate: select },
  { id: "EXPLAIN", parameters: [points, items, catalogue, month], calculate: explain },
  { id: "RULE", parameters: [clause, catalogue, month], calculate: rule },
  { id: "EDITION", parameters: [catalogue, month], calculate: edition },
  { id: "VERSION", parameters: [], calculate: version },
];
