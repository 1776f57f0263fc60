// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { playRun } from '../../src/practice/play-run.ts';
import { savedFile } from '../../src/practice-page/score/saved-file.ts';
import { sheetOf } from '../../src/practice-page/score/sheet.ts';
import { groupSkills, withSheets } from '../../src/practice-page/scores/group.ts';
import { ScoresRoom } from '../../src/practice-page/scores/scores-room.tsx';
import { TextsProvider } from '../../src/ui/texts.tsx';
import { program, scenarioOf } from './scenario.ts';

afterEach(cleanup);

const { scenario, story } = scenarioOf('late-parcel');
const [chat, ...others] = scenario.chats;
const sheets = (['good', 'bad'] as const).map((mark) =>
	sheetOf(
		playRun({ program, story, chat, others, agent: scenario.agent }, story.runs[mark]),
		scenario,
		story,
		'none',
		'life',
	),
);
const textOf = (i: number) => savedFile(document.createElement('div'), sheets[i]!, 'x', 'en');
const fileOf = (name: string, text: string): File => new File([text], name);

describe('scorecards of a group', () => {
	it('are in the order of their names, whatever they came to, and a newer file takes an older one’s place', () => {
		const first = withSheets(
			[],
			[
				{ name: 'b.html', text: textOf(0) },
				{ name: 'a.html', text: textOf(1) },
			],
		);
		expect(first.map(({ name }) => name)).toEqual(['a.html', 'b.html']);
		const second = withSheets(first, [{ name: 'a.html', text: 'no scorecard' }]);
		expect(second.map(({ sheet }) => sheet !== null)).toEqual([false, true]);
	});

	it('tell how often each skill was called for, and how many missed it', () => {
		const group = groupSkills(sheets);
		const apologise = group.find(({ skill }) => skill === 'apologise')!;
		const scores = sheets.flatMap(({ card }) => card.skills.filter(({ skill }) => skill === 'apologise'));
		expect(apologise.shown).toBe(scores.reduce((sum, { shown }) => sum + shown.length, 0));
		expect(apologise.missedBy).toBe(scores.filter(({ missed }) => missed.length > 0).length);
		expect(groupSkills([])).toEqual([]);
	});
});

it('a trainer opens several, sees the group, and looks at one', async () => {
	render(
		<TextsProvider language="en">
			<ScoresRoom />
		</TextsProvider>,
	);
	const input = screen.getByLabelText('Open scorecards', { selector: 'input' });
	fireEvent.change(input, {
		target: { files: [fileOf('siti.html', textOf(1)), fileOf('ben.html', textOf(0)), fileOf('x.html', 'hello')] },
	});
	expect(await screen.findByText('The group, in 2 scorecards')).toBeTruthy();
	expect(screen.getByRole('status').textContent).toBe('No scorecard: x.html');
	const names = screen.getAllByRole('button', { pressed: false }).map((one) => one.textContent);
	expect(names).toEqual(['ben.html · The late parcel', 'siti.html · The late parcel']);
	fireEvent.click(screen.getByRole('button', { name: /siti/ }));
	const front = await screen.findByRole('region', { name: 'siti.html' });
	expect(within(front).getByText(/left angry/)).toBeTruthy();
	expect(within(front).queryByText(/earlier runs/)).toBe(null);
});
