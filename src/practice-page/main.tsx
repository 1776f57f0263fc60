import '../locales/pages.ts';
import { reportErrors } from '../browser/errors.ts';
import { browserLanguage } from '../browser/i18n.ts';
import { send } from '../browser/messenger.ts';
import { panelProgram } from '../coach/panel-program.ts';
import { translate } from '../locales/translate.ts';
import { make } from '../practice/element.ts';
import { openScene } from '../practice/open-scene.ts';
import { systemClock } from '../ui/clock.ts';
import { putPanelBeside } from './beside.tsx';
import { openCourse, openMakeCourse } from './course/open.tsx';
import { openHome } from './open-home.tsx';
import type { Places, Start } from './places.ts';
import { openRehearsal } from './rehearse/open.tsx';
import { addressOf, routeOf } from './route.ts';
import { openScores } from './scores/open.tsx';
import { openStage } from './stage/open.tsx';
import { openWrite } from './write/open.tsx';

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
		case 'write':
			return openWrite(places, begun, route.id);
		case 'course':
			return openCourse(places, begun);
		case 'make':
			return openMakeCourse(places, begun);
		case 'scores':
			return openScores(places, begun);
		case 'home':
			return openHome(places, begun);
	}
};

const desk = document.getElementById('desk');
const panel = document.getElementById('panel');
const room = document.getElementById('room');
if (desk !== null && panel !== null && room !== null) start({ desk, panel, room }).catch(report);
