import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { send } from '../../browser/messenger.ts';
import { totalsOf } from '../../engine/report-figures.ts';
import type { Rule, RulePack } from '../../engine/rule.ts';
import { checkPack } from '../../engine/rule-pack.ts';
import { mergePacks } from '../../packs/merge-packs.ts';
import { isPinnedTo, type Pin, pinText, pinTo, standOf } from '../../packs/pin.ts';
import { type ChangedRule, keptAsItWas, type Upgrade, upgradeOf } from '../../packs/upgrade.ts';
import { textOfFile } from '../../transcripts/decode.ts';
import type { Asked } from '../past-chats/ask-worker.ts';
import { type Row, rowsOf } from '../past-chats/rows.ts';
import type { RulesState } from './state.ts';

/** What is needed around it. */
export interface UpgradeHost {
	readonly send: typeof send;
	/** Plays past chats; a worker of its own. */
	readonly asked: Asked;
	readonly bench: RulesState;
}

/** How a team's pack stands to the shipped rules: there is none, it does not say, it knows them, or older ones. */
export type Stand = 'no-pack' | 'unpinned' | 'current' | 'behind';

/** What past chats say of an upgrade. */
export interface UpgradeFigures {
	readonly file: string;
	readonly chats: number;
	/** Tips shown in 100 chats. */
	readonly before: number;
	readonly after: number;
	readonly rows: ReadonlyMap<string, Row>;
}

/** Why something did not work: a file is no shipped rules, or those of another version; chats cannot be read or played. */
export type UpgradeTrouble = 'no-rules' | 'other-rules' | 'unread' | 'failed' | null;

/** How far the playing of past chats is; `of` = 0 where nobody can tell. */
export interface Playing {
	readonly done: number;
	readonly of: number;
}

/** What newer shipped rules change for the team, and what can be done about it. */
export interface UpgradeState {
	readonly stand: ReadonlySignal<Stand>;
	/** What the pack says; null where it says nothing. */
	readonly pin: ReadonlySignal<Pin | null>;
	readonly now: Pin;
	/** The shipped rules of that pin; null where they are not known here. */
	readonly old: ReadonlySignal<RulePack | null>;
	readonly upgrade: ReadonlySignal<Upgrade | null>;
	readonly figures: ReadonlySignal<UpgradeFigures | null>;
	readonly playing: ReadonlySignal<Playing | null>;
	readonly trouble: ReadonlySignal<UpgradeTrouble>;
	/** Asks for the older rules, and has ours kept while the pack is pinned to them; to be called when the pack has changed. */
	look(): Promise<void>;
	/** Takes in the older rules from a file, also one that `>` wrote in Windows PowerShell. */
	takeRules(file: Blob): Promise<void>;
	/** Plays a file of past chats with the rules before and after. */
	play(file: File): Promise<void>;
	cancel(): void;
	/** Pins the pack to our rules as they are now. */
	accept(): Promise<void>;
	/** Keeps a changed rule as it was. */
	keep(rule: ChangedRule): Promise<void>;
	/** Keeps a rule that we ship no more. */
	keepOwn(rule: Rule): Promise<void>;
}

/** Data from storage or a file as a pack; null where it is none. */
const readRules = (data: unknown): RulePack | null => {
	const checked = checkPack(data, { examples: 'optional' });
	return checked.ok ? checked.value : null;
};

const parse = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		// No JSON, so no rules: told beside the button.
		return null;
	}
};

export function createUpgrade({ send, asked, bench }: UpgradeHost): UpgradeState {
	const { shipped } = bench;
	const now = pinTo(shipped);
	const old = signal<RulePack | null>(null);
	const figures = signal<UpgradeFigures | null>(null);
	const playing = signal<Playing | null>(null);
	const trouble = signal<UpgradeTrouble>(null);
	const pin = computed(() => bench.team.value?.head.pin ?? null);
	const stand = computed((): Stand => {
		if (bench.team.value === null) return 'no-pack';
		return standOf(pin.value, now);
	});
	/** For which pin was looked last. */
	let lookedFor = '';

	const look = async (): Promise<void> => {
		const wanted = stand.value === 'behind' && pin.value !== null ? pinText(pin.value) : '';
		const keep = stand.value === 'current' || stand.value === 'unpinned';
		if (lookedFor === (keep ? pinText(now) : wanted)) return;
		lookedFor = keep ? pinText(now) : wanted;
		batch(() => {
			old.value = null;
			figures.value = null;
			trouble.value = null;
		});
		if (keep) await send('keepRules', { pin: pinText(now), pack: shipped });
		else if (wanted !== '') {
			const rules = readRules(await send('keptRules', { pin: wanted }));
			// Meanwhile the pack may be another, or the rules may have come from a file.
			if (lookedFor === wanted) old.value ??= rules;
		}
	};

	/** The older rules know word lists that came later, too: the team's own rules may name them. */
	const before = (rules: RulePack): RulePack => {
		const own = new Set(rules.lexicons.map(({ id }) => id));
		const lexicons = [...rules.lexicons, ...shipped.lexicons.filter(({ id }) => !own.has(id))];
		return mergePacks({ ...rules, lexicons }, bench.teamRules.value, bench.policyRules.value).pack;
	};

	const playBoth = async (file: File, rules: RulePack): Promise<void> => {
		const read = await asked.ask('read', { file, name: file.name, format: null, reading: {} });
		if (read.isRefused || read.chats === 0) {
			trouble.value = 'unread';
			return;
		}
		const [was, is] = [before(rules), mergePacks(shipped, bench.teamRules.value, bench.policyRules.value).pack];
		const tell = (from: number) => (done: number, of: number) => {
			if (playing.value !== null) playing.value = { done: from + done, of: 2 * of };
		};
		const old = await asked.ask('play', { run: 'now', pack: was }, tell(0));
		const next = await asked.ask('play', { run: 'tried', pack: is }, tell(read.chats));
		if (old === null || next === null) return;
		const rows = rowsOf([was, is], old, next, { now: {}, tried: {} });
		figures.value = {
			file: file.name,
			chats: read.chats,
			before: totalsOf(old.report).perChat * 100,
			after: totalsOf(next.report).perChat * 100,
			rows: new Map(rows.map((row) => [row.rule.id, row])),
		};
	};

	return {
		stand,
		pin,
		now,
		old,
		upgrade: computed(() => (old.value === null ? null : upgradeOf(old.value, shipped))),
		figures,
		playing,
		trouble,
		look,
		takeRules: async (file) => {
			const rules = readRules(parse(await textOfFile(file)));
			const wanted = pin.value;
			if (rules === null || wanted === null) trouble.value = 'no-rules';
			else if (!isPinnedTo(wanted, pinTo(rules))) trouble.value = 'other-rules';
			else {
				batch(() => {
					trouble.value = null;
					old.value = rules;
				});
			}
		},
		play: async (file) => {
			const rules = old.value;
			if (rules === null) return;
			batch(() => {
				figures.value = null;
				trouble.value = null;
				playing.value = { done: 0, of: 0 };
			});
			try {
				await playBoth(file, rules);
			} catch {
				// Stopped by the reader, or the worker ran out of memory.
				if (playing.value !== null) trouble.value = 'failed';
			}
			playing.value = null;
		},
		cancel: () => {
			playing.value = null;
			asked.end();
		},
		accept: () => bench.pin(now),
		keep: async (changed) => {
			const kept = keptAsItWas(changed, bench.teamRules.value);
			if (kept === null) return;
			if ('change' in kept) await bench.change(kept.change);
			else await bench.adopt(kept.rule);
		},
		keepOwn: (rule) => bench.adopt(rule),
	};
}
