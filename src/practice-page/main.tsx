import { signal } from '@preact/signals';
import { render } from 'preact';
import { reportErrors } from '../browser/errors.ts';
import { browserLanguage } from '../browser/i18n.ts';
import { send } from '../browser/messenger.ts';
import { panelProgram } from '../coach/panel-program.ts';
import type { Skill } from '../engine/rule.ts';
import { translate } from '../locales/translate.ts';
import { make } from '../practice/element.ts';
import { openScene } from '../practice/open-scene.ts';
import { readScenarios } from '../practice/read-scenarios.ts';
import { skillsOf } from '../practice/skills-of.ts';
import { systemClock } from '../ui/clock.ts';
import { putPanelBeside } from './beside.tsx';
import { Home } from './home.tsx';
import type { Places, Start } from './places.ts';
import { openRehearsal } from './rehearse/open.tsx';
import { Room } from './room.tsx';
import { addressOf, routeOf } from './route.ts';
import { openStage } from './stage/open.tsx';
import { type EarlierRuns, earlierRuns } from './score/figures.ts';

const life = new AbortController().signal;
const report = reportErrors('practice page', life);

/** A chat that plays by itself, until whoever watches takes over. */
const playScene = ({ desk, panel }: Places, { program, language, t }: Start): void => {
	openScene(desk, language);
	desk.querySelector('.desk-controls')?.append(make(document, 'a.desk-button', { href: addressOf.home }, t('roomAll')));
	putPanelBeside({
		place: panel,
		program,
		name: t('practiceChat'),
		now: systemClock.now,
		help: 'all',
		report,
		signal: life,
	});
};

const openHome = ({ room }: Places, { program, language, t }: Start): void => {
	const scenarios = readScenarios();
	const known = signal<ReadonlyMap<string, ReadonlySet<Skill>>>(new Map());
	const earlier = signal<EarlierRuns>({});
	document.title = t('roomTitle');
	const Whole = () => (
		<Room language={language} title={(say) => say('roomTitle')} text={(say) => say('roomText')} isHome>
			<Home scenarios={scenarios} skillsOf={known.value} earlier={earlier.value} />
		</Room>
	);
	render(<Whole />, room);
	earlierRuns
		.get()
		.then((runs) => {
			earlier.value = runs;
		})
		.catch(report);
	// Each is played through twice for it: one at a time, so that the page answers meanwhile.
	const [...waiting] = scenarios;
	const lookAtNext = (): void => {
		const scenario = waiting.shift();
		if (scenario === undefined) return;
		known.value = new Map([...known.value, [scenario.id, skillsOf(program, scenario)]]);
		setTimeout(lookAtNext);
	};
	lookAtNext();
};

const start = async (places: Places): Promise<void> => {
	const { pack, settings } = await send('start', { origin: location.origin });
	const language = settings.language ?? browserLanguage();
	const begun: Start = { program: panelProgram(pack), language, t: translate(language), report, signal: life };
	document.documentElement.lang = language;
	const route = routeOf(location.search);
	document.body.dataset.room = route.room;
	switch (route.room) {
		case 'scene':
			return playScene(places, begun);
		case 'rehearse':
			return openRehearsal(places, begun, route);
		case 'stage':
			return openStage(places, begun, route.id);
		case 'home':
			return openHome(places, begun);
	}
};

const desk = document.getElementById('desk');
const panel = document.getElementById('panel');
const room = document.getElementById('room');
if (desk !== null && panel !== null && room !== null) start({ desk, panel, room }).catch(report);
