import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { TextKey } from '../locales/translate.ts';
import type { Broken } from '../protocol.ts';
import { IdleNote } from '../ui/after.tsx';
import { Button } from '../ui/button.tsx';
import { formatNumber, formatTime } from '../ui/format.ts';
import { Checks, Note } from '../ui/note.tsx';
import { Quiet } from '../ui/quiet.tsx';
import { useTexts } from '../ui/texts.tsx';
import { AfterLine } from './now.tsx';
import { endOf, pauses } from './pauses.ts';
import { type Screen, siteName } from './screen.ts';
import type { PanelState } from './state.ts';

type Of<Name extends Screen['screen']> = Extract<Screen, { readonly screen: Name }>;
type WithoutChat = Exclude<Screen, Of<'chat'>>;

/** Every screen without a chat: what is the matter, why, and one way on. */
export function Notice({ screen, state }: { readonly screen: WithoutChat; readonly state: PanelState }): VNode {
	const { t } = useTexts();
	return (
		<section class="now notice" aria-label={t('now')}>
			{body(screen, state, t)}
			{screen.screen === 'waiting' && state.originOn.value !== null && (
				<p class="acts">
					<Button kind="plain" onClick={state.setUp.open}>
						{t('setUp')}
					</Button>
				</p>
			)}
			{state.openPractice !== null && hasNoChat.has(screen.screen) && (
				<p class="way-on">
					<Button kind="plain" icon="play" onClick={state.openPractice}>
						{t('practiceTry')}
					</Button>
				</p>
			)}
		</section>
	);
}

/** Screens on which there is nothing else to do than to look around. */
const hasNoChat: ReadonlySet<Screen['screen']> = new Set(['waiting', 'unknown', 'impossible', 'off']);

function body(screen: WithoutChat, state: PanelState, t: ReturnType<typeof useTexts>['t']): VNode {
	switch (screen.screen) {
		case 'loading':
			return <Quiet title={t('loadingTitle')} />;
		case 'waiting':
			return (
				<>
					<Quiet title={t('waitingTitle')}>{t('waitingText')}</Quiet>
					<OtherFrames state={state} />
					<AfterLine state={state} />
					<Idle state={state} />
				</>
			);
		case 'unknown':
			return <Note icon="mark" title={t('unknownTitle')} text={t('unknownText')} />;
		case 'impossible':
			return <Note icon="globe" title={t('impossibleTitle')} text={t('impossibleText')} />;
		case 'silent':
			return (
				<Note icon="blind" title={t('silentTitle')} text={t('silentText')}>
					<div class="acts">
						<Button onClick={state.retry}>{t('tryAgain')}</Button>
					</div>
				</Note>
			);
		case 'off':
			return <Off key={screen.origin} origin={screen.origin} state={state} />;
		case 'paused':
			return <Paused until={screen.until} site={screen.site} state={state} />;
		case 'unreadable':
			return <Unreadable found={screen.found} broken={screen.broken} state={state} />;
	}
}

function Idle({ state }: { readonly state: PanelState }): VNode | null {
	const { idle, clock, copyFact } = state;
	const card = idle.card.value;
	if (card === null) return null;
	const isLocked = state.choices.settings.value.locked?.includes('idle-tips') ?? false;
	return (
		<IdleNote
			card={card}
			clock={clock}
			onCopy={copyFact}
			onClose={idle.close}
			onOff={isLocked ? null : idle.switchOff}
		/>
	);
}

/** A page that holds another site: the browser lets nobody look in before its user allowed that site, too. */
function OtherFrames({ state }: { readonly state: PanelState }): VNode | null {
	const { t } = useTexts();
	const [refused, refuse] = useState('');
	const [origin] = state.frames.off.value;
	if (origin === undefined) return null;
	const site = siteName(origin);
	return (
		<div class="frames">
			<p>{t('frameText', { site })}</p>
			<div class="acts">
				<Button onClick={() => void state.frames.switchOn(origin).then((isOn) => refuse(isOn ? '' : origin))}>
					{t('frameSwitchOn', { site })}
				</Button>
			</div>
			{refused === origin && <p>{t('switchRefused')}</p>}
		</div>
	);
}

function Off({ origin, state }: { readonly origin: string; readonly state: PanelState }): VNode {
	const { t } = useTexts();
	const [isRefused, refuse] = useState(false);
	return (
		<Note icon="power" title={t('offTitle', { site: siteName(origin) })} text={t('offText')}>
			<div class="acts">
				<Button kind="primary" onClick={() => void state.switchOn(origin).then((isOn) => refuse(!isOn))}>
					{t('switchOn')}
				</Button>
			</div>
			{isRefused && <p>{t('switchRefused')}</p>}
		</Note>
	);
}

interface PausedProps {
	readonly until: number | null;
	/** Of this site alone. */
	readonly site: boolean;
	readonly state: PanelState;
}

function Paused({ until, site, state }: PausedProps): VNode {
	const { t, language } = useTexts();
	const title = until === null ? t('pausedTitle') : t('pausedTitleUntil', { time: formatTime(until, language) });
	return (
		<>
			<Note icon="pause" title={title} text={t(site ? 'pausedSiteText' : 'pausedText')}>
				<div class="acts">
					<Button kind="primary" icon="play" onClick={state.resume}>
						{t('resume')}
					</Button>
				</div>
			</Note>
			<fieldset class="instead">
				<legend>{t('pauseInstead')}</legend>
				<div class="opts">
					{pauses
						.filter(([, ms]) => ms !== undefined || until !== null)
						.map(([key, ms]) => (
							<Button
								key={key}
								kind="small"
								onClick={() => state.pause(site ? 'site' : 'everywhere', endOf(ms, state.clock.now()))}
							>
								{t(key)}
							</Button>
						))}
				</div>
			</fieldset>
		</>
	);
}

interface UnreadableProps {
	readonly found: Of<'unreadable'>['found'];
	readonly broken: Broken | undefined;
	readonly state: PanelState;
}

function Unreadable({ found, broken, state }: UnreadableProps): VNode {
	const { t, language } = useTexts();
	const [isCopied, copied] = useState(false);
	const { rows, roles, composer } = found;
	return (
		<Note icon="blind" attention title={t(missing(found))} text={t('unreadableText')}>
			<Checks
				checks={[
					{ what: t('checkRows'), found: rows > 0, count: formatNumber(rows, language) },
					{ what: t('checkRoles'), found: roles > 0, count: formatNumber(roles, language) },
					{ what: t('checkComposer'), found: composer },
				]}
			/>
			{broken && <BrokenSince broken={broken} />}
			<OtherFrames state={state} />
			<p>{t('unreadableDo')}</p>
			<div class="acts">
				<Button kind="primary" onClick={state.retry}>
					{t('tryAgain')}
				</Button>
				<Button onClick={state.setUp.open}>{t('setUp')}</Button>
				<Button icon={isCopied ? 'check' : 'copy'} onClick={() => void state.copyReport().then(copied)}>
					{t('reportCopy')}
				</Button>
			</div>
			<p class="hint">{t('reportHint')}</p>
		</Note>
	);
}

/** One quiet line: what the page was made for does not fit it any more. */
export function BrokenSince({ broken }: { readonly broken: Broken }): VNode {
	const { t, language } = useTexts();
	return <p class="hint">{t('brokenSince', { adapter: broken.adapter, time: formatTime(broken.since, language) })}</p>;
}

/** The first thing that is not there: without it the others cannot be. */
function missing({ rows, roles }: Of<'unreadable'>['found']): TextKey {
	if (rows === 0) return 'unreadableRows';
	return roles === 0 ? 'unreadableRoles' : 'unreadableComposer';
}
