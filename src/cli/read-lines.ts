/** Longest line that is read, in UTF-16 units: a chat of a million messages is shorter. */
const longestLine = 64 * 1024 * 1024;

/**
 * The lines of a UTF-8 stream without their ends (LF or CRLF); the last one may lack its end. Null stands for a line that
 * is longer than any conversation. Holds one line at a time.
 */
export async function* readLines(
	chunks: AsyncIterable<Uint8Array | string>,
	longest = longestLine,
): AsyncGenerator<string | null, void> {
	// Takes away a byte order mark at the start, which Windows editors leave there.
	const decoder = new TextDecoder();
	const parts: string[] = [];
	let length = 0;
	const keep = (text: string): void => {
		length += text.length;
		if (length <= longest) parts.push(text);
	};
	const take = (): string | null => {
		const line = length > longest ? null : parts.join('');
		parts.length = 0;
		length = 0;
		return line?.endsWith('\r') === true ? line.slice(0, -1) : line;
	};
	for await (const chunk of chunks) {
		const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
		let from = 0;
		for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
			keep(text.slice(from, end));
			yield take();
			from = end + 1;
		}
		if (from < text.length) keep(text.slice(from));
	}
	keep(decoder.decode());
	if (length > 0) yield take();
}
