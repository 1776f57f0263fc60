import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType, VNode } from 'preact';
import { TextsProvider, useTexts } from '../ui/texts.tsx';
import { Bar, type Tab, tabs } from './bar.tsx';
import { Options } from './options.tsx';
import type { OptionsState } from './state.ts';

/** The pages behind the settings; what follows the # in the address. */
export type PageName = Exclude<Tab, 'past'>;

/** The page that an address asks for. */
export const pageOf = (hash: string): PageName =>
	tabs.filter((tab) => tab !== 'past').find((tab) => `#${tab}` === hash) ?? 'settings';

/** The lead's pages: large, so that they come only when asked for. */
export type Workbench = ComponentType<{ readonly page: Exclude<PageName, 'settings'> }>;

interface ShellProps {
	readonly state: OptionsState;
	readonly page: ReadonlySignal<PageName>;
	/** Null until it has come. */
	readonly workbench: ReadonlySignal<{ readonly Page: Workbench } | null>;
}

/** All pages with the way from one to the other. */
export function Shell({ state, page, workbench }: ShellProps): VNode {
	return (
		<TextsProvider language={state.language.value}>
			<Pages state={state} page={page} workbench={workbench} />
		</TextsProvider>
	);
}

function Pages({ state, page, workbench }: ShellProps): VNode {
	const { t, language } = useTexts();
	const now = page.value;
	const brought = workbench.value;
	return (
		<div class="shell" lang={language}>
			<Bar now={now} past="past-chats/past-chats.html" />
			{now === 'settings' && <Options state={state} />}
			{now !== 'settings' && brought !== null && <brought.Page page={now} />}
			{now !== 'settings' && brought === null && (
				<main class="options" aria-busy="true">
					<p class="none">{t('loadingTitle')}</p>
				</main>
			)}
		</div>
	);
}
