import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { lexiconText } from '../../packs/lexicon-form.ts';
import { Button } from '../../ui/button.tsx';
import { Locked } from '../../ui/locked.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { freeId, newLexicon } from './new-parts.ts';
import { PartEditor } from './part-editor.tsx';
import { Refused } from './refused.tsx';
import type { RulesState } from './state.ts';
import type { LoadEditor } from './yaml-field.tsx';

interface PageProps {
	readonly state: RulesState;
	readonly loadEditor: LoadEditor | null;
}

/** The word lists of all packs; those of the team are written here. */
export function WordListsPage({ state, loadEditor }: PageProps): VNode {
	const { t } = useTexts();
	const [query, setQuery] = useState('');
	const [chosen, setChosen] = useState<string | null>(null);
	const all = state.base.value.lexicons;
	const own = new Set((state.team.value?.pack?.lexicons ?? []).map(({ id }) => id));
	const shown = all.filter((list) => matches(query, [list.id, ...list.en, ...list.ms]));
	const selected = all.find(({ id }) => id === chosen) ?? null;
	const draft = state.draft.now.value;
	const begin = (): void =>
		state.beginPart(
			'lexicons',
			newLexicon(
				freeId(
					all.map(({ id }) => id),
					'our-words',
				),
			),
		);
	const isOwn = selected !== null && own.has(selected.id);
	return (
		<main class="wb" aria-label={t('listsTitle')}>
			<h1 class="vh">{t('listsTitle')}</h1>
			<div class="split">
				<nav class="rl" aria-label={t('listsTitle')}>
					<div class="tools">
						<input
							type="search"
							class="in"
							aria-label={t('listsSearch')}
							placeholder={t('listsSearch')}
							value={query}
							onInput={({ currentTarget }) => setQuery(currentTarget.value)}
						/>
						{state.isLocked.value ? (
							<Locked />
						) : (
							<Button kind="primary" onClick={begin}>
								{t('listNew')}
							</Button>
						)}
					</div>
					<p class="vh" role="status">
						{t('listsCount', { count: shown.length })}
					</p>
					<ul>
						{shown.map(({ id, en, ms }) => (
							<li key={id}>
								<button
									type="button"
									aria-current={id === chosen && draft === null ? 'true' : undefined}
									onClick={() => {
										state.choose(null);
										setChosen(id);
									}}
								>
									<span class="ti">{id}</span>
									<span class="m">
										{t('listSize', { en: en.length, ms: ms.length })}
										{own.has(id) ? ` · ${t('origin.team')}` : ''}
									</span>
								</button>
							</li>
						))}
					</ul>
				</nav>
				<div class="pane">
					{draft?.key === 'lexicons' && <PartEditor state={state} draft={draft} loadEditor={loadEditor} />}
					{draft === null && selected === null && <p class="none">{t('listsChoose')}</p>}
					{draft === null && selected !== null && (
						<article class="ed" aria-label={selected.id}>
							<header class="ed-head">
								<h2>{selected.id}</h2>
								<div class="row" hidden={state.isLocked.value}>
									{isOwn ? (
										<>
											<Button kind="small" onClick={() => state.edit('lexicons', selected.id)}>
												{t('ruleEdit')}
											</Button>
											<Button kind="small" onClick={() => void state.remove('lexicons', selected.id)}>
												{t('ruleRemove')}
											</Button>
										</>
									) : (
										<Button kind="small" onClick={() => state.beginPart('lexicons', lexiconText(selected))}>
											{t('listOwn')}
										</Button>
									)}
								</div>
							</header>
							{(['en', 'ms', 'not'] as const).map((key) => (
								<section key={key} aria-label={t(`listWords.${key}`)}>
									<h3>{t(`listWords.${key}`)}</h3>
									<p class="pats">
										{selected[key].map((pattern) => (
											<code key={pattern}>{pattern}</code>
										))}
									</p>
								</section>
							))}
						</article>
					)}
				</div>
			</div>
			<Refused state={state} />
		</main>
	);
}

const matches = (query: string, texts: readonly string[]): boolean => {
	const all = texts.join(' ').toLowerCase();
	return query
		.toLowerCase()
		.split(/\s+/)
		.every((word) => all.includes(word));
};
