/** The UTF-16 that the first two bytes say: Excel and `>` in Windows PowerShell write it. Null where they say nothing. */
export const utf16By = ([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : null;
};

/**
 * The text of a file: UTF-8 as a rule, UTF-16 with a mark in front as Excel writes “Unicode text”, and the old code page
 * of Windows where bytes are no UTF-8. Never throws.
 */
export const decodeBytes = (bytes: Uint8Array): string => {
	const wide = utf16By(bytes);
	if (wide !== null) return new TextDecoder(wide).decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		// A byte that UTF-8 does not have.
		return new TextDecoder('windows-1252').decode(bytes);
	}
};

/** The text of a file that somebody chose, read as `decodeBytes` reads it. Rejects where the file cannot be read. */
export const textOfFile = async (file: Blob): Promise<string> => decodeBytes(new Uint8Array(await file.arrayBuffer()));
