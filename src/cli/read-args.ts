import { nearest } from '../engine/nearest.ts';
import { UsageError } from './cli-error.ts';

/** Words of a command: options with a value behind them, flags, and the rest. */
export interface Args {
	readonly values: ReadonlyMap<string, string>;
	readonly flags: ReadonlySet<string>;
	readonly words: readonly string[];
}

/** " Did you mean “test”?" where a choice is near; else nothing. */
export const suggest = (word: string, choices: readonly string[]): string => {
	const near = nearest(word, choices);
	return near === null ? '' : ` Did you mean “${near}”?`;
};

/** What may stand behind a command: options with a word for what follows them, and flags that stand alone. */
export interface Known {
	readonly options?: Readonly<Record<string, string>>;
	readonly flags?: readonly string[];
}

/** Reads the words behind a command. `-` is a word, and so is everything behind `--`. Throws UsageError. */
export const readArgs = (args: readonly string[], { options = {}, flags = [] }: Known): Args => {
	const values = new Map<string, string>();
	const given = new Set<string>();
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
		if (flags.includes(name) && inline === undefined) {
			given.add(name);
			continue;
		}
		const follows = Object.hasOwn(options, name) ? options[name] : undefined;
		if (follows === undefined) {
			const known = [...Object.keys(options), ...flags, '--help'];
			throw new UsageError(`There is no option “${name}” here.${suggest(name, known)}`);
		}
		const value = inline ?? rest.shift();
		if (value === undefined || value === '')
			throw new UsageError(`Something must follow “${name}”: ${name} ${follows}.`);
		if (values.has(name)) throw new UsageError(`“${name}” stands here twice.`);
		values.set(name, value);
	}
	return { values, flags: given, words };
};
