import type { RulePack } from '../engine/rule.ts';
import { hashText } from './hash.ts';
import type { Marks } from './marks.ts';
import { textOf } from './shape.ts';
import type { Tree } from './tree.ts';

/** The shipped rules over which a team's pack was written, or last looked at by its lead. */
export interface Pin {
	readonly version: string;
	/** Tells them apart even within a version; null where a person wrote the version alone. */
	readonly fingerprint: string | null;
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

/** Reads what stands behind `extends`; null, and told, where it is no pin. */
export const pinData = (tree: Tree, marks: Marks): Pin | null => {
	const text = textOf(tree, 'extends', marks);
	if (text === null) return null;
	const [, version, fingerprint = null] = /^santun (\S{1,40})(?: ([0-9a-f]{16}))?$/.exec(text.trim()) ?? [];
	if (version !== undefined) return { version, fingerprint };
	return marks.wrong('extends', tree.at, 'Write the version of our rules, as in “extends: santun 0.1.0”.');
};
