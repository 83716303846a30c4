/** The functions themselves, loaded once a formula is to be tried. */
import packageFile from "../../package.json";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { type Evaluated, evaluateFormula, type FormulaPlace, sheetsRead } from "../../src/cellFunctions/evaluateFormula";
import type { WorkbookGrid } from "../../src/sheet/grid";
import { functionWordsIn } from "../../src/text/functions";
import type { Language } from "../../src/text/language";

export interface Evaluator {
  sheetsRead(formula: string): readonly (string | null)[];
  evaluate(formula: string, at: FormulaPlace, book: WorkbookGrid): Evaluated;
}

/** @param language of the functions' script; their editions are the built-in ones, whatever the pane has besides */
export function evaluatorIn(language: Language): Evaluator {
  const context = { language, words: functionWordsIn(language), editions: builtInEditions(), codeVersion: packageFile.version };
  return { sheetsRead, evaluate: (formula, at, book) => evaluateFormula(formula, at, book, context) };
}
