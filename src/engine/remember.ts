/**
 * Remembers the last answer of a function of a text. Many rules ask the same of one draft, and the message that is sent
 * was the draft a moment ago. Only for answers that nobody changes.
 */
export const remember = <T>(read: (text: string) => T): ((text: string) => T) => {
	let last: { readonly text: string; readonly answer: T } | null = null;
	return (text) => {
		if (last === null || last.text !== text) last = { text, answer: read(text) };
		return last.answer;
	};
};
