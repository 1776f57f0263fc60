import {
	attribute,
	attributesOf,
	findAll,
	intoShadow,
	isElement,
	matches,
	parentElementOf,
	parentOf,
	rootOf,
	shadowHostOf,
	tagOf,
} from '../dom.ts';
import { isHashed, stableClassesOf } from './tokens.ts';

/** A name as it is written in a selector. */
const escaped = (name: string): string =>
	name.replace(/^\d|[^\w\u0080-\uffff-]/g, (sign) => (/\d/.test(sign) ? `\\3${sign} ` : `\\${sign}`));
const quote = (value: string): string => `"${value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\a ')}"`;

export const classCss = (token: string): string => `.${escaped(token)}`;
export const attributeCss = (name: string, value?: string): string =>
	value === undefined ? `[${escaped(name)}]` : `[${escaped(name)}=${quote(value)}]`;
export const styleCss = (declaration: string): string => `[style*=${quote(declaration)}]`;

/** Attributes that name what an element is, whatever it shows. */
const naming = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-cy', 'role', 'name', 'slot', 'part'];

/** Attributes that only what is one of many has, whatever their value. */
const keyName = /^data-(?!test|garden|component|cy|qa|hook|track)(?:.*-)?(?:id|key|uuid|mid)$/;

/** Simple selectors that an element matches, the most telling first. */
export const simpleCss = (target: Element): readonly string[] => {
	const tag = tagOf(target);
	const classes = stableClassesOf(target);
	return [
		...classes.filter((token) => !isHashed(token)).map(classCss),
		...naming.flatMap((name) => {
			const value = attribute(target, name);
			return value === null || value === '' || value.length > 60 ? [] : [attributeCss(name, value)];
		}),
		...attributesOf(target)
			.filter((name) => keyName.test(name))
			.map((name) => attributeCss(name)),
		...(tag.includes('-') || tag === 'li' || tag === 'article' || tag === 'tr' || tag === 'time' ? [tag] : []),
		...classes.filter(isHashed).map(classCss),
	];
};

const isAlone = (scope: Node, css: string): boolean => findAll(scope, css).length === 1;

/** A selector within the element's own tree that finds it alone. */
const localCss = (target: Element, scope: Node): string => {
	const id = attribute(target, 'id');
	const simple = [...(id === null || id === '' || /\d{3}|:/.test(id) ? [] : [`#${escaped(id)}`]), ...simpleCss(target)];
	const alone = simple.find((css) => isAlone(scope, css));
	if (alone !== undefined) return alone;
	const [first = '', second = ''] = simple.filter((css) => !/^[a-z]/.test(css));
	if (second !== '' && isAlone(scope, first + second)) return first + second;
	const tag = tagOf(target);
	const parent = parentOf(target);
	const before = parent === null || !isElement(parent) ? null : parent;
	const place = parent === null ? 1 : findAll(parent, `:scope > ${tag}`).indexOf(target) + 1;
	const here = `${tag}:nth-of-type(${Math.max(1, place)})`;
	return before === null ? here : `${localCss(before, scope)} > ${here}`;
};

/** A selector that finds this element alone in the document; `>>>` steps into shadow roots. */
export const uniqueCss = (target: Element): string => {
	const host = shadowHostOf(target);
	const css = localCss(target, rootOf(target));
	return host === null ? css : `${uniqueCss(host)} ${intoShadow} ${css}`;
};

/** Every simple selector that all of these match. */
export const sharedNames = (targets: readonly Element[]): readonly string[] => {
	const [first] = targets;
	return first === undefined ? [] : simpleCss(first).filter((css) => targets.every((one) => matches(one, css)));
};

/** One look is made of many of the names that a build makes: each of these alone is on nearly everything. */
const mostHashed = 20;

/** A selector that all of these match: at most two names that they share; null where they share none. */
export const sharedCss = (targets: readonly Element[]): string | null => {
	const shared = sharedNames(targets);
	const tag = shared.find((css) => /^[a-z]/.test(css)) ?? '';
	const all = shared.filter((css) => !/^[a-z]/.test(css));
	const names = all.slice(0, all.filter((css) => isHashed(css.slice(1))).length > 2 ? mostHashed : 2);
	return tag + names.join('') === '' ? null : tag + names.join('');
};

/** Where elements without a name of their own stand: in what they all stand in, by their tag and place. */
export const placeCss = (targets: readonly Element[]): readonly string[] => {
	const parents = targets.flatMap((one) => parentElementOf(one) ?? []);
	const [first] = targets;
	const [above] = parents;
	if (first === undefined || above === undefined || targets.some((one) => tagOf(one) !== tagOf(first))) return [];
	const outer = sharedCss(parents) ?? placeCss(parents)[0];
	return outer === undefined
		? []
		: ['', ':first-child', ':last-child'].map((place) => `${outer} > ${tagOf(first)}${place}`);
};
