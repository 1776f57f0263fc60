import { remember } from '../remember.ts';
import { type CardNumber, findCards, longestText, maskCard } from './cards.ts';

/** Something nobody should have in a chat. */
export interface Secret {
	readonly kind: 'card' | 'code' | 'password';
	/** As it was written; of a card, its digits alone. */
	readonly value: string;
	/** How it may be shown. */
	readonly quote: string;
}

/** Words that may stand between the name of a secret and the secret. */
const between =
	"(?:[\\s:=,\"'“”‘’-]|\\b(?:is|was|it's|its|it|says|here|the|my|number|no|i|got|received|just|now|ialah|adalah|saya|sy|ni|ini|tu|itu|yang|yg|dapat|dia)\\b){1,14}";

const oneTime =
	'otp|tac|one[- ]?time (?:pass ?)?(?:code|pin|word)|(?:verification|authentication|authenticator|security|login|2fa|otp|tac) ?code|kod (?:otp|tac|pengesahan|keselamatan)|(?:nombor|no\\.?) (?:otp|tac)';

/** Three to eight digits behind the name of a code, a PIN or the number on the back of a card. */
const codeBehind = new RegExp(
	`(?<![\\w-])(?:${oneTime}|cvv2?|cvc2?|(?<!support )pin(?! ?code))${between}(\\d(?:[ -]?\\d){2,7})(?![\\w%]|[-/.,:]\\d| ?\\d)`,
	'giu',
);
/** "482913 is the OTP". */
const codeBefore = new RegExp(
	`(?<![\\w.#-])(\\d{4,8})(?: (?:is|was|ialah|tu|ni|itu|ini))?(?: (?:the|my|your))? (?:${oneTime})\\b`,
	'giu',
);
const passwordBehind = new RegExp(
	`(?<![\\w-])(?:password|passcode|passwd|pwd|kata ?laluan)(?: (?:baru|new))?${between}(\\S{4,40})`,
	'giu',
);

/** A word that is plainly no ordinary one: letters and digits mixed, or four digits and more. */
const isPassword = (word: string): boolean =>
	/\d/.test(word) &&
	(/^\d{4,}$/.test(word) || (/\p{L}/u.test(word) && word.length >= 5)) &&
	!/^\d+(?:-|%|st|nd|rd|th|x|gb|min|hours?|days?)/i.test(word);

const hidden = '••••';

const ofCard = (card: CardNumber): Secret => ({ kind: 'card', value: card.digits, quote: maskCard(card) });

/** Card numbers, one-time codes, PINs and passwords that a text gives away. */
export const findSecrets = remember((text): readonly Secret[] => {
	if (!/\d/.test(text)) return [];
	const part = text.slice(0, longestText);
	const secrets: Secret[] = findCards(part).map(ofCard);
	for (const pattern of [codeBehind, codeBefore]) {
		for (const [, value = ''] of part.matchAll(pattern)) secrets.push({ kind: 'code', value, quote: hidden });
	}
	for (const [, word = ''] of part.matchAll(passwordBehind)) {
		const value = word.replace(/^["'“‘]+|["'”’.,;:!?)]+$/g, '');
		if (isPassword(value)) secrets.push({ kind: 'password', value, quote: hidden });
	}
	return secrets;
});

/** An answer that is nothing but a code: "482913", "it's 482913". */
export const bareCode = (text: string): Secret | null => {
	const value = /^\W*(?:(?:it'?s|its|ok|here|ni|ini|dia|sure|is)\W+){0,2}(\d{3}[ -]?\d{1,5})\W*$/iu.exec(
		text.slice(0, 60),
	)?.[1];
	return value === undefined ? null : { kind: 'code', value, quote: hidden };
};
