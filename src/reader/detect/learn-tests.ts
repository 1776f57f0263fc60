import type { RoleTest } from '../../adapters/adapter.ts';
import type { Labelled } from './samples.ts';
import type { Feature } from './shapes.ts';
import { isHashed, wordsIn } from './tokens.ts';
import { isBot, isGone, isNote, isOurs, isSide, isSystem, isTheirs, isTyping } from './words.ts';

/** Tests that tell the roles of these samples apart. */
export interface Learned {
	readonly tests: readonly RoleTest[];
	/** Whether every sample gets its own role from them. */
	readonly isComplete: boolean;
}

type Role = Labelled['role'];

/** Rarer and more careful roles are tested first. */
const order: readonly Role[] = [null, 'system', 'note', 'bot', 'agent', 'customer'];

const says = (role: Role, word: string): boolean => {
	switch (role) {
		case null:
			return isTyping(word) || isGone(word);
		case 'system':
			return isSystem(word);
		case 'note':
			return isNote(word);
		case 'bot':
			return isBot(word);
		case 'agent':
			return isOurs(word);
		case 'customer':
			return isTheirs(word);
	}
};

const idOf = ({ css, where }: Feature): string => `${where} ${css}`;

const worthOf = (feature: Feature, role: Role): number => {
	const words = wordsIn(feature.name);
	let worth = feature.css.startsWith('.') ? 3 : feature.css.startsWith('[style') ? 1 : 2;
	if (isHashed(feature.css.replace(/^\./, ''))) worth -= 2.5;
	if (words.some((word) => says(role, word))) worth += 4;
	else if (words.some(isSide)) worth += 2;
	return feature.where === 'within' ? worth - 0.5 : worth;
};

/** The fewest and most telling features that only these samples have; and the samples that have none. */
const cover = (own: readonly Labelled[], others: readonly Labelled[], role: Role) => {
	const foreign = new Set(
		others.flatMap(({ shape }) => [
			...shape.features.map(idOf),
			...(shape.content ?? []).map((css) => `inside ${css}`),
		]),
	);
	const chosen: Feature[] = [];
	let open = [...own];
	while (open.length > 0) {
		const counts = new Map<string, { readonly feature: Feature; count: number }>();
		for (const feature of open.flatMap(({ shape }) => shape.features)) {
			if (foreign.has(idOf(feature))) continue;
			const known = counts.get(idOf(feature));
			if (known === undefined) counts.set(idOf(feature), { feature, count: 1 });
			else known.count += 1;
		}
		const ranked = [...counts.values()].map(({ feature, count }) => ({
			feature,
			value: (10 * count) / open.length + worthOf(feature, role),
		}));
		const [best] = ranked.sort((one, other) => other.value - one.value);
		if (best === undefined) break;
		chosen.push(best.feature);
		open = open.filter(({ shape }) => !shape.features.some((one) => idOf(one) === idOf(best.feature)));
	}
	return { chosen, open };
};

const toTest = (role: Role, { css, where }: Feature): RoleTest => ({ role, where, css });

/** Learns tests by comparing what rows of different roles are made of. */
export const learnTests = (samples: readonly Labelled[]): Learned => {
	const roles = order.filter((role) => samples.some((one) => one.role === role));
	const tests: RoleTest[] = [];
	const plain: Role[] = [];
	const signed: RoleTest[] = [];
	/** Those that no test has caught. */
	let rest = samples;
	for (const role of roles) {
		const isOther = (one: Labelled): boolean => one.role !== role;
		const sure = cover(
			samples.filter((one) => !isOther(one)),
			samples.filter(isOther),
			role,
		);
		// What a note has as well tells the agent's all the same, once notes are out of the way.
		const others = rest.filter(isOther);
		const { chosen, open } = others.length === 0 ? { chosen: [], open: sure.open } : cover(sure.open, others, role);
		rest = rest.filter((one) => isOther(one) || open.includes(one));
		tests.push(...[...sure.chosen, ...chosen].map((feature) => toTest(role, feature)));
		const names = [...new Set(open.flatMap(({ author }) => author ?? []))];
		if (open.length > 0 && open.every(({ author }) => author !== null)) {
			signed.push(...names.map((author): RoleTest => ({ role, where: 'self', css: '*', author })));
		} else if (open.length > 0) plain.push(role);
	}
	const [last] = plain;
	return {
		tests: [...tests, ...signed, ...(last === undefined ? [] : [{ role: last, where: 'self', css: '*' } as const])],
		isComplete: plain.length < 2,
	};
};
