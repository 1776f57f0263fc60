import { render } from 'preact';
import type { Places, Start } from '../places.ts';
import { Room } from '../room.tsx';
import { ScoresRoom } from './scores-room.tsx';

/** Where a trainer opens learners' scorecards together. */
export const openScores = ({ room }: Places, { language, t }: Start): void => {
	document.title = t('scores');
	render(
		<Room language={language} title={(say) => say('scores')} text={(say) => say('scoresText')}>
			<ScoresRoom />
		</Room>,
		room,
	);
};
