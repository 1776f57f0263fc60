import { pack as shipped } from 'santun:pack';
import type { RulePack } from '../engine/rule.ts';
import { mergePacks } from '../packs/merge-packs.ts';
import { showProblem } from '../packs/places.ts';
import { type PackFile, readPack } from '../packs/read-pack.ts';
import { policyPack, readOver, rulesAt, withoutExamples } from './packs.ts';

/**
 * What pages would coach with if this file were the team's pack; nothing of it is kept. No pack, and why, where the file
 * cannot be used.
 */
export const triedPack = async ({
	path,
	text,
}: PackFile): Promise<{ readonly pack: RulePack | null; readonly problems: readonly string[] }> => {
	const reading = { id: 'team', version: '0', base: shipped, examples: 'optional' } as const;
	const read = readPack([{ path, text }], reading);
	const team = rulesAt(read, null);
	if (team === null) return { pack: null, problems: read.problems.map(showProblem) };
	const policy = rulesAt(readOver(mergePacks(shipped, team).pack, await policyPack.get(), 'policy'), null);
	return { pack: withoutExamples(mergePacks(shipped, team, policy)).pack, problems: [] };
};
