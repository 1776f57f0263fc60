import type { RulePack } from '../engine/rule.ts';
import { mergePacks } from '../packs/merge-packs.ts';
import { showProblem } from '../packs/places.ts';
import { readPack } from '../packs/read-pack.ts';
import type { Io } from './io.ts';
import { readPackFiles } from './pack-files.ts';

/** The shipped rules with those of a path laid over them; null, and told, where they are wrong. */
export const withTeamRules = async (path: string, io: Pick<Io, 'pack' | 'stderr'>): Promise<RulePack | null> => {
	const [shipped, files] = await Promise.all([io.pack(), readPackFiles([path])]);
	const read = readPack(files, { id: 'team', version: '0', base: shipped, examples: 'optional' });
	for (const problem of [...read.problems, ...read.warnings]) io.stderr.write(`${showProblem(problem)}\n`);
	return read.pack === null ? null : mergePacks(shipped, read.pack).pack;
};
