/** Words in class names and attributes, and what they say. Chosen from agent pages and chat libraries. */

import { classesOf, wordsIn } from './tokens.ts';

const oneOf = (words: string): ((word: string) => boolean) => {
	const all = new Set(words.split(' '));
	return (word) => all.has(word);
};

/** On what stands where a message was taken back. */
export const isGone = oneOf('deleted tombstone retracted revoked unsent draft');
/** On the agent's own messages. */
export const isOurs = oneOf(
	'agent operator admin staff teammate advisor outgoing outbound own sent delivered mine me self my ours',
);
/** People of ours, whoever looks at the page. */
export const isStaff = oneOf('agent operator admin staff teammate advisor assignee assigned');
/** On the customer's messages. */
export const isTheirs = oneOf(
	'customer visitor enduser requester guest contact incoming inbound received them their theirs opponent',
);
/** On lines that no person wrote, however they are drawn. */
export const isSurelySystem = oneOf('system activity event notification announcement');
/** Sides that say nothing about who is who, but tell the two apart. */
export const isSide = oneOf('left right start end user reply response in out');
export const isSystem = oneOf(
	'system activity event events info separator divider date day announcement notice service status',
);
export const isNote = oneOf('note private internal whisper');
export const isBot = oneOf('bot automated autoresponder chatbot');
export const isTyping = oneOf('typing loading loader skeleton spinner composing');
export const isMessage = oneOf('message messages msg msgs bubble entry chat item line row comment post activity');
export const isText = oneOf('text body content message bubble markdown prose');
export const isTranscript = oneOf(
	'message messages msgs transcript conversation thread history log chat chats feed messagelist',
);
export const isNavigation = oneOf('sidebar nav navigation menu rooms inbox contacts conversations tabs toolbar drawer');
export const isName = oneOf('name author sender username nick nickname title from abbr displayname by user');
/** Words for names that are used for nothing else, where they stand around the text. */
export const isSurelyName = oneOf('name author sender username nick nickname');
const isCalled =
	(is: (word: string) => boolean) =>
	(element: Element): boolean =>
		classesOf(element).some((token) => is(wordsIn(token).at(-1) ?? ''));
/** Whether what an element is called ends with that word: `sender-header-content-name` is a name. */
export const isCalledName = isCalled(isSurelyName);
/** Names that can be pressed are often called after nobody but their owner. */
export const isCalledOwner = isCalled(oneOf('user from'));
export const isTime = oneOf('time date timestamp ago clock datetime');
export const isAside = oneOf(
	'status tick ticks check checks receipt seen delivered read avatar initials icon icons action actions reaction reactions menu toolbar tooltip quote quoted badge spinner announcement',
);
/** In anything that names a field: not where an agent answers a customer. */
export const isOtherField = oneOf(
	'search cari filter find subject subjek email password login tag tags captcha phone title rename note notes username url',
);
/** On words that a message answers. */
export const isQuote = oneOf('quote quoted quotation');
export const isComposer = oneOf(
	'message messages reply type write compose composer chat answer mesej balas tulis taip send ask comment msg editor input',
);
export const isSend = oneOf('send reply submit hantar kirim balas sent post');

/** Whole texts that are a time, alone, with a day before or behind it, or behind a name and a dot. */
export const clockText =
	/^\(?(?:[\p{L}.,/\-\d•·・| ]{0,24}[ ,]|[\p{L}.'’\-@/ ]{1,60} [•·・] )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*(?:am|a\.m\.|pm|p\.m\.|pg|ptg))?(?: ?[,|·•] ?(?:today|yesterday|hari ini|semalam|\p{L}{3,9} \d{1,2}|\d{1,2}[ ./-](?:\p{L}{3,9}|\d{1,2}))(?:,?[ ./-]\d{2,4})?)?\)?$|^(?:just now|now|a (?:few )?(?:moment|second|minute)s? ago|an? hour ago|\d+ ?(?:s|m|h|d|sec|min|hours?|minutes?|seconds?|days?)(?: ago)?|baru sahaja|tadi)$/iu;

/** Whole texts that stand where a message was taken back. */
export const goneText =
	/^[[(]?(?:(?:This )?[Mm]essage (?:has been |was )?(?:deleted|removed|retracted|unsent|redacted|recalled)|(?!I )(?:\p{Lu}\S* ){1,4}(?:has |have )?(?:deleted|removed|retracted|unsent|redacted|recalled) (?:a|this) message|Mesej (?:ini )?(?:telah )?di(?:padam|buang)(?:kan)?)(?: by .{1,40})?[.\])]*$/u;

/** What only the agent's own messages are signed with. */
export const ownName = /^(?:you|me|myself|saya|anda|awak|kamu|aku)$/i;
/** What internal notes are called. */
export const noteLabel =
	/^(?:add )?(?:(?:internal|private|peribadi|dalaman)(?: (?:note|comment|nota))?|nota(?: (?:peribadi|dalaman))?|note)$/iu;
/** Whole texts that stand beside a message and say what it is or how far it came. */
export const labelText =
	/^(?:(?:internal|private|peribadi|dalaman)(?: (?:note|comment|nota))?|nota (?:peribadi|dalaman)|note|nota|edited|diedit|disunting|pinned|(?:chat ?)?bot|ai|(?:agent|ejen)(?: ai)?|ai agent|(?:seen|read|delivered|sent|dibaca|dihantar|dilihat)(?: (?:at |pada )?[\d:. apm]+)?|sending…?|sending\.{3}|menghantar…?)$/iu;
/** Whole texts that stand beside the name of a program. */
export const botLabel = /^(?:(?:chat ?)?bot|ai|ai agent|ejen ai)$/iu;
/** In the names of programs that write in chats. */
export const botName = /\b(?:bot|chatbot|robot|assistant|pembantu maya)\b/iu;
