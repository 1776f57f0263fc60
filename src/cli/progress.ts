import { stat } from 'node:fs/promises';
import { counted } from './counted.ts';
import type { Io } from './io.ts';

/** Tells how far a command is, on one line that is written over. */
export interface Progress {
	/** Counts what was read. */
	read(bytes: number): void;
	/** Counts conversations that are done. */
	done(chats: number): void;
	/** Wipes the line. */
	end(): void;
}

const everyMs = 200;

const silent: Progress = { read: () => undefined, done: () => undefined, end: () => undefined };

/** Progress through a file; silent unless somebody looks at it. */
export const createProgress = async (
	file: string,
	{ clock, stderr }: Pick<Io, 'clock' | 'stderr'>,
): Promise<Progress> => {
	if (clock === null) return silent;
	// Of standard input, and of what is no file, nobody knows the size.
	const size =
		file === '-'
			? 0
			: await stat(file).then(
					({ size: bytes }) => bytes,
					() => 0,
				);
	let bytes = 0;
	let chats = 0;
	let last = clock();
	return {
		read: (count) => {
			bytes += count;
		},
		done: (count) => {
			chats += count;
			const now = clock();
			if (now - last < everyMs) return;
			last = now;
			const part = size === 0 ? '' : `, ${Math.min(100, Math.floor((100 * bytes) / size))} %`;
			stderr.write(`\r${counted(chats, 'conversation', chats.toLocaleString('en'))}${part}\u001b[K`);
		},
		end: () => {
			stderr.write('\r\u001b[K');
		},
	};
};
