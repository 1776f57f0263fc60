import { CliError } from './cli-error.ts';

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'There is no file or folder',
	ENOTDIR: 'There is no file or folder',
	EISDIR: 'This is a folder, not a file:',
	EACCES: 'There is no permission to read',
	EPERM: 'There is no permission to read',
};

/** A failure of the file system as one clear line; anything else as it is. */
export const explainFailure = (error: unknown, path: string): unknown => {
	if (error instanceof CliError || !(error instanceof Error) || !('code' in error)) return error;
	const shown = path === '-' ? 'Standard input' : path;
	const reason = reasons[String(error.code)];
	return new CliError(reason === undefined ? `${shown} cannot be read (${error.code}).` : `${reason} ${path}.`);
};
