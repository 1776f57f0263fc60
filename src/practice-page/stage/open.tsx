import { render } from 'preact';
import { readScenarios } from '../../practice/read-scenarios.ts';
import { systemClock } from '../../ui/clock.ts';
import { TextsProvider } from '../../ui/texts.tsx';
import type { Places, Start } from '../places.ts';
import { Opener } from '../opener.tsx';
import { Room } from '../room.tsx';
import { parseSheet } from '../score/parse-sheet.ts';
import { dataOfFile } from '../score/saved-file.ts';
import { type Side, sideOfConversation, sideOfRun, sideOfSheet } from './sides.ts';
import { StageView } from './stage.tsx';
import { createStage } from './state.ts';

/** Puts talks on the stage in place of what stands in the room. */
export const showStage = (
	{ room }: Places,
	{ program, language, report }: Start,
	title: string,
	sides: readonly Side[],
): void => {
	document.title = title;
	document.body.dataset.room = 'stage';
	const stage = createStage(program, sides, systemClock);
	const fullScreen = (): void => {
		const done = document.fullscreenElement === null ? room.requestFullscreen() : document.exitFullscreen();
		done.catch(report);
	};
	render(
		<TextsProvider language={language}>
			<StageView key={title} stage={stage} title={title} onFullScreen={fullScreen} />
		</TextsProvider>,
		room,
	);
};

/** A scenario's two runs side by side; without one, the place where a file is opened. */
export const openStage = (places: Places, start: Start, id: string | null): void => {
	const { program, language, t } = start;
	const scenario = readScenarios().find((one) => one.id === id);
	const story = scenario?.story ?? null;
	if (scenario !== undefined && story !== null) {
		const sides = (['bad', 'good'] as const).map((mark) => sideOfRun(program, scenario, story, mark));
		showStage(places, start, scenario.title, sides);
		return;
	}
	document.title = t('stageOpen');
	const show = (side: Side): void => showStage(places, start, side.title, [side]);
	render(
		<Room language={language} title={(say) => say('stageOpen')} text={(say) => say('stageOpenText')}>
			<Opener
				use={t('stageUse')}
				onConversation={(conversation) => show(sideOfConversation(program, conversation))}
				onOther={(text) => {
					const sheet = parseSheet(dataOfFile(text));
					if (sheet !== null) show(sideOfSheet(sheet));
					return sheet !== null;
				}}
			/>
		</Room>,
		places.room,
	);
};
