/** A summary in which every total is one point too low: a finding for each person. */
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";

/** A table lists so many of one kind singly. */
const LISTED_IN_A_TABLE = 500;

/** @param people a sheet for every five hundred */
export function wrongSummary(people: number): Uint8Array {
  const rows = Array.from({ length: people }, (_, index) => {
    const diligence = 18 - (index % 3);
    return [index + 1, `工作人员${index + 1}`, 20, 19, diligence, 25, 15, 20 + 19 + diligence + 25 + 15 - 1];
  });
  return writeWorkbook(Array.from({ length: Math.ceil(people / LISTED_IN_A_TABLE) }, (_, sheet) => ({
    name: `汇总${sheet + 1}`,
    rows: [
      ["政务服务中心窗口工作人员考核汇总表 2026年6月"], ["序号", "姓名", "德", "能", "勤", "绩", "廉", "总分"],
      ...rows.slice(sheet * LISTED_IN_A_TABLE, (sheet + 1) * LISTED_IN_A_TABLE),
    ],
  })));
}
