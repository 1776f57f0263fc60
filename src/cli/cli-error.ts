/** Something the person at the keyboard can put right: told in one line, exit code 2. */
export class CliError extends Error {}

/** The words of the command are wrong: the line also says where help is. */
export class UsageError extends CliError {}
