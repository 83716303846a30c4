/** Said before there is a program that knows the language. */
export const programMissing = (file: string): string =>
  `缺少 ${file}：它要与 assess.cjs 放在同一个文件夹，请整个文件夹一起复制，或重新运行 npm run build:cli。\n` +
  `${file} is missing: it belongs beside assess.cjs. Copy the whole folder, or run npm run build:cli again.\n`;
