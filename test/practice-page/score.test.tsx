// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { playRun } from '../../src/practice/play-run.ts';
import { type EarlierRuns, figuresOf, parseRuns, withRun } from '../../src/practice-page/score/figures.ts';
import { plotPath, plotPoints } from '../../src/practice-page/score/plot.ts';
import { dataOfFile, savedFile } from '../../src/practice-page/score/saved-file.ts';
import { Scorecard } from '../../src/practice-page/score/scorecard.tsx';
import { type Sheet, sheetOf } from '../../src/practice-page/score/sheet.ts';
import { TextsProvider } from '../../src/ui/texts.tsx';
import { program, scenarioOf } from './scenario.ts';

afterEach(cleanup);

const { scenario, story } = scenarioOf('late-parcel');
const [chat, ...others] = scenario.chats;
const sheetOfRun = (replies: readonly string[], afterMs = 20_000): Sheet => {
	const run = { title: '', ends: 'calm' as const, replies: replies.map((text) => ({ text, afterMs })) };
	return sheetOf(
		playRun({ program, story, chat, others, agent: scenario.agent }, run),
		scenario,
		story,
		'tips',
		'life',
	);
};
const good = sheetOfRun(story.runs.good.replies.map(({ text }) => text));
const bad = sheetOfRun(story.runs.bad.replies.map(({ text }) => text));
const show = (sheet: Sheet, earlier: Parameters<typeof Scorecard>[0]['earlier'] = []) =>
	render(
		<TextsProvider language="en">
			<Scorecard sheet={sheet} figures={figuresOf(sheet.card, sheet.help, sheet.time)} earlier={earlier} />
		</TextsProvider>,
	);

describe('the sheet of a rehearsal', () => {
	it('holds the talk with its times from the first moment on, and which line is which reply', () => {
		expect(bad.lines.filter(({ turn }) => turn !== null).map(({ text }) => text)).toEqual(
			story.runs.bad.replies.map(({ text }) => text),
		);
		expect(bad.lines.filter(({ turn }) => turn !== null).map(({ turn }) => turn)).toEqual([0, 1, 2]);
		expect(bad.lines[0]?.at).toBeLessThan(0);
		expect(bad.card.heat[0]?.at).toBeGreaterThan(0);
		expect(bad.card.heat[0]?.at).toBeLessThan(60_000);
	});
});

describe('the scorecard', () => {
	it('says how it ended and how many skills were shown', () => {
		show(good);
		expect(screen.getByText(/Farah Izzati left calm\./).textContent).toContain(
			`${good.card.shown} of ${good.card.needed} times`,
		);
	});

	it('each skill was needed, shown, missed, and each moment leads to its reply', () => {
		show(bad);
		const row = screen.getByRole('row', { name: /^No arguing/ });
		const { missed, shown } = bad.card.skills.find(({ skill }) => skill === 'no-arguing')!;
		expect(within(row).getAllByRole('cell')[0]?.textContent).toBe(String(missed.length + shown.length));
		for (const link of within(row).getAllByRole('link')) {
			const target = document.querySelector(link.getAttribute('href')!);
			expect(target?.textContent).toContain(link.textContent);
			expect(target?.textContent).toMatch(/Missed: .+/);
		}
	});

	it('names goals reached and not reached, and waits', () => {
		show(bad);
		expect(screen.getByText('Do not argue about the address').parentElement?.textContent).toContain('not reached');
		expect(screen.getByRole('heading', { name: 'How long they waited' })).toBeTruthy();
	});

	it('draws the heat, with the same in words', () => {
		show(bad);
		const plot = screen.getByRole('img', { name: /^Heat over the chat: Calm at/ });
		expect(plot.querySelectorAll('circle')).toHaveLength(bad.card.heat.length);
	});

	it('stands beside own earlier runs, and beside nobody where they are none of its business', () => {
		const first = figuresOf(bad.card, 'none', 'life');
		show(good, [first]);
		const table = document.querySelectorAll('table')[1]!;
		expect([...table.querySelectorAll('thead th')].map((one) => one.textContent)).toEqual(['Measure', '1', 'This run']);
		expect(table.textContent).toContain('angry');
		cleanup();
		show(good);
		expect(screen.getByText(/first run of this chat/)).toBeTruthy();
		cleanup();
		show(good, null);
		expect(screen.queryByRole('heading', { name: /earlier runs/ })).toBe(null);
	});

	it('is whole where nothing was said', () => {
		show(sheetOfRun([]));
		expect(screen.getByText('You sent no reply.')).toBeTruthy();
		expect(screen.getByText('No skill was called for.')).toBeTruthy();
	});
});

describe('a saved file', () => {
	const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)> & "quotes"';
	it('holds texts as text, no code, no other parts, and gives its data back', () => {
		const sheet = sheetOfRun([evil]);
		const { container } = show(sheet, [figuresOf(good.card, 'all', 'life')]);
		const file = savedFile(container.firstElementChild!, sheet, `x ${evil}`, 'en');
		expect(file.match(/<script/g)).toHaveLength(1);
		expect(file).not.toContain('<img');
		expect(file).not.toContain('earlier runs');
		expect(dataOfFile(file)).toEqual(JSON.parse(JSON.stringify(sheet)));
		const page = new DOMParser().parseFromString(file, 'text/html');
		expect(page.querySelectorAll('script:not([type="application/json"]), img, link, [src], [onerror]')).toHaveLength(0);
		expect(page.querySelectorAll('[href]:not([href^="#"])')).toHaveLength(0);
		expect(page.querySelector('#reply-1 .said')?.textContent).toBe(evil);
		expect(page.title).toBe(`x ${evil}`);
	});

	it.each(['', '<html></html>', '<script type="application/json" id="santun-sheet">{oops</script>'])(
		'%s is none',
		(text) => {
			expect(dataOfFile(text)).toBe(undefined);
		},
	);
});

describe('figures of earlier runs', () => {
	const run = figuresOf(bad.card, 'none', 'calm');
	it('are numbers and fixed words alone', () => {
		const words = Object.values(run).filter((value) => typeof value === 'string');
		expect(words.sort()).toEqual(['angry', 'calm', 'none']);
		expect(run).toMatchObject({ allGoals: 5, peak: 2, shown: bad.card.shown, needed: bad.card.needed });
	});

	it('are read back as they were kept, and what is none is left out', () => {
		const runs: EarlierRuns = withRun({}, 'late-parcel', run);
		expect(parseRuns(JSON.parse(JSON.stringify(runs)))).toEqual(runs);
		for (const wrong of [null, 3, 'x']) expect(parseRuns(wrong)).toEqual({});
		expect(
			parseRuns({ a: [null, 1, { ...run, shown: 'many' }, { ...run, help: 'x' }, run], 'B!': [run], c: 1 }),
		).toEqual({
			a: [run],
		});
	});

	it('only the newest stay', () => {
		let runs: EarlierRuns = {};
		for (let i = 0; i < 12; i += 1) runs = withRun(runs, 'x', { ...run, shown: i });
		expect(runs.x?.map(({ shown }) => shown)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
	});
});

describe('the plot', () => {
	it('goes from left to right, and up with the heat', () => {
		const points = plotPoints([
			{ at: 0, level: 0 },
			{ at: 500, level: 3 },
			{ at: 1000, level: 1 },
		]);
		expect(points.map(({ x }) => x)).toEqual([104, 280, 456]);
		expect(points[1]!.y).toBeLessThan(points[2]!.y);
		expect(plotPath(points)).toMatch(/^M104 118H280V18H456V\d+$/);
		expect(plotPath(plotPoints([]))).toBe('');
		expect(plotPoints([{ at: 9, level: 2 }])[0]?.x).toBe(104);
	});
});
