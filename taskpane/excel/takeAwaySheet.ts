/** Takes away a sheet that could not be written in full: half a sheet is worse than none. */
export async function takeAwaySheet(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  try {
    sheet.delete();
    await context.sync();
  } catch {
    // The reason why it could not be written says more than this one.
  }
}
