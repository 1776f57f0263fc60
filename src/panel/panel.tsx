import type { VNode } from 'preact';
import { FindButton, FindWording } from '../ui/find-wording.tsx';
import { Icon } from '../ui/icons.tsx';
import { MutedNews, MyWeek } from '../ui/my-week.tsx';
import { TeamNews } from '../ui/news.tsx';
import { TextsProvider, useTexts } from '../ui/texts.tsx';
import { AllChats, OtherTabs } from './all-chats.tsx';
import type { Said } from './announcer.ts';
import { Glance } from './glance.tsx';
import { Head } from './head.tsx';
import { Notice } from './notice.tsx';
import { Now } from './now.tsx';
import { SetUp } from './set-up/set-up.tsx';
import type { PanelState } from './state.ts';
import { BrokenSince } from './unreadable.tsx';

interface PanelProps {
	readonly state: PanelState;
	/** In a page that has a main part of its own, the panel is a section of it. */
	readonly as?: 'main' | 'section';
}

/** The whole panel. */
export function Panel({ state, as: Whole = 'main' }: PanelProps): VNode {
	const language = state.choices.language.value;
	const { screen } = state.screen.value;
	const name = screen === 'chat' ? (state.place.arrangement.value.tip === null ? 'quiet' : 'tip') : screen;
	return (
		<TextsProvider language={language}>
			<Whole class="panel" lang={language} data-state={name}>
				<Head state={state} />
				<Voice said={state.said.polite.value} role="status" />
				<Voice said={state.said.urgent.value} role="alert" />
				<TodaysNews state={state} />
				<Body state={state} />
				<Foot state={state} />
			</Whole>
		</TextsProvider>
	);
}

/** What is critical comes first: news can wait. */
function TodaysNews({ state: { news, place } }: { readonly state: PanelState }): VNode | null {
	if (place.arrangement.value.tip?.level === 'critical') return null;
	return <TeamNews news={news.shown.value} onRead={news.read} />;
}

function Body({ state }: { readonly state: PanelState }): VNode {
	const screen = state.screen.value;
	const isCritical = state.place.arrangement.value.tip?.level === 'critical';
	if (state.week.shown.value !== null) {
		return (
			<>
				{screen.screen === 'chat' && isCritical && <Now chat={screen.chat} state={state} />}
				<OwnWeek state={state} />
			</>
		);
	}
	if (state.setUp.shown.value !== null) {
		return (
			<>
				{screen.screen === 'chat' && isCritical && <Now chat={screen.chat} state={state} />}
				<SetUp setUp={state.setUp} />
			</>
		);
	}
	if (screen.screen !== 'chat') {
		return (
			<>
				<Notice screen={screen} state={state} />
				<OtherTabs state={state} />
			</>
		);
	}
	// One thing at a time: who looks for wording has their own idea what to say. What is critical is told all the same.
	const isFinding = state.find.found.value !== null;
	return (
		<>
			<AllChats state={state} />
			{(!isFinding || isCritical) && <Now key={screen.chat.conversation} chat={screen.chat} state={state} />}
			{isFinding && <Finding state={state} />}
			{!isFinding && <Glance key={`glance ${screen.chat.conversation}`} chat={screen.chat} state={state} />}
			{screen.broken && (
				<div class="broken">
					<BrokenSince broken={screen.broken} />
				</div>
			)}
		</>
	);
}

function Finding({ state: { find } }: { readonly state: PanelState }): VNode | null {
	const found = find.found.value;
	if (found === null) return null;
	return (
		<FindWording
			query={found.query}
			snippets={found.snippets}
			isAsking={found.isAsking}
			more={found.all - found.snippets.length}
			at={found.at}
			onType={find.type}
			onMove={find.move}
			onTake={find.take}
			onClose={find.close}
		/>
	);
}

function OwnWeek({ state: { week, choices } }: { readonly state: PanelState }): VNode | null {
	const shown = week.shown.value;
	if (shown === null) return null;
	return (
		<MyWeek
			week={shown}
			experience={choices.settings.value.experience ?? 'usual'}
			isLocked={choices.settings.value.locked?.includes('tips') ?? false}
			onExperience={(experience) => void choices.change({ experience })}
			onUnmute={week.unmute}
			onClose={week.close}
		/>
	);
}

/** Speaks to a screen reader. The key makes the same sentence news again. */
function Voice({ said, role }: { readonly said: Said; readonly role: 'status' | 'alert' }): VNode {
	return (
		<p class="vh" role={role}>
			<span key={said.number}>{said.text}</span>
		</p>
	);
}

function Foot({ state: { choices, find, screen, setUp, week } }: { readonly state: PanelState }): VNode {
	const { t, of } = useTexts();
	const muted = week.news.value;
	const canFind = screen.value.screen === 'chat' && setUp.shown.value === null;
	return (
		<footer class="p-foot">
			{muted && <MutedNews title={of(muted.title)} onUndo={() => week.unmute(muted.rule)} onClose={week.endNews} />}
			{canFind && <FindButton isOpen={find.found.value !== null} onOpen={find.open} />}
			{choices.isLost.value && <p class="kept">{t('keptLost')}</p>}
			{choices.isRefused.value && <p class="kept">{t('keptNot')}</p>}
			<p class="priv">
				<Icon name="lock" small />
				{t('staysHere')}
			</p>
		</footer>
	);
}
