import { attribute, attributesOf, findAll, intoShadow, tagOf } from '../dom.ts';
import { around } from './scope.ts';
import { attributeCss, classCss, styleCss } from './selector.ts';
import { classesOf, isFleeting } from './tokens.ts';

/** One thing that can be seen on a row without asking for layout, as a selector. */
export interface Feature {
	readonly css: string;
	readonly where: 'inside' | 'within';
	/** The words it is made of. */
	readonly name: string;
}

/** What a row is made of: what two rows of the same sort and side have in common. */
export interface Shape {
	readonly key: string;
	readonly features: readonly Feature[];
	/** Selectors of what stands in the words: they tell nothing, and no test of another role may fit them. */
	readonly content?: readonly string[];
}

/** Only so much of a row is looked at. */
const mostElements = 40;
const telling = /^(?:data-.*|role|align|theme|type|dir|variant|position|direction|from|side|own|mine|slot|part|alt)$/;
const unlike = /id$|(?:^|-)(?:key|index|time|timestamp|date|text|content|src|href|tooltip)$/;
const alignment =
	/^(?:justify-content|align-self|align-items|float|text-align|flex-direction|margin(?:-left|-right)?|background(?:-color)?|color|--.*)$/;

const attributeFeatures = (target: Element): readonly string[] =>
	attributesOf(target).flatMap((name) => {
		if (!telling.test(name) || unlike.test(name)) return [];
		const value = attribute(target, name) ?? '';
		// Values that are different on every row say nothing of its sort.
		return value.length > 32 || /\d{2}/.test(value) ? [] : [attributeCss(name, value)];
	});

const styleFeatures = (target: Element): readonly string[] =>
	(attribute(target, 'style') ?? '').split(';').flatMap((one) => {
		const declaration = one.trim();
		const [property = '', value = ''] = declaration.split(/:\s*/, 2);
		return alignment.test(property) && value.length < 60 && !/url|px/.test(value) ? [styleCss(declaration)] : [];
	});

const selectorsOf = (target: Element): readonly string[] => [
	...classesOf(target)
		.filter((token) => !isFleeting(token))
		.map(classCss),
	...attributeFeatures(target),
	...styleFeatures(target),
	...(tagOf(target).includes('-') ? [tagOf(target)] : []),
];

/**
 * The shape of a row. What stands inside of `bodyCss` is left out (people write lists, links and code), and so is
 * everything from the transcript's own element outward.
 */
export const shapeOf = (row: Element, root: Element, bodyCss: string | null): Shape => {
	const bodies = bodyCss === null ? [] : findAll(row, bodyCss);
	const isContent = (one: Element): boolean => around(one, row).some((other) => bodies.includes(other));
	const all = findAll(row, '*').slice(0, mostElements);
	const inside = [row, ...all.filter((one) => !isContent(one))];
	const within = around(row, root);
	// A component may show in its own shadow root alone which side it stands on.
	const drawn = findAll(row, `:scope ${intoShadow} *`).slice(0, mostElements);
	const named = (where: Feature['where'], elements: readonly Element[], step = ''): readonly Feature[] =>
		[...new Set(elements.flatMap(selectorsOf))].map((css) => ({ css: step + css, where, name: css }));
	const features = [
		...named('inside', inside),
		...named(
			'inside',
			drawn.filter((one) => !isContent(one)),
			`:scope ${intoShadow} `,
		),
		...named('within', within),
	];
	return {
		features,
		content: [...new Set(all.filter(isContent).flatMap(selectorsOf))],
		key: features
			.map(({ css, where }) => `${where}${css}`)
			.sort()
			.join(' '),
	};
};
