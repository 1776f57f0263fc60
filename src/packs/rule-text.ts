import { Document, isMap, isScalar, isSeq } from 'yaml';
import type { Example, Rule, When } from '../engine/rule.ts';
import { limitAsWritten, sayAsWritten } from './edit-pack.ts';
import { closeYaml } from './edit-yaml.ts';
import { keyOfSays } from './when-data.ts';

const seconds = (ms: number): string => (ms % 60_000 === 0 && ms > 0 ? `${ms / 60_000}m` : `${ms / 1000}s`);

const bounds = <T>(least: T | undefined, most: T | undefined): object => ({
	...(least === undefined ? {} : { 'at least': least }),
	...(most === undefined ? {} : { 'at most': most }),
});

const whenAsWritten = (when: When): object => {
	switch (when.kind) {
		case 'says':
			return { [keyOfSays(when)]: when.anyOf };
		case 'fact':
			return { fact: when.is };
		case 'count':
			return { count: { of: when.of, ...bounds(when.min, when.max) } };
		case 'time': {
			const [least, most] = [when.minMs, when.maxMs].map((ms) => (ms === undefined ? undefined : seconds(ms)));
			return { time: { since: when.since, ...bounds(least, most) } };
		}
		case 'not':
			return { not: whenAsWritten(when.of) };
		case 'any':
		case 'all':
			return { [when.kind]: when.of.map(whenAsWritten) };
	}
};

const examplesAsWritten = (examples: readonly Example[]): object =>
	Object.fromEntries(
		(['en', 'ms'] as const).flatMap((language) => {
			const own = examples.filter((example) => example.language === language);
			return own.length === 0 ? [] : [[language, own.map(({ kind, lines }) => ({ [kind]: lines }))]];
		}),
	);

/** What is short stands in one line, as people write it: lists of words, and lines of tiny chats, in quotes. */
const inLines = (doc: Document): void => {
	const visit = (node: unknown, key: string): void => {
		if (isMap(node)) {
			if (['count', 'time'].includes(key)) node.flow = true;
			for (const pair of node.items) visit(pair.value, isScalar(pair.key) ? String(pair.key.value) : '');
		} else if (isSeq(node)) {
			const isChat = ['fires', 'quiet', 'known-miss'].includes(key);
			node.flow = isChat || key.includes('says');
			for (const item of node.items) {
				if (isChat && isScalar(item)) item.type = 'QUOTE_DOUBLE';
				else visit(item, '');
			}
		}
	};
	visit(doc.contents, '');
};

const conditions = (key: string, list: readonly When[]): object =>
	list.length === 0 ? {} : { [key]: list.map(whenAsWritten) };

/** A rule as the text of its file. */
export const ruleText = (rule: Rule): string => {
	const { id, skill, title, level, status, on, tip, say, why, source, limit, corrective, priority } = rule;
	const isLimited = limit.perChat !== undefined || limit.every !== undefined;
	const doc = new Document({
		id,
		skill,
		title,
		level,
		...(status === undefined ? {} : { status }),
		...(on === 'draft' ? {} : { on }),
		...conditions('when', rule.when),
		...conditions('unless', rule.unless),
		...conditions('satisfied by', rule.satisfiedBy),
		tip,
		...(say === undefined ? {} : { say: sayAsWritten(say) }),
		why,
		...(source === undefined ? {} : { source }),
		...(isLimited ? { limit: limitAsWritten(limit) } : {}),
		...(corrective === undefined ? {} : { corrective }),
		...(priority === undefined ? {} : { priority }),
		...(rule.examples.length === 0 ? {} : { examples: examplesAsWritten(rule.examples) }),
	});
	inLines(doc);
	return closeYaml(doc);
};
