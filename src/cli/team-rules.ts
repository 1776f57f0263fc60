import type { RulePack } from '../engine/rule.ts';
import { mergePacks } from '../packs/merge-packs.ts';
import { isPinnedTo, pinText, pinTo } from '../packs/pin.ts';
import { showProblem } from '../packs/places.ts';
import { readPack } from '../packs/read-pack.ts';
import type { Io } from './io.ts';
import { readPackFiles } from './pack-files.ts';

/**
 * Shipped rules with those of a path laid over them; null, and told, where they are wrong. `over` = those of another
 * version. With `tellPin` it is told, too, where the team's rules were written over other shipped rules than ours.
 */
export const withTeamRules = async (
	path: string,
	io: Pick<Io, 'pack' | 'stderr'>,
	{ over, tellPin = false }: { readonly over?: RulePack; readonly tellPin?: boolean } = {},
): Promise<RulePack | null> => {
	const [ours, files] = await Promise.all([io.pack(), readPackFiles([path])]);
	const base = over ?? ours;
	const read = readPack(files, { id: 'team', version: '0', base, examples: 'optional' });
	for (const problem of [...read.problems, ...read.warnings]) io.stderr.write(`${showProblem(problem)}\n`);
	const { pin } = read.head;
	if (tellPin && pin !== null && !isPinnedTo(pin, pinTo(ours)))
		io.stderr.write(
			`${path}: written over ${pinText(pin)}; the shipped rules are ${pinText(pinTo(ours))} now, and are the ones used here.\n`,
		);
	return read.pack === null ? null : mergePacks(base, read.pack).pack;
};
