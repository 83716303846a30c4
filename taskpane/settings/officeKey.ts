/** Key of the settings document among a workbook's settings; apart from the document's own code, whose script is loaded later than the pane's. */
export const OFFICE_KEY = "assess.office";
