// Webpack loader: one language's words for all. The manifest names one script of cell functions a language, so that none carries sentences
// that nobody will read: a text module of the other language hands on its counterpart's words.

/** @param {string} source a module of src/text/zh-CN or src/text/en-US, which have the same exports */
module.exports = function oneLanguage(source) {
  const { language } = this.getOptions();
  const [folder, file] = this.resourcePath.split(/[\\/]/).slice(-2);
  return folder === language ? source : `export * from "../${language}/${file.replace(/\.ts$/, "")}";`;
};
