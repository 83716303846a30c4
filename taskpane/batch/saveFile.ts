/** Bytes → a file in the person's downloads. */

export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser takes the bytes when it gets round to it; a minute is enough for any of them.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const ZIP_TYPE = "application/zip";
export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
