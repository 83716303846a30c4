/** One file of a batch: its report, or why there is none. */
import type { WorkbookReport } from "../checking/report";

export interface FileReport {
  /** As given; of a file inside an archive or a mail the way down to it: "六月.eml/社保.xlsx". */
  readonly file: string;
  readonly report: WorkbookReport | null;
  /** A stable code and the sentence in the reader's language. */
  readonly problem: { readonly code: string; readonly message: string } | null;
}
