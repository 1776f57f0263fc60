import { pack as shipped } from 'santun:pack';
import { emptyCounts } from '../../src/engine/counts.ts';
import type { RulePack } from '../../src/engine/rule.ts';
import type { Asked } from '../../src/options/past-chats/ask-worker.ts';
import { createPlayer } from '../../src/options/past-chats/player.ts';
import { createRulesState } from '../../src/options/rules/create-state.ts';
import type { RulesHost } from '../../src/options/rules/state.ts';
import { createUpgrade } from '../../src/options/rules/upgrade-state.ts';
import { readPack } from '../../src/packs/read-pack.ts';
import type { PackTexts, PackVersion } from '../../src/protocol/packs.ts';

/** A few shipped rules and word lists, so that tests need not wait for all. */
export const few: RulePack = (() => {
	const rules = shipped.rules.filter(({ id }) => id.startsWith('say-'));
	const lists = new Map(shipped.lexicons.map((list) => [list.id, list]));
	const named = new Set<string>();
	const follow = (what: unknown): void => {
		for (const [, id = ''] of JSON.stringify(what).matchAll(/\$([a-z0-9-]+)/g)) {
			if (named.has(id) || !lists.has(id)) continue;
			named.add(id);
			follow(lists.get(id));
		}
	};
	follow([rules, '$problem']);
	return { ...shipped, rules, lexicons: shipped.lexicons.filter(({ id }) => named.has(id)) };
})();

/** The player of past chats without a worker around it. */
const asked = (): Asked => {
	const jobs = createPlayer({ now: () => 0, rest: async () => undefined });
	return {
		ask: (async (job: keyof typeof jobs, data: never, tell: never) =>
			jobs[job](data, tell ?? (() => undefined))) as Asked['ask'],
		end: () => undefined,
	};
};

/** The lead's pages over a background that keeps packs in memory. */
export async function openBench(team: string | null = null, answers: Readonly<Record<string, unknown>> = {}) {
	let texts: PackTexts = { team, policy: null, versions: [], isLocked: false };
	const kept: string[] = [];
	let at = 0;
	let run: (() => void) | null = null;
	const send = async (kind: string, data: unknown): Promise<unknown> => {
		if (kind in answers) return answers[kind];
		if (kind === 'packs') return texts;
		if (kind === 'counts') return emptyCounts;
		if (kind === 'keptRules') return null;
		if (kind === 'keepRules') return kept.push((data as { pin: string }).pin);
		if (kind !== 'saveTeamPack') throw new Error(`no answer to ${kind}`);
		const { text, by } = data as { text: string | null; by: string };
		if (text !== null) {
			const { pack, problems } = readPack([{ path: 'team.yaml', text }], { id: 'team', version: '0', base: few });
			if (pack === null) return problems;
		}
		at += 1;
		const versions: readonly PackVersion[] = text === null ? [] : [{ at, by, text }];
		texts = { ...texts, team: text, versions: [...versions, ...texts.versions] };
		return [];
	};
	const state = createRulesState({
		send: send as RulesHost['send'],
		shipped: few,
		soon: (later) => {
			run = later;
		},
	});
	await state.load();
	const upgrade = createUpgrade({ send: send as RulesHost['send'], asked: asked(), bench: state });
	await upgrade.look();
	return {
		state,
		upgrade,
		/** What waits for a pause happens now. */
		pause: () => {
			run?.();
			run = null;
		},
		saved: () => texts,
		/** Pins whose rules were kept. */
		kept: () => kept,
	};
}
