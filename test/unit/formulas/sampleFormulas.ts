/** A sample workbook and some hundred formulas over it, for the comparison with LibreOffice. */
import { type CellValue, MemoryGrid, type WorkbookGrid } from "../../../src/sheet/grid";

/** The formulas' own sheet: a summary with blanks, texts, truths, an error and formulas of its own. */
export const SUMMARY: readonly (readonly (CellValue | undefined)[])[] = [
  ["窗口", "纪律", "效率", "环境", "服务", "加分", "总分", "等次"],
  ["社保窗口", 2, 0.5, null, 3, 1, "=100-SUM(B2:E2)+F2", "良好"],
  ["医保窗口", 0, 1.5, 2, "扣2分", 0, "=100-SUM(B3:E3)+F3", "优秀"],
  ["税务窗口", 10, 0.1, 0.2, 12, null, "=100-SUM(B4:E4)+F4", "合格"],
  ["公安窗口", 2, 3, 5, 7, 2, "=100-SUM(B5:E5)+F5", "良好"],
  ["住建窗口", null, null, null, null, 5, "=100-SUM(B6:E6)+F6", "优秀"],
  ["不动产窗口", 1.005, 2.675, 0.285, 4.35, 0, "=100-SUM(B7:E7)+F7", "优秀"],
  ["工商窗口", "5", true, { error: "#DIV/0!" }, 2, 0, 88, "合格"],
  ["社保分中心", 2, 2, 2, 2, 2, 92, "良好"],
];

export const LEDGER: readonly (readonly (CellValue | undefined)[])[] = [
  ["日期", "窗口", "条款", "次数", "扣分"],
  ["6-1", "社保窗口", "一⑴", 1, 2],
  ["6-2", "医保窗口", "一⑵", 2, 0.5],
  ["6-3", "社保窗口", "二⑴", 1, 3],
  ["6-4", "税务窗口", "三⑴", 3, 1],
  ["6-5", "公安窗口", "一⑴", 1, 2],
  ["6-6", "社保窗口", "一⑴", null, 0],
  ["6-7", "社保分中心", "五⑴", 1, 10],
];

export const SUMMARY_NAME = "汇总";
export const LEDGER_NAME = "6月 台账";

export const sampleBook = (): WorkbookGrid => ({
  sheets: [MemoryGrid.of({ name: SUMMARY_NAME }, SUMMARY), MemoryGrid.of({ name: LEDGER_NAME }, LEDGER)],
  date1904: false,
});

const BANDS = "{0,60,80,90}";
const NAMES = '{"不合格","合格","良好","优秀"}';
const PLACE = "'6月 台账'!";

const WRITTEN: readonly string[] = [
  // Arithmetic and precedence.
  "-2^2", "2^3^2", "2^-1", "-2^-2", "10%+1", "50%*50%", "200%%", "1+2*3-4/2", "(1+2)*(3-4)/2", "2*3%", "--5", "+B2", "-B2", "100-B2-C2-D2-E2+F2",
  "0.1+0.2=0.3", "0.1+0.2-0.3", "1/3*3=1", "100-10.1+0.1>=90", "7/0", "0^0", "1E2+1.5e-1", ".5+1.", "B6+1", 'B8+1', "E3+1", "C8+1", "D8+1",
  "B2&C2", 'A2&"："&G2&"分"', '"a""b"&1', "TRUE&1", "B6&\"x\"", "10/4&\"\"", "1/3&\"\"",
  '"abc"="ABC"', '"a"<"b"', '"10">9', "TRUE>\"z\"", "B6=0", 'B6=""', 'B6=FALSE', "1=TRUE", '"1"=1', "B2<>B5", "B2<=C5", "B2>=B5", '1&2=12', '"1"&"2"="12"',
  '"3"+4', '"50%"*2', '" 7 "+0', '"abc"+1', 'TRUE+TRUE', '""+1', "-A2", "A2*1", "#N/A+1", "1+#REF!",
  // Sums.
  "SUM(B2:E2)", "SUM(B2:E3)", "SUM(B2:B9)", "SUM(C2:C9)", "SUM(D2:D9)", "SUM(B:B)", "SUM(2:2)", "SUM($B$2:E$2,F2)", "SUM(B2,C2,D2)", 'SUM("5",2)', "SUM(TRUE,2)",
  "SUM(B8)", "SUM(C8)", "SUM(1,,2)", "SUM({1,2;3,4})", 'SUM({1,"2",TRUE})', "SUM(B2:C2*1)", "SUM(E9:B2)", "SUM((B2:C2),D2)", "SUM(A1:A9)", `SUM(${PLACE}E2:E8)`,
  "AVERAGE(B2:B9)", "AVERAGE(A2:A9)", "AVERAGE(B6:E6)", "AVERAGE(1,2,4)", "AVERAGE(G2:G9)", "MAX(B2:E7)", "MIN(B2:E7)", "MAX(A2:A9)", "MAX(B6:E6)", "MIN(-1,B2)", "MAX(0,60-B2)",
  'MAX("7",3)', "COUNT(B2:E9)", "COUNT(A2:A9)", 'COUNT(1,"2","x",TRUE)', "COUNT(D2:D9)", "COUNTA(A1:H1)", "COUNTA(B2:E9)", "COUNTA(D2:D9)", "COUNTA(J1:K9)", 'COUNTA(1,"")',
  "SUMPRODUCT(B2:B5,C2:C5)", "SUMPRODUCT(B2:B5*C2:C5)", 'SUMPRODUCT((H2:H9="优秀")*1)', 'SUMPRODUCT((H2:H9="优秀")*(G2:G9>90))', 'SUMPRODUCT(--(A2:A9<>""),G2:G9)', "SUMPRODUCT(B2:B5,C2:C6)",
  "SUMPRODUCT(B2:B9,C2:C9)", "SUMPRODUCT({1,2,3},{4,5,6})", "SUMPRODUCT((B2:B5>C2:E5)*1)", "SUMPRODUCT(1*(B8:C8))", "SUMPRODUCT(E2:E5,B2:B5)", "SUMPRODUCT((G2:G7>G2)*1)+1", "SUMPRODUCT(D7:D8)",
  `SUMPRODUCT((${PLACE}B2:B8=A2)*${PLACE}D2:D8*${PLACE}E2:E8)`, `SUMPRODUCT((${PLACE}B2:B8=A2)*(${PLACE}C2:C8="一⑴")*${PLACE}E2:E8)`,
  "SUBTOTAL(9,B2:B7)", "SUBTOTAL(109,B2:B7)", "SUBTOTAL(1,B2:B7)", "SUBTOTAL(2,B2:B9)", "SUBTOTAL(4,B2:B9)", "SUBTOTAL(5,B2:B7,C2:C7)", "SUBTOTAL(101,G2:G9)",
  // Conditional sums.
  `SUMIF(${PLACE}B2:B8,A2,${PLACE}E2:E8)`, `SUMIF(${PLACE}B:B,A2,${PLACE}E:E)`, `SUMIF(${PLACE}$B$2:$B$8,"社保*",${PLACE}$E$2:$E$8)`, `SUMIF(${PLACE}B2:B8,"??窗口",${PLACE}E2:E8)`,
  `SUMIF(${PLACE}B2:B8,"社保窗口",${PLACE}E2)`, `SUMIF(${PLACE}B2:B8,"<>社保窗口",${PLACE}E2:E8)`, `SUMIF(${PLACE}B2:B8,"=社保窗口",${PLACE}E2:E8)`, "SUMIF(B2:B9,\">1\")", "SUMIF(B2:B9,\"<=2\",G2:G9)",
  "SUMIF(B2:B9,2,G2:G9)", 'SUMIF(B2:B9,"2",G2:G9)', 'SUMIF(B2:B9,"<>2",G2:G9)', 'SUMIF(H2:H9,"优秀",D2:D9)', 'SUMIF(H2:H9,"合格",D2:D9)', 'SUMIF(B2:B9,"",G2:G9)', 'SUMIF(B2:B9,"=",G2:G9)', 'SUMIF(B2:B9,"<>",G2:G9)',
  `SUMIFS(${PLACE}E2:E8,${PLACE}B2:B8,A2,${PLACE}C2:C8,"一⑴")`, `SUMIFS(${PLACE}E2:E8,${PLACE}B2:B8,"社保*",${PLACE}E2:E8,">=2")`, `SUMIFS(${PLACE}E:E,${PLACE}B:B,$A5)`, "SUMIFS(B2:B5,C2:C6,1)",
  `SUM(SUMIF(${PLACE}B2:B8,{"社保窗口","医保窗口"},${PLACE}E2:E8))`, 'COUNTIF(H2:H9,"优秀")', 'COUNTIF(H2:H9,"?秀")', 'COUNTIF(G2:G9,">=90")', 'COUNTIF(G2:G9,"<90")', "COUNTIF(B2:B9,5)", 'COUNTIF(B2:B9,"5")',
  'COUNTIF(B2:B9,"*")', 'COUNTIF(E2:E9,"扣*")', 'COUNTIF(B2:E9,"")', 'COUNTIF(B2:E9,"<>")', 'COUNTIF(B2:B9,0)', 'COUNTIF(A2:A9,A2)', 'COUNTIF(A2:A9,"*窗口")', 'COUNTIF(A2:A9,"社保窗口")', 'COUNTIF(J1:J9,"")',
  'COUNTIF(G2:G9,">"&G2)', 'COUNTIF(G2:G9,">"&G2)+1', 'COUNTIFS(H2:H9,"优秀",G2:G9,">=95")', 'COUNTIFS(H2:H9,"<>优秀",B2:B9,"<>2")', "SUM(COUNTIF(H2:H9,{\"优秀\",\"良好\"}))", 'AVERAGEIF(H2:H9,"优秀",G2:G9)',
  'AVERAGEIF(H2:H9,"差",G2:G9)', 'AVERAGEIFS(G2:G9,H2:H9,"良好",B2:B9,2)', 'COUNTIF(B2:B9,B6)', 'COUNTIF(B2:B9,">=0")', 'SUMIF(A2:A9,"社保~*",B2:B9)',
  // Choices.
  'IF(G2>=90,"优秀",IF(G2>=80,"良好","合格"))', "IF(B6,1,2)", "IF(B2,1,2)", 'IF("TRUE",1,2)', 'IF("x",1,2)', "IF(FALSE,1)", "IF(TRUE,,5)", "IF(D8>1,1,2)", "IF(B2>1,D8,2)", "IF(B2>5,D8,2)", 'IF(B6="","空",B6)',
  'IFS(G2>=95,"优秀",G2>=80,"良好",TRUE,"合格")', "IFS(B2>5,1)", 'IFERROR(D8,"—")', "IFERROR(1/0,0)", "IFERROR(B2,0)", "IFNA(D8,0)", "IFNA(#N/A,0)", "AND(B2>1,C2<1)", "AND(B2:C2)", 'AND("x",TRUE)', "AND(A2:A3)", "OR(B2>5,C2<1)",
  "OR(B6:E6)", "NOT(B2>1)", "NOT(0)", "AND(1,1,0)", "OR(0,0)", "CHOOSE(2,\"a\",\"b\")", "CHOOSE(5,1,2)", "CHOOSE(B2,B3,C3)", "SUM(CHOOSE(2,B2:B3,C2:C3))", "SUM(IF(B2>1,B2:E2,C2))", "TRUE()", "ISBLANK(B6)", "ISBLANK(B2)",
  "ISNUMBER(B8)", "ISNUMBER(B2)", "ISTEXT(E3)", "ISERROR(D8)", "ISERROR(1/0)",
  // Rounding.
  "ROUND(2.675,2)", "ROUND(1.005,2)", "ROUND(B7,2)", "ROUND(D7,2)", "ROUND(-2.5,0)", "ROUND(2.5,0)", "ROUND(1234.5,-2)", "ROUND(AVERAGE(G2:G9),2)", "ROUNDUP(2.001,2)", "ROUNDUP(-2.1,0)", "ROUNDDOWN(2.999,2)", "ROUNDDOWN(-2.9,0)",
  "ROUNDUP(2,0)", "INT(2.9)", "INT(-2.1)", "INT(4)", "TRUNC(-2.9)", "TRUNC(2.987,2)", "ABS(-3)", "ABS(B2-B4)", "ROUND(0.285*100,0)", "ROUND(10/3,4)", "ROUND(A2,2)", 'ROUND("2.345",2)', "ROUNDUP(0.1+0.2,1)", "20*41/44", "ROUND(20*41/44,2)",
  'TEXT(2.675,"0.00")', 'TEXT(0.125,"0%")', 'TEXT(0.1255,"0.00%")', 'TEXT(88,"0.0")', 'TEXT(-1.5,"0")', 'CONCATENATE(A2,B2,"分")',
  // Searching.
  `LOOKUP(85,${BANDS},${NAMES})`, `LOOKUP(G2,${BANDS},${NAMES})`, `LOOKUP(90,${BANDS},${NAMES})`, `LOOKUP(-1,${BANDS},${NAMES})`, `LOOKUP(1000,${BANDS},${NAMES})`, 'LOOKUP(85,{0,"不合格";60,"合格";80,"良好";90,"优秀"})',
  "LOOKUP(2,{1,2,2,3},{10,20,30,40})", 'LOOKUP(1,0/(A2:A9="公安窗口"),G2:G9)', `LOOKUP(1,0/((${PLACE}B2:B8=A2)*(${PLACE}C2:C8="二⑴")),${PLACE}E2:E8)`, 'LOOKUP(1,0/(A2:A9="无"),G2:G9)', "LOOKUP(9E+307,B2:B9)",
  'VLOOKUP("公安窗口",A2:H9,7,FALSE)', 'VLOOKUP("公安窗口",A:H,7,0)', 'VLOOKUP("无",A2:H9,7,FALSE)', 'VLOOKUP("公安*",A2:H9,2,FALSE)', "VLOOKUP(A2,A2:H9,3,0)", "VLOOKUP(A2,A2:H9,2,)", 'VLOOKUP(85,{0,"差";60,"中";80,"好"},2)',
  'VLOOKUP(85,{0,"差";60,"中";80,"好"},2,TRUE)', "VLOOKUP(A6,A2:B9,2,FALSE)", "VLOOKUP(A2,A2:H9,0,FALSE)", 'HLOOKUP("效率",A1:H9,3,FALSE)', 'HLOOKUP("无",A1:H9,3,FALSE)', 'MATCH("公安窗口",A2:A9,0)', 'MATCH("公*",A2:A9,0)',
  'MATCH("效率",A1:H1,0)', "MATCH(85,{0,60,80,90})", "MATCH(85,{0,60,80,90},1)", "MATCH(85,{95,90,80,60},-1)", 'MATCH("无",A2:A9,0)', "INDEX(A2:H9,4,7)", "INDEX(A2:A9,3)", "INDEX(A1:H1,3)", "SUM(INDEX(B2:E9,1,0))", "SUM(INDEX(B2:E7,0,2))",
  'INDEX(G2:G9,MATCH("公安窗口",A2:A9,0))', 'INDEX(A2:H9,MATCH("税务窗口",A2:A9,0),MATCH("纪律",A1:H1,0))', "INDEX(A2:A9,99)", "INDEX({1,2;3,4},2,1)", "MATCH(2,B2:B9,0)", 'MATCH("2",B2:B9,0)',
  // Ranks.
  "RANK(G2,G2:G9)", "RANK(G4,$G$2:$G$9,0)", "RANK(G4,$G$2:$G$9,1)", "RANK(B2,B2:B9)", "RANK(77,B2:B9)", "RANK(B6,B2:B9)", "LARGE(G2:G9,1)", "LARGE(B2:B9,2)", "LARGE(B2:B9,99)", "SMALL(B2:B9,1)", "SMALL(G2:G9,3)", "LARGE({3,1,2},2)",
];

/** Small expressions put together at random, always the same. */
function generated(count: number): string[] {
  let state = 20_260_601;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const of = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const cell = (): string => `${of(["B", "C", "D", "E", "F", "G"])}${2 + below(6)}`;
  const range = (): string => `${of(["B", "C"])}${2 + below(3)}:${of(["D", "E", "G"])}${5 + below(3)}`;
  const number = (depth: number): string => {
    if (depth === 0) return of([cell(), cell(), String(below(20)), String(below(200) / 10)]);
    switch (below(8)) {
      case 0: return `(${number(depth - 1)}${of(["+", "-", "*", "/"])}${number(depth - 1)})`;
      case 1: return `${of(["SUM", "MAX", "MIN", "AVERAGE", "COUNT"])}(${range()}${of(["", `,${number(depth - 1)}`])})`;
      case 2: return `ROUND(${number(depth - 1)},${below(3)})`;
      case 3: return `IF(${truth(depth - 1)},${number(depth - 1)},${number(depth - 1)})`;
      case 4: return `SUMIF(${range()},"${of([">", "<", ">=", "<>"])}${below(6)}")`;
      case 5: return `COUNTIF(${range()},"${of([">", "<", ">=", "<>", "="])}${below(6)}")`;
      case 6: return `-${number(depth - 1)}`;
      default: return `${number(depth - 1)}${of(["+", "-", "*"])}${number(depth - 1)}`;
    }
  };
  const truth = (depth: number): string => `${number(depth)}${of(["=", "<>", "<", "<=", ">", ">="])}${number(depth)}`;
  return Array.from({ length: count }, () => (below(5) === 0 ? truth(2) : number(3)));
}

/** Without the leading "="; each stands by itself on the summary sheet. */
export const SAMPLE_FORMULAS: readonly string[] = [...WRITTEN, ...generated(250)];
