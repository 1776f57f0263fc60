// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import type { Counts } from '../../src/engine/counts.ts';
import { CountsPage } from '../../src/options/rules/counts-page.tsx';
import { PacksPage } from '../../src/options/rules/packs-page.tsx';
import { RulesPage } from '../../src/options/rules/rules-page.tsx';
import { createTeamCounts } from '../../src/options/rules/team-counts.ts';
import { WordListsPage } from '../../src/options/rules/word-lists-page.tsx';
import { TextsProvider } from '../../src/ui/texts.tsx';
import { openBench } from './workbench.ts';

afterEach(() => act(cleanup));

const settle = () =>
	act(async () => {
		for (let turn = 0; turn < 20; turn++) await Promise.resolve();
	});

async function show(
	page: 'rules' | 'lists' | 'packs',
	team: string | null = null,
	answers: Readonly<Record<string, unknown>> = {},
	language: 'en' | 'ms' = 'en',
) {
	const bench = await openBench(team, answers);
	const Page = { rules: RulesPage, lists: WordListsPage, packs: PacksPage }[page];
	render(
		<TextsProvider language={language}>
			<Page state={bench.state} upgrade={bench.upgrade} loadEditor={null} />
		</TextsProvider>,
	);
	return {
		...bench,
		press: async (name: string | RegExp) => {
			fireEvent.click(screen.getByRole('button', { name }), { detail: 0 });
			await settle();
		},
		type: (label: string | RegExp, value: string, nth = 0) => {
			fireEvent.input(screen.getAllByLabelText(label)[nth]!, { target: { value } });
			act(bench.pause);
		},
	};
}

const yaml = () => screen.getByLabelText<HTMLTextAreaElement>('The same as text');
const examples = () => screen.getAllByRole('region', { name: 'Examples' })[0]!;
const verdicts = () =>
	within(examples())
		.getAllByRole('listitem')
		.map((row) => row.querySelector('.v')?.textContent);

const rule = (id: string, status = '') => `  - id: ${id}
    skill: greet
    title: { en: Ours, ms: Kami }
    level: advice
${status}    when:
      - customer says: [hello]
    tip: { en: Say hello., ms: Sapa dia. }
    why: { en: Good manners., ms: Budi bahasa. }
    examples:
      en:
        - fires: ["customer: hello", "draft: yes?"]
        - quiet: ["customer: bye", "draft: yes?"]
`;
const pack = (...rules: readonly string[]) =>
	`format: 1\nid: ours\nversion: "1"\n# Kept by Siti\nrules:\n${rules.join('')}`;

describe('the list', () => {
	test('groups by skill, and is narrowed by words, level and status', async () => {
		await show('rules', pack(rule('ours-one', '    status: trial\n')));
		expect(screen.getByRole('region', { name: 'Greet' })).toBeTruthy();
		expect(screen.getByRole('button', { name: /Ours.*On trial · Your team’s/ })).toBeTruthy();
		fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'sorry first' } });
		expect(screen.getByText('1 rules')).toBeTruthy();
		fireEvent.input(screen.getByRole('searchbox'), { target: { value: '' } });
		fireEvent.change(screen.getByRole('combobox', { name: 'Status' }), { target: { value: 'trial' } });
		expect(screen.getByText('1 rules')).toBeTruthy();
		fireEvent.change(screen.getByRole('combobox', { name: 'Level' }), { target: { value: 'critical' } });
		expect(screen.getByText('No rule has these words.')).toBeTruthy();
	});

	test('tells rules of one title apart by their ids', async () => {
		await show('rules', pack(rule('ours-one'), rule('ours-two')));
		expect(screen.getByRole('button', { name: /Ours.*ours-one · Your team’s/ })).toBeTruthy();
		expect(screen.getByRole('button', { name: /Ours.*ours-two · Your team’s/ })).toBeTruthy();
	});

	test('says how a rule does, and which one needs repair', async () => {
		const count = { seen: 40, used: 3, done: 1, dismissed: 12, muted: 0, why: {} };
		const counts: Counts = { weeks: { '2026-11-23': { 'say-sorry': count } }, recent: {} };
		const { press } = await show('rules', null, { counts });
		await press(/Say sorry first.*seen 40.*needs repair/);
		expect(screen.getByText(/^Dismissed 75% of the time/)).toBeTruthy();
	});
});

describe('a new rule', () => {
	test('is on trial, its examples run at every change, and it is saved with a version', async () => {
		const { press, type, saved } = await show('rules');
		await press('New rule');
		expect(verdicts()).toEqual(['Fires', 'Stays quiet']);
		expect(within(examples()).getByText('refund', { selector: 'mark' })).toBeTruthy();
		type('Words or phrases, one a line', 'chargeback');
		expect(verdicts()).toEqual(['Should fire, is quiet', 'Stays quiet']);
		expect(yaml().value).toContain('- customer says: [chargeback]');
		await press('Undo');
		expect(verdicts()).toEqual(['Fires', 'Stays quiet']);
		type('Title, English', 'Hear the refund');
		await press('Save');
		expect(saved().team).toContain('en: Hear the refund');
		expect(saved().versions).toHaveLength(1);
		expect(screen.getByRole('heading', { name: 'Hear the refund' })).toBeTruthy();
		expect(screen.getByRole('button', { name: 'Close this message' })).toBeTruthy();
		await press('Undo');
		expect(saved().team).toBeNull();
	});

	test('tells what is wrong at its line, keeps the form away from text that is no YAML, and is not saved', async () => {
		const { press, type, saved } = await show('rules');
		await press('New rule');
		type('The same as text', yaml().value.replace('level: advice', 'level: loud'));
		expect(screen.getByText('Line 6:').parentElement?.textContent).toContain('“loud” is not known here');
		await press('Save');
		expect(saved().team).toBeNull();
		type('The same as text', 'id: [');
		expect(screen.getByText(/^The text cannot be read/)).toBeTruthy();
	});

	test('without examples may only be on trial', async () => {
		const { press, type } = await show('rules');
		await press('New rule');
		for (let i = 0; i < 2; i++) await press('Remove example 1');
		type('The same as text', yaml().value);
		expect(screen.queryByText(/Without it a rule can only be on trial/)).toBeNull();
		fireEvent.change(screen.getAllByRole('combobox', { name: 'Status' })[1]!, { target: { value: 'active' } });
		type('Title, English', 'Now active');
		expect(screen.getAllByText(/Without it a rule can only be on trial/).length).toBeGreaterThan(0);
	});

	test('says beside each example what came of it, and beside Save how many are wrong or in the way', async () => {
		const { press, type } = await show('rules');
		await press('New rule');
		const form = within(screen.getByRole('group', { name: 'Examples, English' }));
		const head = () => document.querySelector('.ed-head .sum')?.textContent;
		expect(form.getAllByText('Stays quiet', { selector: '.v' })).toHaveLength(1);
		expect(head()).toBe('Examples: 2 right, 0 wrong');
		type('Words or phrases, one a line', 'chargeback');
		expect(form.getByText('Should fire, is quiet')).toBeTruthy();
		expect(head()).toBe('Examples: 1 right, 1 wrong');
		type('Id', 'No Such Id');
		expect(head()).toBe('To put right: 1');
		expect(within(examples()).getByText(/^None can be played until/)).toBeTruthy();
		await press('Save');
		expect(document.activeElement?.textContent).toContain('Line 1:');
	});

	test('that agents would see warns of the words it began with', async () => {
		const { press, type } = await show('rules');
		await press('New rule');
		const warned = () => screen.queryByText(/This is what a new rule begins with/)?.textContent;
		expect(warned()).toBeUndefined();
		fireEvent.change(screen.getAllByRole('combobox', { name: 'Status' })[1]!, { target: { value: 'active' } });
		type('Tip, English', 'Say that you heard it.');
		expect(warned()).toMatch(/^Line 4, 5, 14, 16, 17, 19, 20: /);
	});

	test('is tried on a sample chat, step by step', async () => {
		const { press, type } = await show('rules');
		await press('New rule');
		type('A sample chat, one message a line', 'customer: I want a refund\nwho knows\nagent: Order number?');
		expect(screen.getByText(/in line 2\.$/)).toBeTruthy();
		await press('Step');
		expect(screen.getAllByRole('row')).toHaveLength(2);
		await press('Step');
		expect(screen.getByText('not shown: on trial').parentElement?.textContent).toContain('A name for this rule');
	});

	test('that agents would see is not saved while examples are wrong: it is mended, or saved on trial', async () => {
		const { press, type, saved } = await show('rules');
		await press('New rule');
		type('Title, English', 'Hear it');
		type('Words or phrases, one a line', 'chargeback');
		fireEvent.change(screen.getAllByRole('combobox', { name: 'Status' })[1]!, { target: { value: 'active' } });
		await press('Save');
		expect(saved().team).toBeNull();
		expect(yaml().value).toContain('chargeback');
		expect(screen.getByText(/^Not saved: as an active rule/)).toBeTruthy();
		expect(screen.getByText(/English example 1: Should fire, is quiet/).textContent).toMatch(/^Hear it .*refund/);
		type('Words or phrases, one a line', 'refund');
		expect(screen.queryByText(/^Not saved:/)).toBeNull();
		type('Words or phrases, one a line', 'chargeback');
		await press('Save');
		await press('Save on trial');
		expect(saved().team).toContain('status: trial');
		expect(saved().team).toContain('chargeback');
		expect(screen.getByRole('heading', { name: 'Hear it' })).toBeTruthy();
		expect(screen.queryByText(/^Not saved:/)).toBeNull();
	});

	test('with right examples is saved as active', async () => {
		const { press, type, saved } = await show('rules');
		await press('New rule');
		type('Title, English', 'Hear it');
		fireEvent.change(screen.getAllByRole('combobox', { name: 'Status' })[1]!, { target: { value: 'active' } });
		await press('Save');
		expect(saved().team).toContain('Hear it');
		expect(saved().team).not.toContain('status: trial');
	});

	test('gets conditions from the form', async () => {
		const { press, type } = await show('rules');
		await press('New rule');
		for (const kind of ['fact', 'count', 'time'])
			fireEvent.change(screen.getByRole('combobox', { name: 'Add to “When all of this holds”' }), {
				target: { value: kind },
			});
		type('At least', '3');
		expect(yaml().value).toContain('- fact: problem-open');
		expect(screen.getByRole('option', { name: 'Something went wrong, and nobody has said sorry yet' })).toBeTruthy();
		expect(yaml().value).toContain('{of: customer-messages, at least: 3}');
		await press('Remove condition 4');
		expect(yaml().value).not.toContain('customer-waits');
	});
});

describe('rules that are there', () => {
	test('a trial counts in silence, and is let speak; comments of the file stay', async () => {
		const counts: Counts = {
			weeks: {
				'2026-11-23': { 'ours-one': { seen: 0, used: 0, done: 0, dismissed: 0, muted: 0, silent: 7, why: {} } },
			},
			recent: {},
		};
		const { press, saved } = await show('rules', pack(rule('ours-one', '    status: trial\n')), { counts });
		await press(/Ours/);
		expect(screen.getByText(/Times it would have spoken here: 7\./)).toBeTruthy();
		await press('Let it speak');
		expect(saved().team).not.toContain('status: trial');
		expect(saved().team).toContain('# Kept by Siti');
		expect(saved().team).toContain('version: "2"');
	});

	test('a trial whose examples are wrong is not let speak, and says which', async () => {
		const wrong = rule('ours-one', '    status: trial\n').replace('[hello]', '[hi there]');
		const { press, saved } = await show('rules', pack(wrong));
		await press(/Ours/);
		await press('Let it speak');
		expect(saved().team).toBe(pack(wrong));
		expect(screen.getByText(/^It does not speak yet/)).toBeTruthy();
		expect(screen.getByText(/English example 1: Should fire, is quiet/)).toBeTruthy();
		await press('Edit');
		expect(screen.queryByText(/^It does not speak yet/)).toBeNull();
		expect(yaml().value).toContain('hi there');
	});

	test('one of ours that a changed word list made wrong is not switched on again', async () => {
		const off =
			'format: 1\nid: ours\nversion: "1"\nrules: []\nchanges:\n  - rule: say-sorry\n    status: retired\nlexicons:\n  - id: problem\n    en: [nothing of it]\n    ms: [tiada apa]\n';
		const { press, saved } = await show('rules', off);
		await press(/Say sorry first/);
		fireEvent.change(screen.getAllByRole('combobox', { name: 'Status' }).at(-1)!, { target: { value: 'active' } });
		await press('Save change');
		expect(screen.getByText(/^It does not speak yet/)).toBeTruthy();
		expect(saved().team).toBe(off);
	});

	test('only what was altered in a shipped rule is kept as a change', async () => {
		const { press, type, saved } = await show('rules');
		await press(/Say sorry first/);
		type('Tip, English', 'Sorry comes first.');
		await press('Save change');
		expect(saved().team).toContain('en: Sorry comes first.');
		expect(saved().team).not.toContain('limit:');
	});

	test('a shipped rule is changed apart from it, and goes back', async () => {
		const { press, type, saved } = await show('rules');
		await press(/Say sorry first/);
		expect(screen.getByText('Something went wrong, and nobody has said sorry yet')).toBeTruthy();
		expect(screen.getByText('Agent messages since the problem was told: at most 1')).toBeTruthy();
		type('Most in one chat', '1');
		await press('Save change');
		expect(saved().team).toContain('changes:\n  - rule: say-sorry\n    limit:\n      per chat: 1\n');
		await press('Back to the original');
		expect(saved().team).not.toContain('say-sorry');
	});
});

describe('word lists', () => {
	test('a shipped one is made the team’s own, and what breaks with it is shown', async () => {
		const { press, type, saved } = await show('lists');
		await press(/^problem/);
		await press('Make our own of it');
		type('English, one word or phrase a line', 'nothing of this kind');
		type('Malay, one word or phrase a line', 'tiada seperti ini');
		const users = screen.getByRole('region', { name: 'Rules that use it' });
		expect(users.textContent).not.toBe('');
		await press('Save');
		expect(saved().team).toContain('- nothing of this kind');
		expect(screen.getByRole('button', { name: /^problem.*Your team’s/ })).toBeTruthy();
	});
});

describe('the team’s pack', () => {
	const takeIn = async (text: string | Uint8Array<ArrayBuffer>) => {
		const file = new File([text], 'ours.yaml');
		fireEvent.change(screen.getByLabelText('Take in a file'), { target: { files: [file] } });
		await settle();
	};

	test('is taken in as one file; a broken one is refused whole, with every place', async () => {
		const { saved } = await show('packs');
		const good = pack(rule('ours-one'));
		await takeIn(good);
		expect(saved().team).toBe(good);
		await takeIn(pack(rule('ours-one').replace('greet', 'gret'), rule('two').replace('advice', 'loud')));
		expect(screen.getByText('Nothing was changed. This stands in the way:')).toBeTruthy();
		expect(screen.getAllByText(/^Line \d+:$/)).toHaveLength(2);
		expect(saved().team).toBe(good);
		fireEvent.click(screen.getByRole('button', { name: 'Close this message' }));
		await settle();
		expect(screen.queryByText('Nothing was changed. This stands in the way:')).toBeNull();
	});

	test('is taken in as some editors on Windows save it, in UTF-16', async () => {
		const { saved } = await show('packs');
		const good = pack(rule('ours-one'));
		await takeIn(new Uint8Array(Buffer.from(`\ufeff${good}`, 'utf16le')));
		expect(saved().team).toBe(good);
	});

	test('has that of the organisation above it, with the rules of ours it was written over', async () => {
		const policy = 'format: 1\nid: acme\nversion: "3"\nextends: santun 0.0.9 0123456789abcdef\nrules: []\n';
		await show('packs', null, { packs: { team: null, policy, versions: [], isLocked: true } });
		const part = within(screen.getByRole('region', { name: 'From your organisation' }));
		expect(part.getByText(/^Rules: acme 3\. Written over our rules 0\.0\.9 · 01234567\./)).toBeTruthy();
	});

	test('edited as a whole is not saved with active rules whose examples are wrong, but with those on trial', async () => {
		const { press, type, saved } = await show('packs', pack(rule('ours-one'), rule('ours-two')));
		await press('Edit the whole file');
		const changed = yaml().value.replace('[hello]', '[hi there]');
		type('The same as text', changed);
		await press('Save');
		expect(saved().versions).toEqual([]);
		expect(yaml().value).toBe(changed);
		expect(screen.getAllByText(/English example 1: Should fire, is quiet/)).toHaveLength(1);
		await press('Save on trial');
		expect(saved().team?.match(/status: trial/g)).toHaveLength(1);
		expect(saved().team).toContain('# Kept by Siti');
	});

	test('given out with such rules says so beside the button, and puts them on trial', async () => {
		const { press, saved } = await show(
			'packs',
			pack(rule('ours-one').replace('[hello]', '[hi there]'), rule('ours-two')),
		);
		expect(screen.getByText(/^These rules speak to agents although their examples are wrong/)).toBeTruthy();
		expect(screen.getAllByText(/English example 1: Should fire, is quiet/)).toHaveLength(1);
		expect(screen.getByRole('button', { name: 'Save as a file' })).toBeTruthy();
		await press('Put them on trial');
		expect(saved().team?.match(/status: trial/g)).toHaveLength(1);
		expect(screen.queryByText(/^These rules speak to agents although/)).toBeNull();
	});

	test('from a file is not taken in with active rules whose examples are wrong, but with those on trial', async () => {
		const { press, saved } = await show('packs', pack(rule('ours-one')));
		const file = pack(rule('ours-one').replace('[hello]', '[hi there]'), rule('ours-two'));
		await takeIn(file);
		expect(screen.getByText(/^Not taken in: its active rules/)).toBeTruthy();
		expect(screen.getAllByText(/English example 1: Should fire, is quiet/)).toHaveLength(1);
		expect(saved().team).toBe(pack(rule('ours-one')));
		await press('Take it in, these on trial');
		expect(saved().team?.match(/status: trial/g)).toHaveLength(1);
		expect(saved().team).toContain('id: ours-two');
		expect(screen.queryByText(/^Not taken in:/)).toBeNull();
		await takeIn(file);
		await press('Close this message');
		expect(screen.queryByText(/^Not taken in:/)).toBeNull();
		expect(saved().team).not.toBe(file);
	});

	test('tells what in it counts for nothing', async () => {
		await show('packs');
		await takeIn(`${pack(rule('ours-one'))}changes:\n  - rule: gone-for-long\n    level: nudge\n`);
		expect(screen.getByText(/^It is in use\./)).toBeTruthy();
		expect(screen.getByText(/There is no rule “gone-for-long” to change/)).toBeTruthy();
	});

	test('has versions with the name of who saved them, and brings one back', async () => {
		const { type, press, saved } = await show('packs');
		type('Your name, for the list of versions', 'Siti');
		await takeIn(pack(rule('ours-one')));
		await takeIn(pack(rule('ours-two')));
		expect(saved().versions.map(({ by }) => by)).toEqual(['Siti', 'Siti']);
		expect(screen.getAllByText('Version 1 · Siti')).toHaveLength(2);
		expect(screen.getByText('New: Ours · Removed: ours-one')).toBeTruthy();
		await press('Bring back');
		expect(saved().team).toBe(pack(rule('ours-one')));
	});

	test('does not bring back a version that would speak against its examples', async () => {
		const wrong = pack(rule('ours-one').replace('[hello]', '[hi there]'));
		const team = pack(rule('ours-two'));
		const versions = [team, wrong].map((text, i) => ({ at: 9 - i, by: 'Siti', text }));
		const { press, saved } = await show('packs', null, { packs: { team, policy: null, versions, isLocked: false } });
		await press('Bring back');
		expect(screen.getByText(/^Not taken in: its active rules/)).toBeTruthy();
		expect(saved().versions).toEqual([]);
	});

	test('holds policy cards', async () => {
		const { press, saved } = await show('packs');
		await press('New policy card');
		await press('Save');
		expect(saved().team).toContain('policies:\n  - id: our-policy-1');
		expect(screen.getByText('voucher · RM20')).toBeTruthy();
		await press('Remove');
		expect(saved().team).not.toContain('our-policy-1');
	});
});

describe('counts that agents gave', () => {
	const file = (seen: number, used: number, pack = 'ours 3') =>
		JSON.stringify({
			santun: 'counts',
			format: 1,
			packs: [pack],
			weeks: {
				'2026-11-23': { 'say-sorry': { seen, used, done: 1, dismissed: 4, muted: 1, why: { 'wrong-moment': 3 } } },
			},
		});

	test('make a picture per rule, from three files on, and each file counts once', async () => {
		const { state } = await openBench();
		const team = createTeamCounts();
		render(
			<TextsProvider language="en">
				<CountsPage state={state} team={team} />
			</TextsProvider>,
		);
		act(() =>
			team.add([
				{ name: 'a.json', text: file(10, 5) },
				{ name: 'b.json', text: file(20, 6) },
				{ name: 'again.json', text: file(20, 6) },
				{ name: 'c.json', text: 'nonsense' },
			]),
		);
		expect(screen.queryByRole('table')).toBeNull();
		expect(screen.getByText('Fewer than 3 files would be a picture of single people.')).toBeTruthy();
		expect(screen.getByText('c.json: This file is not JSON.')).toBeTruthy();
		act(() => team.add([{ name: 'd.json', text: file(10, 4, 'ours 2') }]));
		expect(screen.getByText('Packs in these files, and in how many: ours 2 (1), ours 3 (2).')).toBeTruthy();
		const row = screen.getByRole('row', { name: /Say sorry first/ });
		expect(within(row).getByText('40')).toBeTruthy();
		expect(within(row).getByRole('img', { name: '15 used, 3 done otherwise, 12 dismissed' })).toBeTruthy();
		expect(within(row).getByText('45%')).toBeTruthy();
		expect(within(row).getByText('Wrong moment 9')).toBeTruthy();
		const { violations } = await axe.run(document.body, {
			rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
		});
		expect(violations.map(({ id }) => id)).toEqual([]);
		fireEvent.click(screen.getByRole('button', { name: 'Start again' }));
		expect(screen.queryByRole('table')).toBeNull();
	});
});

test.each(['en', 'ms'] as const)('%s: axe finds nothing', async (language) => {
	const { state } = await show('rules', pack(rule('ours-one')), {}, language);
	act(() => state.begin());
	const faults = async () => {
		const { violations } = await axe.run(document.body, {
			rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
		});
		return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
	};
	expect(await faults()).toEqual([]);
	act(() => state.choose('say-sorry'));
	expect(await faults()).toEqual([]);
	act(cleanup);
	await show('packs', pack(rule('ours-one')), {}, language);
	expect(await faults()).toEqual([]);
});
