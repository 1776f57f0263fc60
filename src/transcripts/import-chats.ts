import { importChatwoot } from './chatwoot.ts';
import { createLedger, type Imported, longestText } from './imported.ts';
import { importLines } from './lines.ts';
import { importPlain } from './plain.ts';
import { importTable, type TableReading } from './table.ts';
import { importZendesk } from './zendesk.ts';

/** Files of past chats that can be read. */
export const formats = ['lines', 'csv', 'text', 'chatwoot', 'zendesk'] as const;
export type Format = (typeof formats)[number];

/** What a person says about a file; everything may be missing. Columns are for `csv`, agents for `csv` and `text`. */
export type Reading = TableReading;

/** Reads a whole file of past chats. Never throws; what is wrong is told with its place. */
export const importChats = (format: Format, text: string, reading: Reading = {}): Imported => {
	const ledger = createLedger();
	if (text.length > longestText) return ledger.refuse('too-large', {}, { most: longestText / 1_000_000 });
	if (text.trim() === '') return ledger.refuse('empty');
	const nul = text.indexOf('\0');
	if (nul !== -1) return ledger.refuse('not-text', { line: text.slice(0, nul).split('\n').length });
	switch (format) {
		case 'lines':
			return importLines(text);
		case 'csv':
			return importTable(text, reading);
		case 'text':
			return importPlain(text, reading);
		case 'chatwoot':
			return importChatwoot(text);
		case 'zendesk':
			return importZendesk(text);
	}
};
