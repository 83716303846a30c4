/** Key of the settings document among a workbook's settings: `OFFICE_SETTING` of the core, whose script is loaded later than the pane's. */
export const OFFICE_KEY = "assess.office";
