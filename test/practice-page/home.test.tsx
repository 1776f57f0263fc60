// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { readScenarios } from '../../src/practice/read-scenarios.ts';
import { skillsOf } from '../../src/practice/skills-of.ts';
import { Home } from '../../src/practice-page/home.tsx';
import { readOwn } from '../../src/practice-page/own-scenarios.ts';
import { parseRuns } from '../../src/practice-page/score/figures.ts';
import { teamScenarios } from '../../src/practice-page/team-scenarios.ts';
import { starter } from '../../src/practice-page/write/starter.ts';
import { TextsProvider } from '../../src/ui/texts.tsx';
import { program, scenarioOf } from './scenario.ts';

afterEach(cleanup);

const show = (language: 'en' | 'ms', earlier: unknown = {}, over: Partial<Parameters<typeof Home>[0]> = {}) => {
	const { scenario } = scenarioOf('late-parcel');
	render(
		<TextsProvider language={language}>
			<Home
				scenarios={readScenarios()}
				skillsOf={new Map([['late-parcel', skillsOf(program, scenario)]])}
				earlier={parseRuns(earlier)}
				team={{ scenarios: [], problems: [] }}
				own={[]}
				removed={null}
				onRemove={vi.fn()}
				onUndo={vi.fn()}
				{...over}
			/>
		</TextsProvider>,
	);
};
const entry = (title: string) => screen.getByRole('heading', { name: title }).closest('li')!;

it('lists the chats of both languages, those of the reader first, with their skills', () => {
	show('ms');
	const heads = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
	expect(heads).toEqual(['Bahasa Melayu', 'English']);
	expect(screen.getAllByRole('listitem')).toHaveLength(14);
	expect(entry('The late parcel').textContent).toContain('Maaf sekali saja');
});

it('begins a rehearsal with the help and the time that were chosen', () => {
	show('en');
	const link = () => within(entry('The late parcel')).getByRole('link', { name: 'Rehearse: The late parcel' });
	expect(link().getAttribute('href')).toBe('?rehearse=late-parcel&help=all&time=life');
	fireEvent.click(screen.getByRole('radio', { name: 'None, as a test' }));
	fireEvent.click(screen.getByRole('radio', { name: /Calmer/ }));
	expect(link().getAttribute('href')).toBe('?rehearse=late-parcel&help=none&time=calm');
});

it('tells how it went last time', () => {
	const run = {
		help: 'all',
		time: 'life',
		shown: 7,
		needed: 9,
		goals: 1,
		allGoals: 5,
		longestWait: 1,
		peak: 1,
		end: 0,
	};
	show('en', { 'late-parcel': [run] });
	expect(entry('The late parcel').textContent).toContain('Last time: 7 of 9 skills shown');
	expect(entry('Charged twice').textContent).not.toContain('Last time');
});

it('lists one’s own first, where they can be changed and removed', () => {
	const own = readOwn([{ id: 'wrong-size', text: starter.en }]);
	const onRemove = vi.fn();
	show('en', {}, { own, onRemove });
	expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('Your own');
	const link = (name: string) => within(entry('The wrong size')).getByRole('link', { name }).getAttribute('href');
	expect(link('Rehearse: The wrong size')).toBe('?rehearse=wrong-size&help=all&time=life');
	expect(link('Edit: The wrong size')).toBe('?write=wrong-size');
	fireEvent.click(screen.getByRole('button', { name: 'Remove: The wrong size' }));
	expect(onRemove).toHaveBeenCalledWith(own[0]);
});

it('a removed one can be had again', () => {
	const onUndo = vi.fn();
	show('en', {}, { removed: 'The wrong size', onUndo });
	expect(screen.getByRole('status').textContent).toContain('“The wrong size” is removed.');
	fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
	expect(onUndo).toHaveBeenCalled();
});

it('lists those of the team, and what of its pack cannot be used', () => {
	const text = (id: string) =>
		starter.en
			.replace('id: wrong-size', `id: ${id}`)
			.replace(/^#.*\n/, '')
			.replace(/^/gm, '    ')
			.replace('    format', '  - format');
	const pack = `format: 1\nid: north\nversion: "1"\nrules: []\npractice:\n${text('ours')}\n${text('ours')}\n${text('Not An Id')}`;
	const team = teamScenarios([pack, 'broken: [', 'practice: 3']);
	expect(team.scenarios.map(({ id }) => id)).toEqual(['ours']);
	expect(team.problems).toEqual([expect.stringMatching(/^line \d+: id must be lower-case words/)]);
	show('en', {}, { team });
	expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('From your team');
	expect(within(entry('The wrong size')).queryByText('Edit')).toBe(null);
	expect(within(entry('The wrong size')).queryByText('Watch it play')).toBe(null);
	expect(screen.getByText(/id must be lower-case words/)).toBeTruthy();
});
