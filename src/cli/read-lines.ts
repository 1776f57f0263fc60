import { utf16By } from '../transcripts/decode.ts';

/** Longest line that is read, in UTF-16 units: a chat of a million messages is shorter. */
const longestLine = 64 * 1024 * 1024;

/** The text of a stream, piece by piece: UTF-8, or UTF-16 where a mark in front says so. The mark itself is taken away. */
async function* textOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string, void> {
	let decoder: TextDecoder | null = null;
	let start: Uint8Array = new Uint8Array();
	for await (const chunk of chunks) {
		if (typeof chunk === 'string') yield chunk;
		else if (decoder !== null) yield decoder.decode(chunk, { stream: true });
		else {
			start = Buffer.concat([start, chunk]);
			if (start.length < 2) continue;
			decoder = new TextDecoder(utf16By(start) ?? 'utf-8');
			yield decoder.decode(start, { stream: true });
		}
	}
	yield decoder === null ? new TextDecoder().decode(start) : decoder.decode();
}

/**
 * The lines of a stream without their ends (LF or CRLF); the last one may lack its end. Null stands for a line that
 * is longer than any conversation. Holds one line at a time.
 */
export async function* readLines(
	chunks: AsyncIterable<Uint8Array | string>,
	longest = longestLine,
): AsyncGenerator<string | null, void> {
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
	for await (const text of textOf(chunks)) {
		let from = 0;
		for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
			keep(text.slice(from, end));
			yield take();
			from = end + 1;
		}
		if (from < text.length) keep(text.slice(from));
	}
	if (length > 0) yield take();
}
