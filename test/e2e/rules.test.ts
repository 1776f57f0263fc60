import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pack as shipped } from 'santun:pack';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rule, RulePack } from '../../src/engine/rule.ts';
import { pinText, pinTo } from '../../src/packs/pin.ts';
import { type Served, serve } from '../../src/tools/serve.ts';
import { openChromium } from './harness/chromium.ts';
import { openFirefox } from './harness/firefox.ts';
import type { Run } from './harness/firefox-driver.ts';
import { until } from './harness/wait.ts';
import { built } from './paths.ts';
import { giveCounts } from './rules/counts.ts';
import {
	catchFile,
	caught,
	code,
	examples,
	faults,
	fill,
	focusCode,
	give,
	offered,
	press,
	pressLast,
	pressRule,
	says,
	title,
} from './rules/page.ts';
import { panelLooks, recordTips, startScene } from './scene.ts';

/** The version that the built extension gives its rules. */
const { version: release } = JSON.parse(readFileSync(path.join(built.chromiumDemo, 'manifest.json'), 'utf8')) as {
	readonly version: string;
};

/** The editor offers what may stand at the cursor, and keeps every letter of who types fast. */
const typeCode = async (page: Page, run: Run): Promise<void> => {
	await run(press, 'New rule');
	await until(
		() => run(code),
		(text) => text.includes('our-rule-2'),
		{ what: 'a new rule in the editor' },
	);
	await run(focusCode);
	for (const [text, option] of [
		['le', 'level: '],
		['skill: gre', 'greet'],
		['when:\n- fact: problem-o', 'problem-open'],
	] as const) {
		await page.keyboard.down('Control');
		await page.keyboard.press('a');
		await page.keyboard.up('Control');
		await page.keyboard.type(text);
		expect(await run(code)).toBe(text);
		await until(
			() => run(offered),
			(all) => all.includes(option),
			{ what: `“${option}” to be offered` },
		);
	}
	await run(press, 'Close without saving');
};

const isOlder = (rule: Rule): Rule => (rule.id === 'say-sorry' ? { ...rule, level: 'nudge' } : rule);
const old: RulePack = { ...shipped, version: '0.0.9', rules: shipped.rules.map(isOlder) };

/** A pack that was written over older rules is taken in. */
const takeOlder = async (run: Run): Promise<void> => {
	await run(press, 'Team pack');
	await until(
		() => run(says),
		(text) => text.includes('Versions'),
		{ what: 'the page of the pack' },
	);
	const team = `format: 1\nid: ours\nversion: "1"\nextends: ${pinText(pinTo(old))}\nrules: []\n`;
	await run(give, 'Take in a file', 'ours.yaml', team);
	await until(
		() => run(says),
		(text) => text.includes('This browser never saw the rules'),
		{ what: 'the upgrade' },
	);
};

/** A file whose active rule does not do what its example says is refused, and axe finds nothing where that is told. */
const refuseWrong = async (run: Run): Promise<void> => {
	const own = [
		'  - id: ours-late',
		'    skill: greet',
		'    title: {en: Greet, ms: Sapa}',
		'    level: nudge',
		'    when: [{customer says: [hello]}]',
		'    tip: {en: Greet them., ms: Sapa mereka.}',
		'    why: {en: It is kind., ms: Itu sopan.}',
		'    examples:',
		'      en: [{fires: ["customer: good day", "draft: Which one?"]}, {quiet: ["draft: Which one?"]}]',
		'',
	];
	await run(give, 'Take in a file', 'ours.yaml', `format: 1\nid: ours\nversion: "1"\nrules:\n${own.join('\n')}`);
	await until(
		() => run(says),
		(text) => /Not taken in:.*Greet · English example 1/s.test(text),
		{ what: 'the refusal' },
	);
	expect(await run(faults)).toEqual([]);
};

/** With the older rules at hand, a pack over them shows what has changed since, and a rule is kept as it was. */
const keepAsItWas = async (run: Run): Promise<void> => {
	await run(give, 'Take in the older rules', 'older.json', JSON.stringify(old));
	await until(
		() => run(says),
		(text) => /Changed rules: 1\s.*Level\s+Nudge\s+Advice/s.test(text),
		{ what: 'the diff' },
	);
	await run(press, 'Keep it as it was');
	await until(
		() => run(says),
		(text) => text.includes('Your pack has its own: Level. It stays.'),
		{ what: 'the change' },
	);
};

/** The upgrade is accepted, a tip is worded otherwise, and the file that is given out holds just that. */
const giveOut = async (run: Run, changed: { readonly version: number; readonly before: string }): Promise<void> => {
	await run(press, 'Accept: build on these');
	await until(
		() => run(says),
		(text) => !text.includes('Our rules have changed'),
		{ what: 'the upgrade to be accepted' },
	);
	await run(press, 'Rules');
	await until(() => run(pressRule, 'Say sorry first'), Boolean, { what: 'the list of rules' });
	await until(() => run(fill, 'Tip, English', 0, 'Sorry comes first.').then(() => true), Boolean, { what: 'the form' });
	await run(press, 'Save change');
	await until(
		() => run(says),
		(text) => text.includes('Sorry comes first.'),
		{ what: 'the rule to say it' },
	);
	await run(press, 'Team pack');
	await run(catchFile);
	await until(() => run(press, 'Save as a file'), Boolean, { what: 'the page of the pack' });
	const sorry = shipped.rules.find(({ id }) => id === 'say-sorry');
	const pin = pinText({ ...pinTo(shipped), version: release });
	expect(await until(() => run(caught), Boolean, { what: 'the file' })).toBe(
		`format: 1\nid: ours\nversion: "${changed.version}"\nextends: ${pin}\nrules: []\nchanges:\n  - rule: say-sorry\n${changed.before}    tip:\n      en: Sorry comes first.\n      ms: ${sorry?.tip.ms}\n`,
	);
};

/** The version with the lead's own rule comes back. */
const bringBack = async (run: Run): Promise<void> => {
	// Firefox follows the link of the caught file to the first page.
	await run(press, 'Team pack');
	await until(() => run(pressLast, 'Bring back'), Boolean, { what: 'the versions' });
	await until(
		() => run(says),
		(text) => text.includes('Own rules: 1. Changed rules of ours: 0.'),
		{ what: 'the first version' },
	);
};

/** A lead makes a rule, which is on trial: fills in the form, sees its examples, saves. */
const makeRule = async (run: Run): Promise<void> => {
	await until(() => run(press, 'New rule'), Boolean, { what: 'the list of rules', timeoutMs: 40_000 });
	await until(
		() => run(code),
		(text) => text.includes('our-rule-1'),
		{ what: 'the editor' },
	);
	await run(fill, 'Title, English', 0, 'A parcel is spoken of');
	await run(fill, 'Level', 0, 'critical');
	await run(fill, 'Who says it', 0, 'customer says in chat');
	await run(fill, 'Words or phrases, one a line', 0, 'parcel\norder');
	await until(
		() => run(examples),
		(all) => all === 'false -, false parcel',
		{ what: 'the examples to be wrong' },
	);
	await run(fill, 'A tiny chat, one line each', 0, 'customer: my parcel is late\ndraft: Which one?');
	await run(fill, 'A tiny chat, one line each', 1, 'customer: good morning\ndraft: Which one?');
	await until(
		() => run(examples),
		(all) => all === 'true parcel, true -',
		{ what: 'the example to fire' },
	);
	expect(await run(code)).toContain('- customer says in chat: [parcel, order]');
};

const saveRule = async (run: Run): Promise<void> => {
	await run(press, 'Save');
	await until(
		() => run(title),
		(text) => text === 'A parcel is spoken of',
		{ what: 'the rule to be saved' },
	);
	await until(
		() => run(says),
		(text) => text.includes('On trial: nobody sees its tips. It has not fired here yet.'),
		{ what: 'the saved rule to be on trial' },
	);
};

// This runs in the panel: it is sent as text and uses nothing from outside itself.
const silent = async (): Promise<number> => {
	const { storage } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
	const { counts } = (await storage.local.get('counts')) as {
		counts?: { weeks: Record<string, Record<string, { silent?: number }>> };
	};
	return Object.values(counts?.weeks ?? {}).reduce((sum, week) => sum + (week['our-rule-1']?.silent ?? 0), 0);
};

/** On trial the rule counts in a live chat and is not seen. */
const countInSilence = async (panel: Run): Promise<void> => {
	await until(() => panel(silent), Boolean, { what: 'the rule on trial to be counted' });
	expect(await panel(panelLooks)).not.toContain('"our-rule-1"');
};

/** The editor tells what would have been, and the rule is let speak. */
const promote = async (run: Run): Promise<void> => {
	await until(
		() => run(says),
		(text) => text.includes('Times it would have spoken here: 1.'),
		{ what: 'the count of the trial' },
	);
	expect(await run(press, 'Let it speak')).toBe(true);
	await until(
		() => run(says),
		(text) => !text.includes('On trial: nobody sees its tips.'),
		{ what: 'the rule to be active' },
	);
	await until(() => run(press, 'Edit'), Boolean, { what: 'the active rule' });
	await until(
		() => run(code),
		(text) => text.includes('status: active') || !text.includes('status:'),
		{
			what: 'the active rule in the editor',
		},
	);
};

describe('a lead makes a rule, tries it in silence, and it coaches', () => {
	let desk: Served;
	beforeAll(async () => {
		desk = await serve(built.desk);
	});
	afterAll(() => desk.close());
	const address = () => `${desk.origin}/?scenario=late-parcel&lang=en&speed=32&wait`;
	const isCoached = (looks: string): boolean => looks.includes('"our-rule-1"');

	it('in Chromium', async () => {
		const chromium = await openChromium({ extension: built.chromiumDemo });
		try {
			const page = await chromium.page(`chrome-extension://${chromium.extensionId}/options/options.html#rules`);
			const run: Run = (fn, ...args) => page.evaluate(fn as never, ...(args as unknown as never[])) as never;
			await makeRule(run);
			await page.evaluate(axe.source);
			// axe throws where the page draws something new while it looks.
			const found = await until(
				() => run(faults),
				() => true,
				{ what: 'axe to come to an end' },
			);
			expect(found).toEqual([]);
			await saveRule(run);
			const chat = await chromium.page(address());
			const panel = await chromium.panel(chat);
			await panel.evaluate(recordTips);
			await chat.evaluate(startScene);
			await countInSilence((fn, ...args) => panel.evaluate(fn as never, ...(args as unknown as never[])) as never);
			await page.bringToFront();
			await promote(run);
			await chat.bringToFront();
			await chat.reload();
			await chat.evaluate(startScene);
			await until(() => panel.evaluate(panelLooks), isCoached, { what: 'the new rule to speak' });
			await page.bringToFront();
			await typeCode(page, run);
			await takeOlder(run);
			await refuseWrong(run);
			await keepAsItWas(run);
			await giveOut(run, { version: 4, before: '    level: nudge\n' });
			await bringBack(run);
			await giveCounts(run);
		} finally {
			await chromium.close();
		}
	});

	it('in Firefox', async () => {
		const firefox = await openFirefox({ extension: built.firefoxDemo });
		try {
			const options = firefox.extensionUrl('options/options.html#rules');
			await firefox.goto(options);
			await makeRule(firefox.run);
			await saveRule(firefox.run);
			await firefox.goto(address());
			await firefox.panel.open();
			await firefox.panel.run(recordTips);
			await until(() => firefox.run(startScene).then(() => true), Boolean, { what: 'the desk' });
			await countInSilence(firefox.panel.run);
			await firefox.goto(options);
			await until(() => firefox.run(pressRule, 'A parcel is spoken of'), Boolean, { what: 'the list of rules' });
			await promote(firefox.run);
			await firefox.goto(address());
			await until(() => firefox.run(startScene).then(() => true), Boolean, { what: 'the desk' });
			await until(() => firefox.panel.run(panelLooks), isCoached, { what: 'the new rule to speak' });
			await firefox.goto(options);
			await takeOlder(firefox.run);
			await keepAsItWas(firefox.run);
			await giveOut(firefox.run, { version: 4, before: '    level: nudge\n' });
			await bringBack(firefox.run);
			await giveCounts(firefox.run);
		} finally {
			await firefox.close();
		}
	});
});
