import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Language } from '../engine/message.ts';
import type { TextKey } from '../locales/translate.ts';
import type { KnownSite } from '../protocol/sites.ts';
import { Button } from '../ui/button.tsx';
import { formatTime } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { Locked } from '../ui/locked.tsx';
import { type Texts, useTexts } from '../ui/texts.tsx';
import { Kept } from './kept.tsx';
import { Organisation } from './organisation.tsx';
import { OwnCounts } from './own-counts.tsx';
import type { OptionsState } from './state.ts';

interface PartProps {
	readonly state: OptionsState;
}

/** The page of settings. */
export function Options({ state }: PartProps): VNode {
	const { t, language } = useTexts();
	return (
		<main class="options" lang={language}>
			<header>
				<h1>{t('optionsTitle')}</h1>
				<p class="priv">
					<Icon name="lock" small />
					{t('staysHere')}
				</p>
			</header>
			{state.isLost.value && <p role="alert">{t('optionsLost')}</p>}
			<Sites state={state} />
			<Languages state={state} />
			<OwnCounts state={state} />
			<Organisation state={state} />
			<Kept state={state} />
		</main>
	);
}

function Sites({ state }: PartProps): VNode {
	const { t } = useTexts();
	const id = useId();
	const sites = state.sites.value;
	const toAllow = state.toAllow.value;
	return (
		<section aria-labelledby={id}>
			<h2 id={id}>{t('sitesTitle')}</h2>
			<p class="lead">{t('sitesText')}</p>
			{toAllow.length > 0 && (
				<div class="ask">
					<p>{t(toAllow.length === 1 ? 'sitesListedOne' : 'sitesListed', { count: toAllow.length })}</p>
					<Button kind="primary" onClick={() => void state.allow(toAllow)}>
						{t(toAllow.length === 1 ? 'sitesAllowOne' : 'sitesAllowAll', { count: toAllow.length })}
					</Button>
				</div>
			)}
			<p role="status">{state.isRefused.value ? t('switchRefused') : ''}</p>
			{sites !== null && sites.length === 0 && <p class="none">{t('sitesNone')}</p>}
			{sites !== null && sites.length > 0 && (
				<ul class="sites">
					{sites.map((site) => (
						<Site key={site.origin} site={site} state={state} />
					))}
				</ul>
			)}
			<Wrong entries={state.wrong.value} />
		</section>
	);
}

function Site({ site, state }: PartProps & { readonly site: KnownSite }): VNode {
	const texts = useTexts();
	const { t } = texts;
	const { origin, on, listed } = site;
	const pausedUntil = state.settings.value.pausedSites?.[origin] ?? 0;
	const isPaused = on && pausedUntil > state.now();
	return (
		<li data-site={origin}>
			<div>
				<b>{origin.replace(/^https?:\/\//, '')}</b>
				<p>{isPaused ? t('statePaused') : stateOf(site, texts)}</p>
				{listed && <p class="hint">{t('siteListed')}</p>}
			</div>
			<div class="acts">
				{isPaused && (
					<Button kind="small" icon="play" onClick={() => void state.resume(origin)}>
						{t('resume')}
					</Button>
				)}
				{on ? (
					<Button kind="small" icon="power" onClick={() => void state.switchOff(origin)}>
						{t('siteSwitchOff')}
					</Button>
				) : (
					<Button kind="small" onClick={() => void state.allow([origin])}>
						{t('siteAllow')}
					</Button>
				)}
			</div>
		</li>
	);
}

/** What is known of a site, in a few words. */
function stateOf({ on, health }: KnownSite, { t, language }: Texts): string {
	if (!on) return t('siteNotYet');
	if (health === null) return t('siteOn');
	const by = health.adapter === null ? t('siteByLook') : t('siteBy', { adapter: health.adapter });
	switch (health.page) {
		case 'chat':
			return `${t('stateReading')} · ${by}`;
		case 'unreadable':
			return `${t('siteBrokenSince', { time: formatTime(health.since, language) })} · ${by}`;
		case 'waiting':
			return t('stateWaiting');
		case 'paused':
			return t('siteOn');
	}
}

function Wrong({ entries }: { readonly entries: readonly string[] }): VNode | null {
	const { t } = useTexts();
	if (entries.length === 0) return null;
	return (
		<div class="wrong">
			<p>{t('sitesWrong')}</p>
			<ul>
				{entries.map((entry) => (
					<li key={entry}>
						<code>{entry}</code>
					</li>
				))}
			</ul>
		</div>
	);
}

const languages: readonly (readonly [Language | null, TextKey, Language | undefined])[] = [
	[null, 'languageBrowser', undefined],
	['en', 'languageEnglish', 'en'],
	['ms', 'languageMalay', 'ms'],
];

function Languages({ state }: PartProps): VNode {
	const { t } = useTexts();
	const name = useId();
	const { language: chosen, locked = [] } = state.settings.value;
	const isLocked = locked.includes('language');
	return (
		<section>
			<fieldset disabled={isLocked}>
				<legend>
					<h2>{t('language')}</h2>
				</legend>
				{isLocked && <Locked />}
				{languages.map(([language, key, lang]) => (
					<label class="pick" key={key} lang={lang}>
						<input
							type="radio"
							name={name}
							value={language ?? ''}
							checked={language === chosen}
							onChange={() => void state.setLanguage(language)}
						/>
						{t(key)}
					</label>
				))}
			</fieldset>
		</section>
	);
}
