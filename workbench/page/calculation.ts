/** Univer's calculation: whether one is under way, and how to start one. */
import { ICommandService, type ICommandInfo, type IUnitRange } from "@univerjs/core";
import {
  FormulaExecutedStateType, IActiveDirtyManagerService, SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation,
  SetRangeValuesMutation, SetTriggerFormulaCalculationStartMutation, type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/preset-sheets-core";
import type { Grid } from "./createUniver";

const SETTLE_LIMIT = 15_000;
const LOOK_AGAIN = 15;

/** Functions whose results come from elsewhere, such as the add-in's. */
export interface FunctionAnswers {
  /** True while results are still to come. */
  readonly busy: boolean;
  forget(): void;
}

export class Calculation {
  readonly #commands: ICommandService;
  /** Changes seen so far that make a calculation due, how many the running one covers, how many are done. */
  #changes = 0;
  #covered = 0;
  #done = 0;
  #functions: FunctionAnswers = { busy: false, forget: () => undefined };

  constructor(grid: Grid) {
    const injector = grid.univer.__getInjector();
    this.#commands = injector.get(ICommandService);
    const due = injector.get(IActiveDirtyManagerService);
    this.#commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.#covered = this.#changes;
      else if (command.id === SetFormulaCalculationNotificationMutation.id) this.#notice(command);
      else if (due.get(command.id) && !isLocalResult(command, options)) this.#changes += 1;
    });
  }

  #notice(command: Readonly<ICommandInfo>): void {
    const { functionsExecutedState: state } = command.params as ISetFormulaCalculationNotificationMutation;
    const finished = state === FormulaExecutedStateType.SUCCESS || state === FormulaExecutedStateType.NOT_EXECUTED;
    if (finished) this.#done = Math.max(this.#done, this.#covered);
  }

  /** Formulas may call functions that answer later. */
  include(functions: FunctionAnswers): void {
    this.#functions = functions;
  }

  get underWay(): boolean {
    return this.#done < this.#changes || this.#functions.busy;
  }

  /** Resolves when nothing is left to calculate; at the latest after fifteen seconds, so that nobody waits for ever. */
  async settle(): Promise<void> {
    const latest = Date.now() + SETTLE_LIMIT;
    while (this.underWay && Date.now() < latest) await pause(LOOK_AGAIN);
    // Univer applies the results in the same turn as it tells of them, after us.
    await pause(0);
  }

  /** Calculates everything anew, as after opening a file. */
  calculateAll(): void {
    this.#start({ forceCalculation: true, dirtyRanges: [] });
  }

  /** Calculates these cells and what depends on them. */
  calculate(dirtyRanges: readonly IUnitRange[]): void {
    this.#start({ forceCalculation: false, dirtyRanges: [...dirtyRanges] });
  }

  /** The same, and functions that answer later are asked again whatever they answered before. */
  calculateAnew(dirtyRanges: readonly IUnitRange[]): void {
    this.#functions.forget();
    if (dirtyRanges.length > 0) this.calculate(dirtyRanges);
  }

  #start(what: { forceCalculation: boolean; dirtyRanges: IUnitRange[] }): void {
    this.#commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { ...what, dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {} },
      { onlyLocal: true },
    );
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Results being put into cells, and changes of look alone, start no calculation. */
function isLocalResult(command: Readonly<ICommandInfo>, options: { onlyLocal?: boolean } | undefined): boolean {
  if (command.id !== SetRangeValuesMutation.id) return false;
  const { trigger } = (command.params ?? {}) as { trigger?: string };
  return options?.onlyLocal === true || trigger === "sheet.command.set-style" || trigger === "sheet.command.set-border" ||
    trigger === "sheet.command.clear-selection-format";
}
