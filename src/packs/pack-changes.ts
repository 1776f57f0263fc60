import { plainData } from './plain-data.ts';
import { readYaml } from './read-yaml.ts';

/** What one version of a team's pack has that the one before had not, by the ids of its parts. */
export interface PackChanges {
	readonly added: readonly string[];
	readonly changed: readonly string[];
	readonly gone: readonly string[];
}

/** How a pack looks from outside: its own version, and its parts by their ids, as texts that can be compared. */
interface Looks {
	readonly version: string;
	readonly parts: ReadonlyMap<string, string>;
}

type Group = Readonly<Record<string, unknown>>;

const isGroup = (data: unknown): data is Group => typeof data === 'object' && data !== null && !Array.isArray(data);

const idOf = (part: unknown): string => {
	const id = isGroup(part) ? (part.id ?? part.rule) : part;
	return typeof id === 'string' ? id : '';
};

/** How a pack that was saved looks; null where it cannot be read. Never throws. */
export const packLooks = (text: string): Looks | null => {
	const { tree } = readYaml(text);
	const data = tree === null ? null : plainData(tree).data;
	if (!isGroup(data)) return null;
	const { format: _, id: __, version, ...rest } = data;
	const parts = new Map<string, string>();
	for (const [key, value] of Object.entries(rest)) {
		// A rule may stand in two lists: among the rules and among the changes.
		const entries = Array.isArray(value)
			? value.map((one) => [idOf(one) || key, one] as const)
			: [[key, value] as const];
		for (const [name, one] of entries) parts.set(name, `${parts.get(name) ?? ''}${key}${JSON.stringify(one)}`);
	}
	return { version: String(version), parts };
};

/** What is in a pack and was not in the one before it, and what is there no more. */
export const packChanges = (before: Looks, after: Looks): PackChanges => {
	const [was, is] = [before.parts, after.parts];
	const names = [...is.keys()];
	return {
		added: names.filter((name) => !was.has(name)),
		changed: names.filter((name) => was.has(name) && was.get(name) !== is.get(name)),
		gone: [...was.keys()].filter((name) => !is.has(name)),
	};
};
