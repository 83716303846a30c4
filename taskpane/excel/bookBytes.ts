/** The workbook as it now is, as the bytes of its file: Office hands them over in slices. */
import { PortError } from "../workbookPort";
import { answered } from "./patience";

/** Bytes asked for at once; 4 MB is the most Office gives. */
const SLICE_BYTES = 1_048_576;

/** @throws PortError "unsupported" where the program does not hand the file out, "busy" while it is handing it to somebody else */
export async function readBookBytes(): Promise<Uint8Array> {
  const file = await answered(opened());
  try {
    const whole = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await answered(sliceOf(file, index));
      whole.set(slice, at);
      at += slice.length;
    }
    return whole.subarray(0, at);
  } finally {
    // A file that is left open keeps others from asking: Office allows two at a time.
    file.closeAsync();
  }
}

function opened(): Promise<Office.File> {
  return new Promise((resolve, reject) => {
    // A program may have no such call, whatever the types say.
    const { document } = Office.context;
    if (typeof (document as Partial<Office.Document> | undefined)?.getFileAsync !== "function") return reject(new PortError("unsupported", "getFileAsync"));
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, ({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new PortError(error.code === BEING_READ ? "busy" : "unsupported", `getFileAsync ${error.code}: ${error.message}`));
    });
  });
}

/** Office's code where too many copies of the file are open already: it keeps two. */
const BEING_READ = 11_000;

function sliceOf(file: Office.File, index: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    file.getSliceAsync(index, ({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(new Uint8Array(value.data as ArrayLike<number>));
      else reject(new PortError("failed", `getSliceAsync ${error.code}: ${error.message}`));
    });
  });
}
