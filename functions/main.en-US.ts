/** The script of the functions' own runtime, in English. */
import { associateFunctions } from "./associate";

associateFunctions("en-US");
