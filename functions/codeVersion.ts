/** Version of the add-in. Bundlers keep only this one field of the file. */
import packageFile from "../package.json";

export const codeVersion: string = packageFile.version;
