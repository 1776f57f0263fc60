import { guessColumns, headerOf } from './columns.ts';
import type { Format } from './import-chats.ts';

/** Looks at so many characters. */
const enough = 20_000;

/** What kind of file this is, by its name and its beginning. A guess: people may say otherwise. */
export const guessFormat = (fileName: string, text: string): Format => {
	const start = text
		.slice(0, enough)
		.replace(/^\ufeff/, '')
		.trimStart();
	if (/^\{|^\[\s*(?:\{|\])/.test(start)) return guessJson(start);
	if (/\.(?:csv|tsv)$/i.test(fileName)) return 'csv';
	const { text: column, chat, role, author } = guessColumns(headerOf(start));
	const isTable = column !== undefined && (role ?? author ?? chat) !== undefined;
	return isTable ? 'csv' : 'text';
};

const guessJson = (start: string): Format => {
	if (/"(?:message_type|sender_type|payload|contact_inbox)"\s*:/.test(start) && !/"history"\s*:/.test(start))
		return 'chatwoot';
	if (/"(?:history|comments|requester_id|tickets|chats)"\s*:/.test(start)) return 'zendesk';
	return 'lines';
};
