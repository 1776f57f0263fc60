import { attribute, tagOf } from '../dom.ts';

/** Class names that come and go with the state of a page, not with what an element is. */
const fleeting =
	/(?:^|[-_])(?:active|open|opened|scroll(?:ed|ing)?|focus(?:ed)?|hover(?:ed)?|loading|loaded|selected|visible|hidden|shown|enter|leave|entering|appear\w*|animat\w+|transition\w*|first|last|top|bottom|next|prev|new|same|tail|middle|single|single-message|tall|grouped|ready|disabled|enabled|empty|expanded|collapsed|checked|typing|sending|sent-ok)(?:$|[-_])/i;

/** `message-12`: which one of its kind it is. */
const numbered = /(?:^|[-_])(?:message|msg|row|index)-*\d+$/i;
export const isNumbered = (name: string): boolean => numbered.test(name);

/** Class names of an element. */
export const classesOf = (target: Element): readonly string[] =>
	(attribute(target, 'class') ?? '').split(/\s+/).filter((token) => token !== '');

/** Class names that are likely to stay and to mean something. */
export const stableClassesOf = (target: Element): readonly string[] =>
	classesOf(target).filter((token) => !isFleeting(token));

export const isFleeting = (token: string): boolean => fleeting.test(token) || isNumbered(token);

/** Looks made by a build (`css-1x2y3z`, `sc-bdVaJa`, `jss12`, `x1n2onr6`): they say nothing and change with the next one. */
export const isHashed = (token: string): boolean =>
	/^(?:css|sc|jss|emotion|x|svelte|_)-?(?=\w*\d)\w+$/i.test(token) ||
	/(?:^|[-_])(?=[a-z0-9]*\d[a-z]*\d?)(?=[a-z0-9]*[a-z])[a-z0-9]{5,}$/i.test(token) ||
	/^(?:sc-)?(?=.*[a-z][A-Z])(?=.*[A-Z][a-z])[a-zA-Z]{5,7}$/.test(token);

/** Words of a name: `cs-message--outgoing` and `isOwnMessage` are taken apart. Lower case. */
export const wordsIn = (name: string): readonly string[] =>
	name
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.replaceAll('end-user', 'enduser')
		.replaceAll('auto-responder', 'autoresponder')
		.split(/[^a-z]+/)
		.filter((word) => word !== '');

const utilities = [
	/^text-(?:xs|sm|base|md|lg|\d?xl|left|right|center|start|end|muted|primary|secondary|white|black|truncate|wrap|nowrap|break|\w+-\d+|\[)/,
	/^-?[mp][xytrbles]?-(?:\d|auto|px|\[)/,
	/^self-(?:start|end|center|auto|stretch|baseline)$/,
	/^from-\w+-\d+$/,
];

/** Looks of utility style sheets (`text-sm`, `md:my-2`, `self-end`): their words say nothing of what an element is. */
export const isUtility = (token: string): boolean => {
	const plain = token.replace(/^\.?(?:[\w-]+\\?:)*/, '');
	return utilities.some((one) => one.test(plain));
};

/** What an element calls itself: tag, classes, role, test ids. */
export const wordsOf = (target: Element): readonly string[] =>
	[
		tagOf(target).includes('-') ? tagOf(target) : '',
		...classesOf(target).filter((token) => !isUtility(token)),
		...['id', 'role', 'data-testid', 'data-test-id', 'data-qa', 'data-test', 'data-cy', 'slot', 'part'].map(
			(name) => attribute(target, name) ?? '',
		),
	].flatMap(wordsIn);
