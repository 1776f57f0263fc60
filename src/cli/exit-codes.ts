/** All well; or nobody wants to read on, as in `| head`. */
export const fine = 0;
/** The command ran to its end and found something wrong: a bad line, a failing example. */
export const foundWrong = 1;
/** The command could not run: wrong usage, a missing file, a rule file that cannot be read. */
export const cannotRun = 2;
