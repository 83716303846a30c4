/** Addresses that name the vocabularies of a workbook's parts, in both variants of the format. */
export interface Dialect {
  /** Elements of workbook, sheets, styles, notes. */
  readonly main: string;
  /** Prefix of relationship types, and the namespace of r:id. */
  readonly office: string;
}

/** As Excel writes by default. */
export const TRANSITIONAL: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  office: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

/** “Strict Open XML 电子表格”. */
export const STRICT: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  office: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** Elements of drawings and charts. */
export const DRAWING = {
  main: "http://schemas.openxmlformats.org/drawingml/2006/main",
  sheet: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
} as const;

export const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const CORE_PROPERTIES_TYPE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
export const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const CONTENT_TYPE = {
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  comments: `${SPREADSHEET}.comments+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  app: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
} as const;
