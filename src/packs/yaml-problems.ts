import type { YAMLError } from 'yaml';

const quote = 'put quotes around the whole text';

const noColon = 'A colon and a space are missing behind the key, or the next line is indented differently.';

const unclosed = (what: string): string =>
	`A ${what} is not closed, or stands too far left; where a text in it holds a #, ${quote}, or the rest is a comment.`;

const repeated = `Parts cannot be repeated with & and *: write them out, and where a text begins with one of these, ${quote}.`;

const tagged = `A text that begins with ! means something else in YAML: ${quote}.`;

const indented = (message: string): string => {
	if (message.includes('Flow map')) return unclosed('group in braces');
	if (message.includes('Flow seq')) return unclosed('list in square brackets');
	return 'This line is indented differently from the others of its group: begin them at the same column.';
};

const missing = (message: string): string => {
	if (message.includes('map keys')) return noColon;
	if (message.includes('quote')) return 'Quotes that were opened before this place are never closed.';
	if (message.includes('Flow map')) return unclosed('group in braces');
	if (message.includes('Flow seq')) return unclosed('list in square brackets');
	return 'Something is missing here, such as a comma or a closing bracket.';
};

/** One plain sentence for what the YAML reader complains of; its own words speak to programmers. */
export const explain = ({ code, message }: YAMLError): string => {
	switch (code) {
		case 'BLOCK_AS_IMPLICIT_KEY':
			return `A colon with a space makes a key: ${quote} if it holds one; if not, this line is indented too far.`;
		case 'MULTILINE_IMPLICIT_KEY':
			return noColon;
		case 'BAD_INDENT':
			return indented(message);
		case 'MISSING_CHAR':
			return missing(message);
		case 'BAD_SCALAR_START':
			return `A text cannot begin with this sign: ${quote}.`;
		case 'UNEXPECTED_TOKEN':
			return `This does not belong here: ${quote} if it is all one text, and look for a bracket too many.`;
		case 'BAD_DQ_ESCAPE':
			return 'A backslash means something else within double quotes: use single quotes instead.';
		case 'TAB_AS_INDENT':
			return 'Begin lines with spaces, not with a tab.';
		case 'KEY_OVER_1024_CHARS':
			return 'What stands before the colon is too long for a key: is a line break or a quote missing?';
		case 'BLOCK_IN_FLOW':
			return 'Within brackets and braces everything stands in brackets and braces, without hyphens at the line start.';
		case 'ALIAS_PROPS':
		case 'BAD_ALIAS':
		case 'MULTIPLE_ANCHORS':
			return repeated;
		case 'TAG_RESOLVE_FAILED':
		case 'MULTIPLE_TAGS':
		case 'BAD_COLLECTION_TYPE':
			return tagged;
		case 'BAD_DIRECTIVE':
			return 'A line cannot begin with %: take it out.';
		default:
			return `This cannot be read as YAML (${message.split('\n')[0] ?? code}).`;
	}
};

/** Told for a part that is named with & or repeated with *. */
export const noRepeats = repeated;
