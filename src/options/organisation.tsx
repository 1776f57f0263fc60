import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Lock } from '../protocol/settings.ts';
import { Locked } from '../ui/locked.tsx';
import { problemIn } from '../ui/problem-words.ts';
import { useTexts } from '../ui/texts.tsx';
import { PolicyPack } from './policy-pack.tsx';
import type { OptionsState } from './state.ts';

/** What the administrator has set, what of it is locked, and what cannot be used. Nothing where there is no policy. */
export function Organisation({ state }: { readonly state: OptionsState }): VNode | null {
	const { t, language } = useTexts();
	const id = useId();
	const { keys, pack, problems } = state.policy.value ?? { keys: [], pack: null, problems: [] };
	const locked: readonly Lock[] = state.settings.value.locked ?? [];
	if (keys.length === 0) return null;
	return (
		<section aria-labelledby={id}>
			<h2 id={id}>{t('policyFrom')}</h2>
			<p class="lead">{t('policyKeys', { keys: keys.join(', ') })}</p>
			{pack !== null && <PolicyPack pack={pack} />}
			{locked.length > 0 && (
				<>
					<Locked />
					<ul class="locks">
						{locked.map((lock) => (
							<li key={lock}>{t(`lock.${lock}`)}</li>
						))}
					</ul>
				</>
			)}
			{problems.length > 0 && (
				<div class="wrong">
					<p>{t('policyWrong')}</p>
					<ul>
						{problems.map(({ key, line, why }) => (
							<li key={`${key}${line}${why}`}>
								<code>{key}</code> {line === null ? '' : t('lineAt', { line })} {problemIn(language, why)}
							</li>
						))}
					</ul>
				</div>
			)}
		</section>
	);
}
