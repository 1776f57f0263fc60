import { join, resolve } from 'node:path';
import type { Scenario } from '../../practice/scenario.ts';
import { type ChromiumWithExtension, launchChromium } from '../chromium-launch.ts';
import { serve } from '../serve.ts';
import { createPictures, type Pictures } from './pictures.ts';
import { type DemoListeners, openDemo } from './play-demo.ts';
import { compareTips, type ShownTip } from './shown-tips.ts';
import { briskSpeed, type StartArgs } from './start-args.ts';
import { summary } from './summary.ts';
import { createReport } from './talk-report.ts';
import { createTally, type Tally } from './tally.ts';

/** A demo to run. */
export interface DemoPlan {
	readonly scenario: Scenario;
	readonly args: StartArgs;
	/** Where the build is: `chromium-demo` and `desk` lie in it. */
	readonly dist: string;
	/** Where pictures go when nobody watches and nobody said where. */
	readonly pictures: string;
	readonly hasWindow: boolean;
	print(line: string): void;
}

/** Plays a scenario in Chromium and tells of it; resolves to the exit code. Throws where it cannot be played. */
export async function runDemo(plan: DemoPlan): Promise<number> {
	const served = await serve(join(plan.dist, 'desk'));
	try {
		const chromium = await launchChromium({ extension: join(plan.dist, 'chromium-demo'), headless: !plan.hasWindow });
		try {
			return await playIn(chromium, served.origin, plan);
		} finally {
			await chromium.browser.close();
		}
	} finally {
		await served.close();
	}
}

async function playIn({ browser, extension }: ChromiumWithExtension, origin: string, plan: DemoPlan): Promise<number> {
	const { scenario, args, hasWindow, print } = plan;
	const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
	const address = `${origin}/?${new URLSearchParams({
		scenario: scenario.id,
		lang: args.language,
		speed: String(args.speed ?? (hasWindow ? 1 : briskSpeed)),
		wait: '',
	})}`;
	const tally = createTally();
	let pictures: Pictures | null = null;
	const listeners = tell(plan, tally, (name) => pictures?.take(name));
	const demo = await openDemo(browser, extension, { address, language: args.language }, listeners);
	const folderOfPictures = args.out ?? (hasWindow ? null : plan.pictures);
	if (folderOfPictures !== null) pictures = createPictures(browser, folderOfPictures, demo.desk, demo.panel);
	print(`${scenario.title} · ${scenario.company} · ${address.replace('&wait=', '')}`);
	if (hasWindow) print('Type in the reply box at any moment to be the agent yourself. Close the window to end.');
	print('');
	await demo.start();
	await Promise.race([demo.done, closed]);
	if (!browser.connected) {
		if (!hasWindow) throw new Error('Chromium ended before the scene did.');
		return 0;
	}
	pictures?.take('end');
	const { lines, isRight } = summary(earnsTips(scenario), tally.count());
	for (const line of ['', ...lines]) print(line);
	if (pictures !== null) await printPictures(pictures, folderOfPictures ?? '', print);
	if (hasWindow) await closed;
	return isRight ? 0 : 1;
}

const earnsTips = (scenario: Scenario): boolean =>
	scenario.talk.some((step) => step.kind === 'reply' && step.drafts.some(({ expect }) => (expect ?? []).length > 0));

/** Prints and counts what happens, and has a picture taken of each tip that comes up. */
function tell({ scenario, print }: DemoPlan, tally: Tally, takePicture: (name: string) => void): DemoListeners {
	const report = createReport({
		chat: scenario.chats[0].id,
		nameOf: (id) => scenario.chats.find((chat) => chat.id === id)?.customer ?? id,
	});
	let standing: readonly ShownTip[] = [];
	let taken = 0;
	const printAll = (lines: readonly string[]): void => {
		for (const line of lines) print(line);
	};
	return {
		onLine: (line) => {
			tally.line(line);
			printAll(report.line(line));
		},
		onTips: (tips) => {
			tally.tips(tips);
			const { came, went } = compareTips(standing, tips);
			standing = tips;
			for (const tip of went) printAll(report.went(tip));
			for (const tip of came) {
				printAll(report.came(tip));
				taken += 1;
				takePicture(`${String(taken).padStart(2, '0')}-${tip.skill}`);
			}
		},
	};
}

async function printPictures(pictures: Pictures, folder: string, print: (line: string) => void): Promise<void> {
	const paths = await pictures.write();
	print(`Pictures of desk and panel: ${paths.length} in ${resolve(folder)}`);
	for (const path of paths) print(`  ${resolve(path)}`);
}
