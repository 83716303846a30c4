/**
 * The documents that cannot be scored by: titles and numbers only, so that a cell function can say why a document is not scored
 * without carrying its text.
 */
import { type Month, parseMonth } from "../month";
import { normalizeText } from "../sheet/normalizeText";
import { documentsText } from "../text/documents";
import type { Language } from "../text/language";
import type { Edition, Source } from "./edition";

export type DocumentStatus = Edition["status"] | "template" | "norms" | "eligibility" | "none";

/** One row of `assess catalogues`. */
export interface CatalogueDocument {
  /** Catalogue: "bianmin-window". */
  readonly id: string;
  /** "bianmin-window.1". */
  readonly edition: string;
  /** "S12". */
  readonly scheme: string;
  readonly title: string;
  /** 第一篇, 八条 …; null when the title says enough. */
  readonly part: string | null;
  readonly status: DocumentStatus;
  readonly effectiveFrom: Month | null;
  /** Clauses, criteria with provisions, norms or conditions. */
  readonly clauses: number;
  /** Open questions with alternatives. */
  readonly choices: number;
  readonly source: Source;
}

const FIRST = "000_817dce25cfdbabda.txt";
const FOURTH = "003_e9cde17f9fc379ab.txt";

type Row = readonly [id: string, scheme: string, title: string, part: string | null, status: DocumentStatus, clauses: number, document: string, lines: string];

/** Documents without points; a test holds the figures against the documents themselves. */
const NOT_SCORED: readonly Row[] = [
  ["hall-annual-norms", "S2", "政务大厅窗口工作人员年度考核细则(六篇)", "第一篇", "norms", 28, FIRST, "46-76"],
  ["bianmin-staff", "S4", "便民服务中心窗口及便民代办点工作人员考核办法", null, "template", 11, FIRST, "95-111"],
  ["hospital-window", "S7", "医院窗口服务考核方案", null, "template", 9, FIRST, "141-158"],
  ["water-window", "S8", "供水服务窗口考核方案", null, "template", 13, FIRST, "159-176"],
  ["hall-annual-seven", "S10", "政务大厅窗口工作人员年度考核细则(3篇)", "第一篇", "template", 7, FIRST, "191-200"],
  ["hall-annual-four", "S11", "政务大厅窗口工作人员年度考核细则(二)", null, "template", 5, FIRST, "201-206"],
  ["hall-conduct-eight", "S15", "政务大厅窗口工作人员行为规范", "八条", "norms", 8, FOURTH, "2-15"],
  ["town-centre-norms", "S16", "政务服务中心服务规范", "镇", "norms", 15, FOURTH, "16-38"],
  ["city-centre-norms", "S17", "窗口工作人员服务规范", "市政务服务中心", "norms", 20, FOURTH, "39-63"],
  ["hall-rotation", "S18", "XX市政务服务中心大厅窗口工作人员选派轮换制度(试行)", null, "eligibility", 15, FOURTH, "64-77"],
  ["suining-service-list", "S19", "遂宁市人民政府办公室关于公布《遂宁市市直部门公共服务事项基本目录(2019年版)》的通知", null, "none", 0, FOURTH, "78-98"],
  ["centre-conduct-guide", "S20", "政务服务中心窗口工作人员行为规范指南", null, "norms", 15, FOURTH, "99-122"],
  ["window-management", "S21", "行政服务中心窗口规范化管理办法", null, "norms", 16, FOURTH, "123-142"],
  ["city-hall-conduct", "S22", "市政务服务大厅窗口工作人员行为规范(试行)", null, "norms", 20, FOURTH, "143-164"],
  ["window-service-system", "S23", "窗口工作人员服务规范制度", null, "norms", 10, FOURTH, "165-189"],
  ["hall-conduct-fourteen", "S24", "政务大厅窗口工作人员行为规范本(2篇)", "第一篇", "norms", 14, FOURTH, "190-205"],
  ["hall-conduct-residents", "S25", "政务大厅窗口工作人员行为规范", "居民十条", "norms", 10, FOURTH, "206-223"],
  ["hall-conduct-public", "S27", "政务大厅窗口工作人员行为规范", "群众十条", "norms", 10, FOURTH, "236-249"],
  ["service-system-conduct", "S28", "政务服务系统窗口工作人员行为规范(试行)", null, "norms", 14, FOURTH, "250-267"],
  ["seal-service-norms", "S29", "窗口工作人员规范服务制度", "印章服务", "norms", 14, FOURTH, "268-283"],
  ["city-hall-duties", "S30", "市政务服务大厅窗口工作人员职责规范试行", null, "norms", 13, FOURTH, "284-303"],
  ["suining-service-norms", "S31", "遂宁市人民政府政务服务中心窗口工作人员服务规范(试行)", null, "norms", 20, FOURTH, "1+307-335"],
];

/** S19 prints the month its notice takes effect; no other of these documents prints one. */
const EFFECTIVE: Readonly<Record<string, string>> = { S19: "2019-06" };

/** Open questions with options; the other documents give nothing to compute, so nothing hangs on a reading. */
const CHOICES: Readonly<Record<string, number>> = { S18: 2 };

/** In order of scheme. */
export const unscoredDocuments: readonly CatalogueDocument[] = NOT_SCORED.map(([id, scheme, title, part, status, clauses, document, lines]) => ({
  id, edition: `${id}.1`, scheme, title, part, status, effectiveFrom: parseMonth(EFFECTIVE[scheme] ?? "") ?? null, clauses, choices: CHOICES[scheme] ?? 0, source: { document, lines },
}));

/**
 * The documents without points that a name may mean: by id, edition id, scheme, title, or title with its part.
 * @returns several when one title is shared: 政务大厅窗口工作人员行为规范 is S15, S25 and S27
 * @example findUnscored("S15")[0]?.part // "八条"
 */
export function findUnscored(reference: string): readonly CatalogueDocument[] {
  const name = plainName(reference);
  return unscoredDocuments.filter((document) => namesOf(document).some((candidate) => plainName(candidate) === name));
}

const namesOf = ({ id, edition, scheme, title, part }: CatalogueDocument): readonly string[] =>
  [id, edition, scheme, title, ...(part === null ? [] : [`${title}${part}`])];

const plainName = (text: string): string => normalizeText(text).toLowerCase().replace(/["《》〈〉<>()]/gu, "");

/**
 * Why nothing can be scored by a document, and what it is for; null for one that is scored. [N4]
 * @example describeUnscored(findUnscored("S15")[0]) // "《政务大厅窗口工作人员行为规范》（S15）是行为规范，没有分值，不能计分。…"
 */
export function describeUnscored({ status, title, scheme, edition }: CatalogueDocument, language: Language = "zh-CN"): string | null {
  if (status === "scored" || status === "incomplete") return null;
  return documentsText(language).unscorable[status]({ title, scheme, id: edition });
}
