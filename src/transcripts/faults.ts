import type { Text } from '../engine/message.ts';

/** What can be wrong with a file of past chats; never a word of a chat, so that it may be shown and logged. */
export const faults = {
	'too-large': {
		en: 'This file is larger than {most} million characters: split it.',
		ms: 'Fail ini melebihi {most} juta aksara: pecahkan dahulu.',
	},
	empty: { en: 'Nothing stands in this file.', ms: 'Fail ini kosong.' },
	'not-text': {
		en: 'This is no text file: it holds bytes that no text has.',
		ms: 'Ini bukan fail teks: ada bait yang tidak wujud dalam teks.',
	},
	'open-quote': {
		en: 'The quote that opens here never closes.',
		ms: 'Tanda petikan yang dibuka di sini tidak ditutup.',
	},
	'after-quote': {
		en: 'Something stands behind a closing quote; it was kept.',
		ms: 'Ada sesuatu selepas tanda petikan penutup; ia disimpan.',
	},
	'too-few-cells': {
		en: 'This row has {cells} cells and the first row has {columns}; the rest was taken as empty.',
		ms: 'Baris ini ada {cells} sel, baris pertama ada {columns}; selebihnya dikira kosong.',
	},
	'too-many-cells': {
		en: 'This row has {cells} cells and the first row has {columns}; it was left out.',
		ms: 'Baris ini ada {cells} sel, baris pertama ada {columns}; ia ditinggalkan.',
	},
	'no-column': {
		en: 'There is no column “{column}”. The columns are: {columns}.',
		ms: 'Tiada lajur “{column}”. Lajur yang ada: {columns}.',
	},
	'needs-text-column': {
		en: 'Say which column holds the messages. The columns are: {columns}.',
		ms: 'Nyatakan lajur yang memuatkan mesej. Lajur yang ada: {columns}.',
	},
	'needs-who-column': {
		en: 'Say which column tells who wrote: a role, or a name. The columns are: {columns}.',
		ms: 'Nyatakan lajur yang memberitahu siapa menulis: peranan atau nama. Lajur yang ada: {columns}.',
	},
	'no-role': {
		en: 'This says nothing on who wrote; the message was kept as one of the system.',
		ms: 'Ini tidak memberitahu siapa menulis; mesej disimpan sebagai mesej sistem.',
	},
	'no-time': {
		en: 'This is no time that can be read; the message was kept without one.',
		ms: 'Masa ini tidak dapat dibaca; mesej disimpan tanpa masa.',
	},
	'no-chat': {
		en: 'This row names no chat; it was added to a chat of its own.',
		ms: 'Baris ini tidak menyebut sembang; ia dimasukkan dalam sembang sendiri.',
	},
	'too-long': {
		en: 'This message has more than {most} characters; it was left out.',
		ms: 'Mesej ini melebihi {most} aksara; ia ditinggalkan.',
	},
	'no-speaker': {
		en: 'Nobody is named before this line; it was kept as one of the system. Lines look like “Name: text”.',
		ms: 'Tiada nama sebelum baris ini; ia disimpan sebagai mesej sistem. Baris biasa: “Nama: teks”.',
	},
	'guessed-agents': {
		en: 'Taken for agents: {names}. All others were taken for customers.',
		ms: 'Dianggap ejen: {names}. Yang lain dianggap pelanggan.',
	},
	'no-agents': {
		en: 'Nobody here could be told for an agent; say who the agents are. Names: {names}.',
		ms: 'Tiada sesiapa dapat dikenal pasti sebagai ejen; nyatakan siapa ejen. Nama: {names}.',
	},
	'not-json': { en: 'This is not valid JSON from here on.', ms: 'Dari sini, ini bukan JSON yang sah.' },
	'too-deep': {
		en: 'Lists and groups stand more than {most} deep in each other here.',
		ms: 'Senarai dan kumpulan di sini bertindih lebih {most} lapis.',
	},
	'no-export': {
		en: 'This is no {product} conversation: “{key}” is missing or of another kind.',
		ms: 'Ini bukan perbualan {product}: “{key}” tiada atau daripada jenis lain.',
	},
	'no-message': {
		en: 'This is no message: “{key}” is missing or of another kind. It was left out.',
		ms: 'Ini bukan mesej: “{key}” tiada atau daripada jenis lain. Ia ditinggalkan.',
	},
	'wrong-line': { en: '{why}', ms: 'Baris ini bukan perbualan: {why}' },
	'same-id': {
		en: 'The id of this chat stands earlier in the file; “{id}” was used here.',
		ms: 'Id sembang ini sudah ada lebih awal dalam fail; “{id}” digunakan di sini.',
	},
	'more-faults': {
		en: 'There are {more} more things like these.',
		ms: 'Ada {more} lagi perkara seperti ini.',
	},
} as const satisfies Readonly<Record<string, Text>>;

export type FaultName = keyof typeof faults;

/** One thing that is wrong in a file of past chats, with its place. */
export interface Fault {
	readonly name: FaultName;
	/** From 1; null where the whole file is meant, or where a part of JSON has no line of its own. */
	readonly line: number | null;
	/** In UTF-16 units, from 1. */
	readonly column: number | null;
	/** A column of a table, or a path such as `[3].messages[0].content`; empty where the line says it all. */
	readonly field: string;
	readonly values: Readonly<Record<string, string | number>>;
}

/** The sentence for people. */
export const tellFault = ({ name, values }: Fault, language: keyof Text): string =>
	faults[name][language].replace(/\{([a-z]+)\}/g, (whole, key: string) =>
		Object.hasOwn(values, key) ? String(values[key]) : whole,
	);

/** `12:3: field: sentence`, without what is not known. */
export const showFault = (fault: Fault, language: keyof Text): string => {
	const { line, column, field } = fault;
	const place = line === null ? '' : column === null ? `${line}: ` : `${line}:${column}: `;
	return `${place}${field === '' ? '' : `${field}: `}${tellFault(fault, language)}`;
};
