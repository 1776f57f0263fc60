import { beforeEach, describe, expect, it } from 'vitest';
import { mergedPack } from '../../src/background/packs.ts';
import { teamPack } from '../../src/background/team-pack.ts';
import { triedPack } from '../../src/background/tried-pack.ts';
import { fake, reset } from '../fakes/browser.ts';
import { packText, rule } from './small-team-pack.ts';

beforeEach(reset);

describe('a file that is tried in place of the team’s pack', () => {
	it('lies under the policy’s, and nothing of it is kept', async () => {
		await teamPack.set(packText(rule('ours-one')));
		fake.manage({ rulePack: packText(rule('theirs')) });
		const { pack, problems } = await triedPack({ path: 'new.yaml', text: packText(rule('ours-two')) });
		const ids = pack?.rules.map(({ id }) => id) ?? [];
		expect([problems, ids.includes('ours-one'), ids.slice(-2)]).toEqual([[], false, ['ours-two', 'theirs']]);
		expect((await mergedPack()).pack.rules.at(-2)?.id).toBe('ours-one');
	});

	it('may be one rule; where it is wrong, says where', async () => {
		const one = rule('ours-two')
			.replace(/\n {2}- /, '')
			.replaceAll('\n    ', '\n');
		expect((await triedPack({ path: 'ours-two.yaml', text: one })).pack?.rules.at(-1)?.id).toBe('ours-two');
		const wrong = await triedPack({ path: 'new.yaml', text: packText(rule('ours-two').replace('nudge', 'loud')) });
		expect(wrong).toEqual({ pack: null, problems: [expect.stringMatching(/^new\.yaml:\d+:\d+: ours-two: /)] });
	});
});
