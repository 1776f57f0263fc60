import { pack as shipped } from 'santun:pack';
import { countsFile } from '../engine/counts-file.ts';
import { counts } from './learned.ts';
import { packNames } from './packs.ts';

/** The agent's counts as the text of a file that they may give to their lead. */
export const exportCounts = async (): Promise<string> => {
	const names = [`${shipped.id} ${shipped.version}`, ...(await packNames())];
	return `${JSON.stringify(countsFile(await counts.get(), names), null, '\t')}\n`;
};
