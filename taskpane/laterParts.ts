/** 登记, settings and the function helper: parts whose scripts are loaded when they are first wanted. */
import type { Language } from "../src/text/language";
import type { Evaluator } from "./functionHelp/evaluator";
import { displayLocale, functionsLanguage } from "./hostLanguage";
import { systemClock } from "./findings/liveCheck";
import type { LedgerPort } from "./register/ledgerPort";
import type { Store } from "./store";
import type { Surroundings } from "./view/part";
import type { WorkbookPort } from "./workbookPort";

export interface LaterParts {
  readonly port: WorkbookPort;
  readonly store: Store;
  readonly language: Language;
  /** null outside Excel. */
  readonly ledger: LedgerPort | null;
}

/** The functions, in the language that their own script has. */
const loadEvaluator = async (): Promise<Evaluator> => (await import("./functionHelp/evaluator")).evaluatorIn(functionsLanguage(location.search, displayLocale()));

/** @param around is there by the time a part is loaded */
export function laterParts(around: () => Surroundings, { port, store, language, ledger }: LaterParts): Pick<Surroundings, "register" | "settings" | "functions"> {
  return {
    ...(ledger === null ? {} : {
      register: async () => {
        const [{ createRegisterController }, { registerTab }] = [await import("./register/registerController"), await import("./view/register/registerTab")];
        const register = createRegisterController({ port, ledger, store, language, clock: systemClock });
        await port.onEdited(() => register.edited()).catch(() => undefined);
        return registerTab(around(), register, () => store.state());
      },
      functions: async () => {
        const [{ createFunctionHelper }, { functionHelper }] = [await import("./functionHelp/helperController"), await import("./view/functionHelp/functionHelper")];
        return functionHelper(around(), createFunctionHelper({ port, ledger, language, evaluator: loadEvaluator }), new URLSearchParams(location.search).get("open") === "functions");
      },
    }),
    settings: async () => (await import("./view/settings/settingsScreen")).settingsScreen(around(), { port, inExcel: ledger !== null }),
  };
}
