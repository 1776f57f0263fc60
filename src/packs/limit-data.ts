import { inner } from '../engine/check-shape.ts';
import type { Marks } from './marks.ts';
import { fieldsOf, plainOf } from './shape.ts';
import { describeTree, type Tree } from './tree.ts';

const times: Readonly<Record<string, number>> = { once: 1, twice: 2 };

/** `once per chat`, `twice per chat`, `3 times per chat`: how often; null where the text says nothing of the kind. */
const readPerChat = (text: string): number | null => {
	const parts = /^(?:(once|twice)|(\d{1,4}) times) (?:per|a) (?:chat|conversation)$/.exec(text.trim());
	return parts === null ? null : (times[parts[1] ?? ''] ?? Number(parts[2]));
};

/** `4 agent messages`: how many; null where the text says nothing of the kind. */
const readEvery = (text: string): number | null => {
	const parts = /^(\d{1,4}) agent messages?$/.exec(text.trim());
	return parts === null ? null : Number(parts[1]);
};

const shapes = '“once per chat”, “3 times per chat” or “every 4 agent messages”, or “per chat” and “every” as keys';

/** How often a rule may speak, in the engine's shape. */
export const limitData = (tree: Tree, path: string, marks: Marks): unknown => {
	marks.mark(path, tree);
	if (tree.kind === 'group') return fromKeys(tree, path, marks);
	const text = tree.kind === 'leaf' && typeof tree.value === 'string' ? tree.value : '';
	const perChat = readPerChat(text);
	if (perChat !== null) return { perChat };
	const every = text.startsWith('every ') ? readEvery(text.slice('every '.length)) : null;
	return every === null ? marks.wrong(path, tree.at, `Write ${shapes}, not ${describeTree(tree)}.`) : { every };
};

const fromKeys = (tree: Tree, path: string, marks: Marks): unknown => {
	const fields = fieldsOf(tree, path, ['per chat', 'every'], marks);
	const perChat = fields?.get('per chat');
	const every = fields?.get('every');
	return {
		...(perChat === undefined ? {} : { perChat: plainOf(perChat.value, inner(path, 'perChat'), marks) }),
		...(every === undefined ? {} : { every: everyData(every.value, inner(path, 'every'), marks) }),
	};
};

const everyData = (tree: Tree, path: string, marks: Marks): number | null => {
	marks.mark(path, tree);
	const every = tree.kind === 'leaf' ? readEvery(tree.source) : null;
	return every ?? marks.wrong(path, tree.at, `Write “4 agent messages”, with your number, not ${describeTree(tree)}.`);
};
