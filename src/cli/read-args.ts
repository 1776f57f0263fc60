import { nearest } from '../engine/nearest.ts';
import { UsageError } from './cli-error.ts';

/** Options of a command: those with a value behind them, and the rest of the words. */
export interface Args {
	readonly values: ReadonlyMap<string, string>;
	readonly words: readonly string[];
}

/** " Did you mean “test”?" where a choice is near; else nothing. */
export const suggest = (word: string, choices: readonly string[]): string => {
	const near = nearest(word, choices);
	return near === null ? '' : ` Did you mean “${near}”?`;
};

/** Reads the words behind a command. `-` is a word, and so is everything behind `--`. Throws UsageError. */
export const readArgs = (args: readonly string[], options: readonly string[]): Args => {
	const values = new Map<string, string>();
	const words: string[] = [];
	const rest = [...args];
	for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
		if (word === '--') {
			words.push(...rest);
			break;
		}
		if (!word.startsWith('-') || word === '-') {
			words.push(word);
			continue;
		}
		const [name = '', inline] = word.split(/=(.*)/s);
		if (!options.includes(name)) {
			throw new UsageError(`There is no option “${name}” here.${suggest(name, [...options, '--help'])}`);
		}
		const value = inline ?? rest.shift();
		if (value === undefined || value === '') throw new UsageError(`Something must follow “${name}”: ${name} PATH.`);
		if (values.has(name)) throw new UsageError(`“${name}” stands here twice.`);
		values.set(name, value);
	}
	return { values, words };
};
