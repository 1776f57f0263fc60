import { pack as shipped } from 'santun:pack';
import { item, writeTogether } from '../browser/storage.ts';
import { createTurns } from '../browser/turns.ts';
import type { FileProblem } from '../packs/places.ts';
import { readPack } from '../packs/read-pack.ts';
import type { PackVersion } from '../protocol/packs.ts';
import { areRulesLocked } from './policy.ts';

/** YAML as it was written, so that nothing of it is lost; null where there is none. */
export const parseText = (stored: unknown): string | null =>
	typeof stored === 'string' && stored.trim() !== '' ? stored : null;

/** The team's own pack, kept in this browser. */
export const teamPack = item('local', 'team-pack', parseText);

/** So many versions are kept, and so many characters of them. */
const mostVersions = 20;
const mostKept = 2_000_000;

const isVersion = (one: unknown): one is PackVersion =>
	typeof one === 'object' &&
	one !== null &&
	'at' in one &&
	typeof one.at === 'number' &&
	'by' in one &&
	typeof one.by === 'string' &&
	'text' in one &&
	typeof one.text === 'string';

const parseVersions = (stored: unknown): readonly PackVersion[] =>
	Array.isArray(stored) ? stored.filter(isVersion) : [];

/** Texts of the team's pack, newest first; the first is the one that is used, unless the pack was taken away. */
export const teamPackVersions = item('local', 'team-pack-versions', parseVersions);

const locked: FileProblem = {
	file: 'team.yaml',
	line: 1,
	column: 1,
	rule: null,
	why: 'Rules are locked by your administrator.',
};

const keepVersion = async (version: PackVersion): Promise<void> => {
	await teamPackVersions.change((before) => {
		let left = mostKept;
		return [version, ...before].slice(0, mostVersions).filter(({ text }) => {
			left -= text.length;
			return left >= 0;
		});
	});
};

/** Two who save in the same moment do so one after the other: the newest version is the one that is used. */
const inTurn = createTurns();

/**
 * Keeps a text as the team's pack and among its versions, or tells what is wrong with it; then nothing was changed.
 * Null takes the pack away; its versions stay.
 */
export const saveTeamPack = (text: string | null, by: string, now: number): Promise<readonly FileProblem[]> =>
	writeTogether(() => inTurn(() => save(text, by, now)));

const save = async (text: string | null, by: string, now: number): Promise<readonly FileProblem[]> => {
	if (await areRulesLocked()) return [locked];
	if (text !== null) {
		const { pack, problems } = readPack([{ path: 'team.yaml', text }], { id: 'team', version: '0', base: shipped });
		if (pack === null) return problems;
	}
	if ((await teamPack.get()) === text) return [];
	if (text !== null) await keepVersion({ at: now, by: by.trim().slice(0, 80), text });
	await teamPack.set(text);
	return [];
};
