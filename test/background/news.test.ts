import { beforeEach, expect, it } from 'vitest';
import { newsNow, noteRead } from '../../src/background/news.ts';
import { saveTeamPack } from '../../src/background/team-pack.ts';
import { reset } from '../fakes/browser.ts';

beforeEach(reset);

const noon = new Date(2026, 10, 26, 12).getTime();
const hour = 3_600_000;

it('news is told on its days, once a shift', async () => {
	const day = '"2026-11-26"';
	await saveTeamPack(
		`format: 1\nid: ours\nversion: "1"\nnews: [{ id: late, from: ${day}, until: ${day}, text: { en: Late., ms: Lewat. } }]\nrules: []\n`,
		'',
		1,
	);
	const ids = async (at: number) => (await newsNow(at)).map(({ id }) => id);
	expect(await ids(noon - 24 * hour)).toEqual([]);
	expect(await newsNow(noon)).toEqual([{ id: 'late', text: { en: 'Late.', ms: 'Lewat.' } }]);
	await noteRead(['late'], noon);
	expect(await ids(noon + 7 * hour)).toEqual([]);
	expect(await ids(noon + 8 * hour)).toEqual(['late']);
	expect(await ids(noon + 24 * hour)).toEqual([]);
});

it('news read in two panels in the same moment stays read in both', async () => {
	const day = '"2026-11-26"';
	const card = (id: string): string => `{ id: ${id}, from: ${day}, until: ${day}, text: { en: Late., ms: Lewat. } }`;
	await saveTeamPack(
		`format: 1\nid: ours\nversion: "1"\nnews: [${card('late')}, ${card('flood')}]\nrules: []\n`,
		'',
		1,
	);
	expect(await newsNow(noon)).toHaveLength(2);
	await Promise.all([noteRead(['late'], noon), noteRead(['flood'], noon)]);
	expect(await newsNow(noon)).toEqual([]);
});
