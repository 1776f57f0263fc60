/**
 * The text of a file: UTF-8 as a rule, UTF-16 with a mark in front as Excel writes “Unicode text”, and the old code page
 * of Windows where bytes are no UTF-8. Never throws.
 */
export const decodeBytes = (bytes: Uint8Array): string => {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		// A byte that UTF-8 does not have.
		return new TextDecoder('windows-1252').decode(bytes);
	}
};
