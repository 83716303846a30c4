/** The sample workbooks, by file name. */
import type ExcelJS from "exceljs";
import type { Edition } from "../../src/catalogue/edition";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { civilAffairs, medicalInsurance, publicSecurity, socialSecurity, staff, staffWithFaults } from "./recorded";
import { bytesOf, newBook } from "./sampleBytes";
import { addStaffSummary } from "./staffSummary";
import { addWindowForm } from "./windowForm";

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function sampleFiles(): Promise<SampleFile[]> {
  const forms = edition("bianmin-window.1");
  const people = edition("qu-staff.1");
  const contents: Readonly<Record<string, (book: ExcelJS.Workbook) => void>> = {
    "便民服务中心评分表-2026-06.xlsx": (book) => {
      addWindowForm(book, forms, socialSecurity);
      addStaffSummary(book, people, staff, "functions");
    },
    "无误样表-2026-06.xlsx": (book) => {
      addWindowForm(book, forms, civilAffairs);
      addStaffSummary(book, people, staff, "typed");
    },
    "找错练习-2026-06.xlsx": (book) => {
      addWindowForm(book, forms, medicalInsurance);
      addWindowForm(book, forms, publicSecurity);
      addStaffSummary(book, people, staffWithFaults, "typed");
    },
  };
  return Promise.all(Object.entries(contents).map(async ([name, fill]) => {
    const book = newBook();
    fill(book);
    return { name, bytes: await bytesOf(book) };
  }));
}

function edition(id: string): Edition {
  const found = builtInEditions().find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no built-in edition ${id}`);
  return found;
}
