import type { RulePack } from '../engine/rule.ts';
import { hashText } from './hash.ts';
import type { Marks } from './marks.ts';
import type { ReadPack } from './read-pack.ts';
import { textOf } from './shape.ts';
import type { Tree } from './tree.ts';

/** The shipped rules over which a team's pack was written, or last looked at by its lead. */
export interface Pin {
	readonly version: string;
	/** Tells them apart even within a version; null where a person wrote the version alone. */
	readonly fingerprint: string | null;
}

/** What is told of a policy's pack: its name, its pin or null, our rules now, and whether they are those. */
interface PolicyPin {
	readonly name: string;
	readonly pin: string | null;
	readonly now: string;
	readonly stand: 'unpinned' | 'current' | 'behind';
}

/** What tells shipped rules apart, whatever their version: all that coaches. Examples prove rules and coach nobody. */
const fingerprintOf = ({ lexicons, policies = [], rules }: RulePack): string =>
	hashText(JSON.stringify([lexicons, policies, rules.map(({ examples: _, ...rule }) => rule)]));

/** The pin to these shipped rules. */
export const pinTo = (shipped: RulePack): Pin & { readonly fingerprint: string } => ({
	version: shipped.version,
	fingerprint: fingerprintOf(shipped),
});

/** A pin as it stands in a pack's head: `santun 0.1.0 3f2a9c0b1d2e4f50`. */
export const pinText = ({ version, fingerprint }: Pin): string =>
	fingerprint === null ? `santun ${version}` : `santun ${version} ${fingerprint}`;

/** Whether a pack's pin is to these shipped rules. */
export const isPinnedTo = (pin: Pin, now: Pin): boolean =>
	pin.fingerprint === null ? pin.version === now.version : pin.fingerprint === now.fingerprint;

/** `0.1.0 · 3f2a9c0b`: enough for people to tell rules apart. */
export const shortPin = ({ version, fingerprint }: Pin): string =>
	fingerprint === null ? version : `${version} · ${fingerprint.slice(0, 8)}`;

/** How a pack with this pin stands to the shipped rules as they are now. */
export const standOf = (pin: Pin | null, now: Pin): PolicyPin['stand'] => {
	if (pin === null) return 'unpinned';
	return isPinnedTo(pin, now) ? 'current' : 'behind';
};

/**
 * How a pack of a policy stands to the shipped rules, for people to read; null where there is none, or one that could not
 * be read at all: it has the id and version that are given to packs which say neither.
 */
export const policyPin = ({ pack, head }: ReadPack, shipped: RulePack): PolicyPin | null => {
	if (pack === null || (pack.id === 'policy' && pack.version === '0')) return null;
	const [now, { pin }] = [pinTo(shipped), head];
	const { id, version } = pack;
	return {
		name: `${id} ${version}`,
		pin: pin === null ? null : shortPin(pin),
		now: shortPin(now),
		stand: standOf(pin, now),
	};
};

/** Reads what stands behind `extends`; null, and told, where it is no pin. */
export const pinData = (tree: Tree, marks: Marks): Pin | null => {
	const text = textOf(tree, 'extends', marks);
	if (text === null) return null;
	const [, version, fingerprint = null] = /^santun (\S{1,40})(?: ([0-9a-f]{16}))?$/.exec(text.trim()) ?? [];
	if (version !== undefined) return { version, fingerprint };
	return marks.wrong('extends', tree.at, 'Write the version of our rules, as in “extends: santun 0.1.0”.');
};
