import { promises as fs } from 'node:fs';
import type { RulePack } from '../engine/rule.ts';
import { checkPack } from '../engine/rule-pack.ts';
import { decodeBytes } from '../transcripts/decode.ts';
import { CliError } from './cli-error.ts';
import { explainFailure } from './explain-failure.ts';

const parse = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
};

/** Shipped rules of another version, from a file that `santun rules` or the lead's pages wrote. Throws CliError where it is none. */
export const readOlderRules = async (path: string): Promise<RulePack> => {
	const bytes = await fs.readFile(path).catch((error: unknown) => {
		throw explainFailure(error, path);
	});
	const checked = checkPack(parse(decodeBytes(bytes)), { examples: 'optional' });
	if (checked.ok) return checked.value;
	throw new CliError(`${path} holds no rules as santun rules writes them.`);
};
