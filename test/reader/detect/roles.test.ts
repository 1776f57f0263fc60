import { describe, expect, it, test } from 'vitest';
import { labelRoles } from '../../../src/reader/detect/label-roles.ts';
import { learnTests } from '../../../src/reader/detect/learn-tests.ts';
import type { Sample } from '../../../src/reader/detect/samples.ts';
import type { Side } from '../../../src/reader/detect/sides.ts';
import { mostly, sideOf } from '../../../src/reader/detect/sides.ts';

const sample = (side: Side, css: string, more: Partial<Sample> = {}): Sample => ({
	shape: {
		key: `${css} ${more.author ?? ''}`,
		features: css.split(' ').map((one) => ({ css: one, where: 'inside', name: one })),
	},
	author: null,
	isSigned: false,
	isLine: false,
	sides: [side],
	indent: Number.NaN,
	isBubble: true,
	isYellow: false,
	isDay: false,
	isSent: false,
	...more,
});
const rolesOf = (samples: readonly Sample[], customer?: string, ...ours: readonly string[]): string => {
	const { labelled, confidence } = labelRoles(samples, {
		customers: new Set(customer === undefined ? [] : [customer]),
		ours: new Set(ours),
	});
	return `${labelled.map(({ role }) => role).join(' ')} ${confidence}`;
};

describe('roles', () => {
	it.each<readonly [string, readonly Sample[], string]>([
		[
			'a word that most rows have makes none of them a note',
			[sample('start', '.private-a .visitor'), sample('end', '.private-b .agent'), sample('centre', '.line')],
			'customer agent system 0.9',
		],
		['by sides: ours is where lines end', [sample('start', '.m .a'), sample('end', '.m .b')], 'customer agent 0.75'],
		[
			'not by the sides of lines that begin at one edge, however far they run',
			[
				sample('start', '.a', { author: 'Aisyah', indent: 72, isBubble: false }),
				sample('end', '.b', { author: 'Aisyah', indent: 72, isBubble: false }),
			],
			'customer customer 0',
		],
		['surer where words agree', [sample('start', '.m .incoming'), sample('end', '.m .outgoing')], 'customer agent 0.9'],
		['by words against sides', [sample('start', '.m .agent'), sample('end', '.m .visitor')], 'agent customer 0.7'],
		[
			'by what was sent against all',
			[sample('start', '.m .x', { isSent: true }), sample('end', '.m .y')],
			'agent customer 0.95',
		],
		[
			'by words where sides tell nothing',
			[sample('start', '.m .visitor'), sample('start', '.m .operator')],
			'customer agent 0.7',
		],
		[
			'of the system in the middle',
			[sample('start', '.a'), sample('end', '.b'), sample('centre', '.c')],
			'customer agent system 0.75',
		],
		[
			'of the system where the page gives it that role, in a box at a side as well',
			[
				sample('start', '.m [data-role="user"]'),
				sample('end', '.m .own'),
				sample('start', '.m [data-author-role="system"] .sent'),
				sample('start', '.m .system'),
			],
			'customer agent system customer 0.75',
		],
		[
			'of what goes from side to side as the other side’s',
			[sample('full', '.received'), sample('end', '.sent')],
			'customer agent 0.9',
		],
		[
			'of nothing while somebody types',
			[sample('start', '.a'), sample('end', '.b'), sample('start', '.typing-indicator')],
			'customer agent  0.75',
		],
		[
			'of notes by their word',
			[sample('start', '.a'), sample('end', '.b'), sample('end', '.b .private')],
			'customer agent note 0.75',
		],
		[
			'of notes that the agent has just sent',
			[sample('start', '.a'), sample('end', '.b'), sample('end', '.b .private', { isSent: true })],
			'customer agent note 0.95',
		],
		[
			'of the agent’s where all that is sent is called private',
			[sample('start', '.a'), sample('start', '.a .x'), sample('end', '.b .private', { isSent: true })],
			'customer customer agent 0.95',
		],
		[
			'of notes by their colour',
			[sample('start', '.a'), sample('end', '.b'), sample('end', '.c', { isYellow: true })],
			'customer agent note 0.75',
		],
		[
			'of the agent where all they write is yellow',
			[sample('start', '.a'), sample('end', '.b', { isYellow: true })],
			'customer agent 0.75',
		],
		[
			'of bots on our side',
			[sample('start', '.a'), sample('end', '.b'), sample('end', '.b .bot')],
			'customer agent bot 0.75',
		],
		['of a customer who alone has written, in bubbles', [sample('start', '.a')], 'customer 0.55'],
		[
			'unknown where one shape stands at both sides',
			[sample('start', '.a', { sides: ['start', 'end'] }), sample('end', '.b')],
			'customer agent 0',
		],
		['whatever utility classes say', [sample('start', '.a .my-2'), sample('end', '.b')], 'customer agent 0.75'],
		[
			'of days at the side as the system’s',
			[sample('start', '.a'), sample('end', '.b'), sample('start', '.c', { isDay: true })],
			'customer agent system 0.75',
		],
		['unknown without bubbles', [sample('start', '.a', { isBubble: false })], 'customer 0'],
	])('are told %s', (_, samples, wanted) => {
		expect(rolesOf(samples)).toBe(wanted);
	});

	const names = [sample('start', '.m', { author: 'Aisyah' }), sample('start', '.m', { author: 'Mei' })];
	test('are unknown where only names differ and nothing was sent', () => {
		expect(rolesOf(names)).toMatch(/ 0$/);
	});
	test('are told by the name that stands over the chat', () => {
		expect(rolesOf(names, 'Aisyah', 'Mei')).toBe('customer agent 0.6');
	});
	test('are unknown for a name nobody has told', () => {
		const ben = sample('start', '.m', { author: 'Ben' });
		expect(rolesOf([...names, ben], 'Aisyah', 'Mei')).toBe('customer agent  0.6');
	});
	test('are told by the name over what was sent', () => {
		expect(rolesOf([names[0]!, { ...names[1]!, isSent: true }])).toBe('customer agent 0.95');
	});
});

describe('tests for roles', () => {
	const learn = (...samples: readonly Sample[]): string => {
		const { tests, isComplete } = learnTests(labelRoles(samples).labelled);
		return `${tests.map(({ role, css, author }) => `${role}: ${author ?? css}`).join(', ')}${isComplete ? '' : ' (incomplete)'}`;
	};
	test('take what says most and is not made by a build', () => {
		expect(learn(sample('start', '.m .css-1a2b3c .in .incoming'), sample('end', '.m .css-9z8y7x .outgoing'))).toBe(
			'agent: .outgoing, customer: .incoming',
		);
	});
	test('cover rows of one role that have nothing in common', () => {
		expect(learn(sample('start', '.m .a'), sample('end', '.m .b'), sample('end', '.m .c'))).toBe(
			'agent: .b, agent: .c, customer: .a',
		);
	});
	test('leave what has no mark of its own for the last', () => {
		expect(learn(sample('start', '.m'), sample('end', '.m .right'))).toBe('agent: .right, customer: *');
	});
	test('need no mark that what comes before does not have', () => {
		const samples = [sample('start', '.m'), sample('end', '.m .r'), sample('end', '.m .r .n', { isYellow: true })];
		expect(learn(...samples)).toBe('note: .n, agent: .r, customer: *');
	});
	test('are incomplete where two roles look the same', () => {
		expect(
			learnTests([
				{ ...sample('start', '.m'), role: 'customer' },
				{ ...sample('end', '.m'), role: 'agent' },
			]).isComplete,
		).toBe(false);
	});
	test('fit nothing that stands in the words of other roles', () => {
		const [theirs, ours] = [sample('start', '.m .list'), sample('end', '.m .b')];
		expect(learn({ ...theirs, shape: { ...theirs.shape, content: ['.b'] } }, ours)).toBe('customer: .list, agent: *');
	});
	test('fall back on names', () => {
		const both = [sample('start', '.m', { author: 'Aisyah' }), sample('start', '.m', { author: 'Mei', isSent: true })];
		expect(learn(...both)).toBe('agent: Mei, customer: Aisyah');
	});
});

describe('the side of a row', () => {
	const transcript = { left: 0, right: 1000, top: 0, bottom: 100 };
	it.each([
		[10, 400, 'start'],
		[600, 990, 'end'],
		[50, 820, 'start'],
		[400, 600, 'centre'],
		[10, 990, 'full'],
		[0, 0, 'unknown'],
	] as const)('from %i to %i of 1000 is %s', (left, right, side) => {
		expect(sideOf({ left, right, top: 0, bottom: 20 }, transcript, false, false)).toBe(side);
	});
	test('is told by a bubble that touches one side and leaves room for a face at the other', () => {
		const box = { left: 0, right: 950, top: 0, bottom: 20 };
		expect(sideOf(box, transcript, false, true)).toBe('start');
		expect(sideOf(box, transcript, true, true)).toBe('end');
		expect(sideOf(box, transcript, false, false)).toBe('full');
		expect(sideOf({ ...box, left: 20, right: 1000 }, transcript, false, true)).toBe('full');
	});
	test('is where the face stands, beside a bubble that takes all the rest', () => {
		const box = { left: 0, right: 950, top: 0, bottom: 20 };
		expect(sideOf(box, transcript, false, true, true)).toBe('end');
		expect(sideOf(box, transcript, true, true, true)).toBe('start');
	});
	test('is the other way round from right to left', () => {
		expect(sideOf({ left: 10, right: 400, top: 0, bottom: 20 }, transcript, true, false)).toBe('end');
	});
	test('is where most stand, whatever goes from side to side', () => {
		expect(mostly(['full', 'full', 'end'])).toBe('end');
		expect(mostly(['full', 'unknown'])).toBe('full');
	});
});
