/** Number formats: the code behind each cell style. */
import type { Budget } from "./budget";
import { readXmlPart, wholeNumber } from "./xmlPart";
import type { ZipArchive } from "./zipArchive";

/**
 * Format codes that files refer to by number only (ECMA-376 part 1, 18.8.30; 27–36 and 50–58 as simplified Chinese
 * Excel shows them). 0 is General.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, "0"], [2, "0.00"], [3, "#,##0"], [4, "#,##0.00"],
  [9, "0%"], [10, "0.00%"], [11, "0.00E+00"], [12, "# ?/?"], [13, "# ??/??"],
  [14, "yyyy/m/d"], [15, "d-mmm-yy"], [16, "d-mmm"], [17, "mmm-yy"],
  [18, "h:mm AM/PM"], [19, "h:mm:ss AM/PM"], [20, "h:mm"], [21, "h:mm:ss"], [22, "yyyy/m/d h:mm"],
  [27, 'yyyy"年"m"月"'], [28, 'm"月"d"日"'], [29, 'm"月"d"日"'], [30, "m/d/yy"], [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'], [33, 'h"时"mm"分"ss"秒"'], [34, '上午/下午h"时"mm"分"'], [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, "#,##0;-#,##0"], [38, "#,##0;[Red]-#,##0"], [39, "#,##0.00;-#,##0.00"], [40, "#,##0.00;[Red]-#,##0.00"],
  [45, "mm:ss"], [46, "[h]:mm:ss"], [47, "mm:ss.0"], [48, "##0.0E+0"], [49, "@"],
  [50, 'yyyy"年"m"月"'], [51, 'm"月"d"日"'], [52, 'yyyy"年"m"月"'], [53, 'm"月"d"日"'], [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'], [56, '上午/下午h"时"mm"分"ss"秒"'], [57, 'yyyy"年"m"月"'], [58, 'm"月"d"日"'],
]);

/** Format code by cell style index; undefined stands for General. */
export type CellFormats = readonly (string | undefined)[];

/** @returns the format of each entry of `cellXfs`, in order */
export function readCellFormats(archive: ZipArchive, part: string, budget: Budget): CellFormats {
  const custom = new Map<number, string>();
  const styles: (number | undefined)[] = [];
  readXmlPart(archive, part, "styleSheet", budget, {
    open(name, attributes, depth) {
      if (depth === 1) return;
      if (depth === 2) return name === "numFmts" || name === "cellXfs" ? undefined : "skip";
      if (name === "numFmt") {
        budget.use("styles");
        const id = wholeNumber(attributes["numFmtId"]);
        if (id !== undefined && attributes["formatCode"] !== undefined) custom.set(id, attributes["formatCode"]);
      } else if (name === "xf") {
        budget.use("styles");
        styles.push(wholeNumber(attributes["numFmtId"]));
      }
      return "skip";
    },
  });
  return styles.map((id) => (id === undefined ? undefined : notGeneral(custom.get(id) ?? BUILT_IN.get(id))));
}

const notGeneral = (code: string | undefined): string | undefined =>
  code === undefined || code === "" || code.toLowerCase() === "general" ? undefined : code;
