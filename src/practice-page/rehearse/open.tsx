import { render } from 'preact';
import { step } from '../../engine/evaluate.ts';
import { realClock } from '../../practice/clock.ts';
import { make } from '../../practice/element.ts';
import { readScenarios } from '../../practice/read-scenarios.ts';
import { createSceneClock } from '../../practice/scene-clock.ts';
import { TextsProvider } from '../../ui/texts.tsx';
import { putPanelBeside } from '../beside.tsx';
import type { Places, Start } from '../places.ts';
import { Room } from '../room.tsx';
import type { Route } from '../route.ts';
import { earlierRuns, figuresOf, withRun } from '../score/figures.ts';
import { ScoreRoom } from '../score/score-room.tsx';
import { type Sheet, sheetOf } from '../score/sheet.ts';
import { showStage } from '../stage/open.tsx';
import { Bar, Hints } from './bar.tsx';
import { timeFactor } from './help.ts';
import { createRehearsalScene } from './scene.ts';

/** The scorecard in place of the desk; its figures are kept for the next time. */
const showScore = async (places: Places, start: Start, sheet: Sheet, onStage: () => void): Promise<void> => {
	const { language, t } = start;
	const { id } = sheet.scenario;
	const figures = figuresOf(sheet.card, sheet.help, sheet.time);
	const runs = await earlierRuns.get();
	if (sheet.card.waits.length > 0) await earlierRuns.set(withRun(runs, id, figures));
	document.title = t('scoreTitle');
	document.body.dataset.room = 'score';
	render(
		<Room language={language} title={(say) => `${say('scoreTitle')}: ${sheet.scenario.title}`}>
			<ScoreRoom sheet={sheet} figures={figures} earlier={runs[id] ?? []} onStage={onStage} />
		</Room>,
		places.room,
	);
	window.scrollTo(0, 0);
};

/** A rehearsal from its first line to its scorecard. */
export const openRehearsal = (places: Places, start: Start, route: Extract<Route, { room: 'rehearse' }>): void => {
	const { program, language, t, report } = start;
	const scenario = readScenarios().find(({ id }) => id === route.id);
	if (scenario?.story == null) {
		document.body.dataset.room = 'home';
		const title = t('rehearseUnknown', { name: route.id });
		render(
			<Room language={language} title={() => title}>
				{null}
			</Room>,
			places.room,
		);
		return;
	}
	const { story } = scenario;
	const { help, time, speed } = route;
	const life = new AbortController();
	const clock = createSceneClock(realClock, speed * timeFactor[time]);
	document.title = `${scenario.title} · ${scenario.company}`;
	const scene = createRehearsalScene({
		root: places.desk,
		scenario,
		story,
		program,
		language: scenario.language,
		clock,
		real: realClock,
		speed,
		signal: life.signal,
	});
	const end = (): void => {
		life.abort();
		const record = scene.record();
		const sheet = sheetOf(record, scenario, story, help, time);
		const [{ customer }] = scenario.chats;
		const side = {
			title: scenario.title,
			mark: null,
			customer,
			agent: scenario.agent,
			events: record.events,
			feed: step,
		};
		render(null, scene.desk.controls);
		places.desk.replaceChildren();
		showScore(places, start, sheet, () => showStage(places, start, scenario.title, [side])).catch(report);
	};
	const Controls = () => (
		<TextsProvider language={language}>
			<Bar scene={scene} help={help} onEnd={end} />
		</TextsProvider>
	);
	render(<Controls />, scene.desk.controls);
	if (help === 'after') {
		const hints = make(document, 'div.desk-hints');
		scene.desk.controls.after(hints);
		render(
			<TextsProvider language={language}>
				<Hints scene={scene} />
			</TextsProvider>,
			hints,
		);
	}
	putPanelBeside({
		place: places.panel,
		program,
		name: t('practiceChat'),
		now: clock.now,
		help,
		report,
		signal: life.signal,
	});
	scene.start();
};
