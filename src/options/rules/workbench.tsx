import { pack as shipped } from 'santun:pack';
import { effect } from '@preact/signals';
import type { VNode } from 'preact';
import { send } from '../../browser/messenger.ts';
import { createAsk } from '../past-chats/ask-worker.ts';
import type { Workbench } from '../shell.tsx';
import { startPlayer } from '../start-player.ts';
import { CountsPage } from './counts-page.tsx';
import { createRulesState } from './create-state.ts';
import { PacksPage } from './packs-page.tsx';
import { RulesPage } from './rules-page.tsx';
import { createTeamCounts } from './team-counts.ts';
import { createUpgrade } from './upgrade-state.ts';
import { WordListsPage } from './word-lists-page.tsx';
import type { LoadEditor } from './yaml-field.tsx';

/** A check waits until the writing pauses. */
const pauseMs = 250;

const loadEditor: LoadEditor = async () => (await import('./code-editor.ts')).mountEditor;

/** The lead's pages, with all packs read. */
export const openWorkbench = async (report: (error: unknown) => void): Promise<{ readonly Page: Workbench }> => {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const state = createRulesState({
		send,
		shipped,
		soon: (run) => {
			clearTimeout(timer);
			timer = setTimeout(run, pauseMs);
		},
	});
	const team = createTeamCounts();
	const upgrade = createUpgrade({ send, asked: createAsk(startPlayer), bench: state });
	await state.load();
	// Each save may pin the pack otherwise.
	effect(() => {
		if (state.packs.value !== null) upgrade.look().catch(report);
	});
	window.addEventListener('focus', () => void state.load().catch(report));
	// The browser asks whether to leave: what was not saved would be gone.
	window.addEventListener('beforeunload', (event) => {
		if (state.draft.isChanged.value) event.preventDefault();
	});
	const Page: Workbench = ({ page }): VNode => {
		switch (page) {
			case 'rules':
				return <RulesPage state={state} upgrade={upgrade} loadEditor={loadEditor} />;
			case 'lists':
				return <WordListsPage state={state} loadEditor={loadEditor} />;
			case 'packs':
				return <PacksPage state={state} upgrade={upgrade} loadEditor={loadEditor} />;
			case 'counts':
				return <CountsPage state={state} team={team} />;
		}
	};
	return { Page };
};
