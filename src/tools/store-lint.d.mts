/** What Mozilla's linter finds in a folder or archive, less what is known and harmless; a line each. */
export function lintForStore(root: string, target: string): Promise<readonly string[]>;
