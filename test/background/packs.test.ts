import { pack as shipped } from 'santun:pack';
import { beforeEach, describe, expect, it } from 'vitest';
import { mergedPack, onPacksChanged, packsWithPractice, rulesWithExamples } from '../../src/background/packs.ts';
import { saveTeamPack, teamPack } from '../../src/background/team-pack.ts';
import { placeAt } from '../../src/packs/apply-head.ts';
import browser, { fake, reset } from '../fakes/browser.ts';
import { packText, rule } from './small-team-pack.ts';

beforeEach(reset);

const idsOf = async () => (await mergedPack()).pack.rules.map(({ id }) => id);
const off = shipped.rules[0]!.id;

describe('the pack that pages coach with', () => {
	it('is the shipped one where nobody laid anything over it', async () => {
		expect(await idsOf()).toEqual(shipped.rules.map(({ id }) => id));
	});

	it('has the team’s rules, and the policy’s over them', async () => {
		await teamPack.set(`${packText(rule('ours-one', 'From the team.'), rule('ours-two'))}off: [${off}]\n`);
		fake.manage({ rulePack: packText(rule('ours-one', 'From the policy.')) });
		const { pack } = await mergedPack();
		expect(pack.rules.find(({ id }) => id === 'ours-one')?.tip.en).toBe('From the policy.');
		expect(pack.rules.map(({ id }) => id)).toContain('ours-two');
		expect(pack.rules.map(({ id }) => id)).not.toContain(off);
	});

	it('has no examples, which the course asks for by rule', async () => {
		await teamPack.set(packText(rule('ours-one')));
		const { pack } = await mergedPack();
		expect(pack.rules.filter(({ examples }) => examples.length > 0)).toEqual([]);
		const asked = await rulesWithExamples(['ours-one', 'no-such-rule', off]);
		expect(asked.map(({ id }) => id)).toEqual(['ours-one', off]);
		expect(asked.filter(({ examples }) => examples.length === 0)).toEqual([]);
	});

	it('may carry practice chats, which change nothing of its rules; the organisation’s come first', async () => {
		const carrying = `${packText(rule('ours-one'))}practice:\n  - id: a-chat\n`;
		await teamPack.set(carrying);
		fake.manage({ rulePack: 'format: 1\nid: theirs\nversion: "1"\nrules: []\npractice: []\n' });
		expect(await idsOf()).toContain('ours-one');
		expect(await packsWithPractice()).toEqual([expect.stringContaining('theirs'), carrying]);
	});

	it('has another hash for other rules, and the same for the same', async () => {
		const before = (await mergedPack()).hash;
		expect((await mergedPack()).hash).toBe(before);
		await teamPack.set(packText(rule('ours-one')));
		expect((await mergedPack()).hash).not.toBe(before);
	});

	it.each([
		['no YAML', '{{{'],
		['no pack', 'hello'],
		['a newer format', packText(rule('x')).replace('format: 1', 'format: 9')],
		['an empty text', '  '],
	])('stays the shipped one where the team’s is %s', async (_, text) => {
		await teamPack.set(text);
		expect(await idsOf()).toEqual(shipped.rules.map(({ id }) => id));
	});

	it('leaves out a wrong rule and keeps the others of that pack', async () => {
		await teamPack.set(packText(rule('right-one'), rule('wrong-one').replace('skill: greet', 'skill: gret')));
		const ids = await idsOf();
		expect(ids).toContain('right-one');
		expect(ids).not.toContain('wrong-one');
	});

	it('leaves out a wrong change and keeps the others', async () => {
		const [one, two] = shipped.rules;
		await teamPack.set(
			`${packText(rule('ours-one'))}changes:\n  - {rule: ${one!.id}, level: hihg}\n  - {rule: ${two!.id}, status: trial}\n`,
		);
		const { pack } = await mergedPack();
		expect(pack.rules.find(({ id }) => id === one!.id)?.level).toBe(one!.level);
		expect(pack.rules.find(({ id }) => id === two!.id)?.status).toBe('trial');
		expect(pack.rules.some(({ id }) => id === 'ours-one')).toBe(true);
	});

	it('tells of changes until its signal', async () => {
		let told = 0;
		const life = new AbortController();
		onPacksChanged(() => {
			told += 1;
		}, life.signal);
		await teamPack.set(packText(rule('ours-one')));
		fake.manage({ rulePack: packText(rule('ours-two')) });
		await browser.storage.local.set({ settings: {} });
		expect(told).toBe(2);
		life.abort();
		await teamPack.set(null);
		expect(told).toBe(2);
	});
});

it('a pack for some sites holds there alone, and its renamed words are rules', async () => {
	await saveTeamPack(
		'format: 1\nid: ours\nversion: "1"\napplies: { sites: [desk.example] }\nterms: [{ old: points, now: stars }]\nrules: []\n',
		'',
		1,
	);
	const at = async (address: string) => (await mergedPack(placeAt(address, 'usual'))).pack.rules.at(-1)?.id;
	expect(await at('https://desk.example/inbox')).toBe('term-1-points');
	expect(await at('https://other.example')).toBe(shipped.rules.at(-1)?.id);
});
