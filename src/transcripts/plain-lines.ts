import { type LooseTime, looseTime } from './times.ts';

/** A line of a transcript that begins a message. */
export interface Head {
	readonly time: LooseTime | null;
	/** Who speaks; null where a time stands alone in front, as in notices of the app. */
	readonly name: string | null;
	readonly text: string;
	/** Where the text begins in the line, from 1. */
	readonly column: number;
}

/** A line that stands between two chats: `---`, `=== 1234 ===`. */
const divider = /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,}|#{3,})\s*(.{0,80}?)\s*(?:-*|=*|\**|_*|#*)\s*$/;

/** The name of the chat that begins behind a divider, which may be empty; null where the line is none. */
export const dividerName = (line: string): string | null => divider.exec(line)?.[1] ?? null;

const clock = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s?([ap]\.?\s?m\.?|p\.?t?g\.?)?`;
const date = String.raw`(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})`;
const dated = new RegExp(String.raw`^[\[(]?${date}[,T]?\s+${clock}[\])]?(?:\s*[-–—:]\s+|\s+|$)`, 'i');
const clocked = new RegExp(String.raw`^(?:[\[(]${clock}[\])]|${clock}(?=\s))\s*(?:[-–—]\s+)?`, 'i');
const namedDay = new RegExp(String.raw`^[\[(]${clock},\s*${date}[\])]\s*`, 'i');

/** Marks that WhatsApp writes around names and times, and spaces of other widths. */
const tidy = (line: string): string =>
	line.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/[\u00a0\u202f]/g, ' ');

/** The time in front of a line and how long it is. */
const timeIn = (line: string): { readonly time: LooseTime; readonly length: number } | null => {
	const full = dated.exec(line);
	if (full !== null) {
		const [whole, a = '', b = '', c = '', hour = '', minute = '', second, mark] = full;
		const time = looseTime([a, b, c], [hour, minute, second], mark);
		return time === null ? null : { time, length: whole.length };
	}
	const turned = namedDay.exec(line);
	if (turned !== null) {
		const [whole, hour = '', minute = '', second, mark, a = '', b = '', c = ''] = turned;
		const time = looseTime([a, b, c], [hour, minute, second], mark);
		return time === null ? null : { time, length: whole.length };
	}
	const short = clocked.exec(line);
	if (short === null) return null;
	const inside = short[1] !== undefined;
	const [hour = '', minute = '', second, mark] = short.slice(inside ? 1 : 5);
	const time = looseTime(null, [hour, minute, second], mark);
	return time === null ? null : { time, length: short[0].length };
};

const name = /^([\p{L}\p{N}~+@][^:\n]{0,59}?)\s*(?:\(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?\))?\s*:(?=\s|$)\s?/iu;

/** Words that stand before a colon in a message and are nobody's name. */
const labels =
	/^(?:https?|e-?mail|emel|address|alamat|phone|tel(?:efon)?|hp|mobile|order(?: (?:no|number|id))?|(?:no|nombor|nom)\.?(?: .{1,20})?|tracking(?: .{1,12})?|name|nama|note|nota|ps|p\.s|re|subject|username|ref(?:erence)?|date|tarikh|time|masa|total|jumlah|price|harga|item|size|saiz|colou?r|warna|account|akaun|bank)$/i;

const looksLikeName = (text: string): boolean =>
	text.split(/\s+/).length <= 6 && !labels.test(text) && !/[.!?,;]\s|[!?;]$/.test(text);

/** Reads the front of a line; null where it goes on with the message above. */
export const readHead = (raw: string): Head | null => {
	const line = tidy(raw);
	const shift = line.length - line.trimStart().length;
	const rest = line.slice(shift);
	const timed = timeIn(rest);
	const from = timed?.length ?? 0;
	const said = name.exec(rest.slice(from));
	if (said?.[1] !== undefined && (timed !== null || looksLikeName(said[1]))) {
		const column = shift + from + said[0].length;
		return { time: timed?.time ?? null, name: said[1].trim(), text: line.slice(column), column: column + 1 };
	}
	if (timed === null) return null;
	return { time: timed.time, name: null, text: rest.slice(from), column: shift + from + 1 };
};
