// Makes a synthetic archive of conversations, one a line: `node make-archive.mjs OUT [--messages N] [--bad N]`.
// The chats of test/data over and over, with other names, numbers, times and order of lines; the same bytes each time.

import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const sources = ['abcd', 'star', 'written', 'fresh-en', 'fresh-ms'];
const names = [
	'Farah',
	'Daniel Tan',
	'Kavitha Raman',
	'Puan Rohana',
	'Wei Jie',
	'Siti Aminah',
	'Ben',
	'Grace Lim',
	null,
];
const dayMs = 86_400_000;

/** mulberry32: numbers from 0 to 1 that are the same in every run. */
const randomFrom = (seed) => () => {
	seed = (seed + 0x6d2b79f5) | 0;
	let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const readChats = () =>
	sources.flatMap((name) =>
		readFileSync(new URL(`../data/${name}.ndjson`, import.meta.url), 'utf8')
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line)),
	);

/** Another conversation of the same kind. */
const vary = (chat, n, random) => {
	const name = names[Math.floor(random() * names.length)];
	const shift = Math.floor(random() * 365) * dayMs;
	// Digits change one by one, so that numbers keep their looks.
	const digits = (text) => text.replace(/\d/g, (digit) => String((Number(digit) + n) % 10));
	const length = Math.max(2, Math.ceil(chat.messages.length * (0.5 + random() / 2)));
	return {
		id: `chat-${String(n).padStart(8, '0')}`,
		customer: name === null ? {} : { name },
		agent: chat.agent ?? {},
		messages: chat.messages.slice(0, length).map(({ role, text, at }) => ({
			role,
			text: digits(text),
			...(at === undefined ? {} : { at: at + shift }),
		})),
	};
};

/** Writes at least so many messages; `bad` lines in between are no conversations. Answers what was written. */
export const makeArchive = async (out, messages, bad = 0) => {
	const chats = readChats();
	const random = randomFrom(20261126);
	const stream = createWriteStream(out);
	const write = async (line) => {
		if (!stream.write(`${line}\n`)) await once(stream, 'drain');
	};
	let [written, lines, wrong] = [0, 0, 0];
	while (written < messages) {
		const chat = vary(chats[Math.floor(random() * chats.length)], lines, random);
		written += chat.messages.length;
		lines += 1;
		await write(JSON.stringify(chat));
		if (wrong < bad && written > ((wrong + 1) * messages) / (bad + 1)) {
			wrong += 1;
			await write(`{"id":"bad-${wrong}","messages":[{"role":`);
		}
	}
	stream.end();
	await once(stream, 'close');
	return { conversations: lines, messages: written, bad: wrong };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const [out, ...rest] = process.argv.slice(2);
	const option = (name, otherwise) => (rest.includes(name) ? Number(rest[rest.indexOf(name) + 1]) : otherwise);
	if (out === undefined) {
		console.error('node make-archive.mjs OUT [--messages N] [--bad N]');
		process.exit(2);
	}
	console.log(JSON.stringify(await makeArchive(out, option('--messages', 1_000_000), option('--bad', 0))));
}
