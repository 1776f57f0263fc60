import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType, VNode } from 'preact';
import { TextsProvider, useTexts } from '../ui/texts.tsx';
import { Bar, type Tab, tabs } from './bar.tsx';
import { Options } from './options.tsx';
import type { OptionsState } from './state.ts';

/** The page that an address asks for. */
export const pageOf = (hash: string): Tab => tabs.find((tab) => `#${tab}` === hash) ?? 'settings';

/** The lead's pages: large, so that they come only when asked for. */
export type Workbench = ComponentType<{ readonly page: Exclude<Tab, 'settings' | 'past'> }>;

interface ShellProps {
	readonly state: OptionsState;
	readonly page: ReadonlySignal<Tab>;
	/** Null until it has come. */
	readonly workbench: ReadonlySignal<{ readonly Page: Workbench } | null>;
	/** The page of past chats, which keeps its file while others are looked at; null until it has come. */
	readonly past: ReadonlySignal<{ readonly Page: ComponentType } | null>;
}

/** All pages with the way from one to the other. */
export function Shell({ state, page, workbench, past }: ShellProps): VNode {
	return (
		<TextsProvider language={state.language.value}>
			<Pages state={state} page={page} workbench={workbench} past={past} />
		</TextsProvider>
	);
}

function Pages({ state, page, workbench, past }: ShellProps): VNode {
	const { t, language } = useTexts();
	const now = page.value;
	const [lead, chats] = [workbench.value, past.value];
	return (
		<div class="shell" lang={language}>
			<Bar now={now} />
			{now === 'settings' && <Options state={state} />}
			{now === 'past' && chats !== null && <chats.Page />}
			{now !== 'settings' && now !== 'past' && lead !== null && <lead.Page page={now} />}
			{now !== 'settings' && (now === 'past' ? chats : lead) === null && (
				<main class="options" aria-busy="true">
					<p class="none">{t('loadingTitle')}</p>
				</main>
			)}
		</div>
	);
}
