import { render } from 'preact';
import { item } from '../../browser/storage.ts';
import { systemClock } from '../../ui/clock.ts';
import { ownScenarios, withOwn } from '../own-scenarios.ts';
import type { Places, Start } from '../places.ts';
import { Room } from '../room.tsx';
import { longestScenario } from './read-scenario.ts';
import { starter } from './starter.ts';
import { createWriting } from './state.ts';
import { WriteRoom } from './write-room.tsx';

/** What was last written here, kept or not; empty where there is nothing. */
const draft = item('local', 'scenario-draft', (stored) =>
	typeof stored === 'string' && stored.length <= longestScenario ? stored : '',
);

/** The place to write: with an own scenario, or with what was last written. */
export const openWrite = async (places: Places, start: Start, id: string | null): Promise<void> => {
	const { program, language, t, report } = start;
	const own = await ownScenarios.get();
	const asked = own.find((one) => one.id === id)?.text ?? (await draft.get());
	const writing = createWriting(
		{
			program,
			clock: systemClock,
			remember: (text) => void draft.set(text).catch(report),
			keep: async (kept, text) => ownScenarios.set(withOwn(await ownScenarios.get(), { id: kept, text })),
		},
		asked === '' ? starter[language] : asked,
	);
	document.title = t('write');
	render(
		<Room language={language} title={(say) => say('write')} text={(say) => say('writeText')}>
			<WriteRoom writing={writing} report={report} />
		</Room>,
		places.room,
	);
};
