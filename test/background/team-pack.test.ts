import { beforeEach, describe, expect, it } from 'vitest';
import { packTexts } from '../../src/background/packs.ts';
import { saveTeamPack } from '../../src/background/team-pack.ts';
import { deleteEverything } from '../../src/browser/storage.ts';
import browser, { reset } from '../fakes/browser.ts';
import { packText, rule } from './small-team-pack.ts';

beforeEach(reset);

describe('the team’s pack', () => {
	const one = packText(rule('ours-one'));
	const two = packText(rule('ours-two'));

	it('is kept with its versions, newest first, and who saved them', async () => {
		expect(await saveTeamPack(one, 'Siti', 1)).toEqual([]);
		expect(await saveTeamPack(one, 'Ben', 2)).toEqual([]);
		expect(await saveTeamPack(two, ' Ben ', 3)).toEqual([]);
		expect(await saveTeamPack(null, 'Ben', 4)).toEqual([]);
		expect(await packTexts()).toEqual({
			team: null,
			policy: null,
			isLocked: false,
			versions: [
				{ at: 3, by: 'Ben', text: two },
				{ at: 1, by: 'Siti', text: one },
			],
		});
	});

	it('is refused whole where a rule is wrong, with the place, and stays as it was', async () => {
		await saveTeamPack(one, '', 1);
		const wrong = packText(rule('ours-one'), rule('wrong-one').replace('skill: greet', 'skill: gret'));
		const [problem] = await saveTeamPack(wrong, '', 2);
		expect(problem?.line).toBeGreaterThan(1);
		expect(problem?.why).toContain('“gret” is not known here');
		expect((await packTexts()).team).toBe(one);
	});

	it('keeps the versions of two who save in the same moment', async () => {
		await Promise.all([saveTeamPack(one, 'Siti', 1), saveTeamPack(two, 'Ben', 2)]);
		const { versions } = await packTexts();
		expect(versions.map(({ by }) => by).sort()).toEqual(['Ben', 'Siti']);
	});

	it('is that of the newest version then, and has one version where both save the same', async () => {
		await Promise.all([saveTeamPack(one, 'Siti', 1), saveTeamPack(one, 'Ben', 2), saveTeamPack(two, 'Ana', 3)]);
		const { team, versions } = await packTexts();
		expect(versions.map(({ by }) => by)).toEqual(['Ana', 'Siti']);
		expect(team).toBe(two);
	});

	it('does not come back when everything is deleted while it is being saved', async () => {
		const { get } = browser.storage.local;
		let deleting = Promise.resolve();
		// Nothing is written yet, and all that is to be written is under way.
		browser.storage.local.get = (keys) => {
			browser.storage.local.get = get;
			deleting = deleteEverything();
			return get(keys);
		};
		await saveTeamPack(one, 'Siti', 1);
		await deleting;
		expect(await browser.storage.local.get(null)).toEqual({});
	});

	it('keeps no more than twenty versions', async () => {
		for (let i = 0; i < 21; i += 1) await saveTeamPack(`${one}# ${i}\n`, '', i);
		expect((await packTexts()).versions).toHaveLength(20);
	});
});
