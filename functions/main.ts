/** The script of the functions' own runtime, in Chinese: what Excel loads unless its language is English. */
import { associateFunctions } from "./associate";

associateFunctions("zh-CN");
