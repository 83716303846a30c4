/** Which table gives which class its behaviour. Classes that are not here live from the metadata alone. */
import type { Registry } from "./workbookModel";
import { chartBehaviour, chartCollectionBehaviour } from "./objects/charts";
import { chartSeriesBehaviour, chartSeriesCollectionBehaviour } from "./objects/chartSeries";
import { commentBehaviour, commentCollectionBehaviour } from "./objects/comments";
import { conditionalFormatBehaviour, conditionalFormatCollectionBehaviour } from "./objects/conditionalFormats";
import { customXmlPartBehaviour, customXmlPartCollectionBehaviour, customXmlScopedBehaviour } from "./objects/customXml";
import { formatBehaviours } from "./objects/formats";
import { namedItemBehaviour, namedItemCollectionBehaviour } from "./objects/names";
import { autoFilterBehaviour, pageLayoutBehaviour } from "./objects/pageLayout";
import { rangeAreasBehaviour, rangeCollectionBehaviour } from "./objects/rangeAreas";
import { rangeBehaviour } from "./objects/ranges";
import { settingBehaviour, settingCollectionBehaviour } from "./objects/settings";
import {
  tableBehaviour, tableCollectionBehaviour, tableColumnBehaviour, tableColumnCollectionBehaviour, tableRowBehaviour,
  tableRowCollectionBehaviour,
} from "./objects/tables";
import { applicationBehaviour, workbookBehaviour, workbookProtectionBehaviour } from "./objects/workbook";
import { freezePanesBehaviour, protectionBehaviour, worksheetBehaviour, worksheetCollectionBehaviour } from "./objects/worksheets";

export const registry: Registry = {
  ...formatBehaviours,
  Application: applicationBehaviour,
  AutoFilter: autoFilterBehaviour,
  Chart: chartBehaviour,
  ChartCollection: chartCollectionBehaviour,
  ChartSeries: chartSeriesBehaviour,
  ChartSeriesCollection: chartSeriesCollectionBehaviour,
  Comment: commentBehaviour,
  CommentCollection: commentCollectionBehaviour,
  ConditionalFormat: conditionalFormatBehaviour,
  ConditionalFormatCollection: conditionalFormatCollectionBehaviour,
  CustomXmlPart: customXmlPartBehaviour,
  CustomXmlPartCollection: customXmlPartCollectionBehaviour,
  CustomXmlPartScopedCollection: customXmlScopedBehaviour,
  NamedItem: namedItemBehaviour,
  NamedItemCollection: namedItemCollectionBehaviour,
  PageLayout: pageLayoutBehaviour,
  Range: rangeBehaviour,
  RangeAreas: rangeAreasBehaviour,
  RangeCollection: rangeCollectionBehaviour,
  Setting: settingBehaviour,
  SettingCollection: settingCollectionBehaviour,
  Table: tableBehaviour,
  TableCollection: tableCollectionBehaviour,
  TableColumn: tableColumnBehaviour,
  TableColumnCollection: tableColumnCollectionBehaviour,
  TableRow: tableRowBehaviour,
  TableRowCollection: tableRowCollectionBehaviour,
  Workbook: workbookBehaviour,
  WorkbookProtection: workbookProtectionBehaviour,
  Worksheet: worksheetBehaviour,
  WorksheetCollection: worksheetCollectionBehaviour,
  WorksheetFreezePanes: freezePanesBehaviour,
  WorksheetProtection: protectionBehaviour,
};
