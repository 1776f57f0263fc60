import type { VNode } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { type PackChanges, packChanges, packLooks } from '../../packs/pack-changes.ts';
import { Button } from '../../ui/button.tsx';
import { formatDay, formatTime } from '../../ui/format.ts';
import { useTexts } from '../../ui/texts.tsx';
import type { RulesState } from './state.ts';

/** The versions of the team's pack, newest first, each with what it changed. */
export function Versions({ state }: { readonly state: RulesState }): VNode {
	const { t, language } = useTexts();
	const id = useId();
	const { versions = [], team = null } = state.packs.value ?? {};
	const looks = useMemo(() => versions.map(({ text }) => packLooks(text)), [versions]);
	return (
		<section aria-labelledby={id}>
			<h2 id={id}>{t('versionsTitle')}</h2>
			{versions.length === 0 && <p class="none">{t('versionsNone')}</p>}
			{versions.length > 0 && (
				<ol class="sites">
					{versions.map(({ at, by, text }, i) => {
						const [own, before] = [looks[i], looks[i + 1]];
						return (
							<li key={`${at}${i}`}>
								<div>
									<b>
										{formatDay(at, language)} {formatTime(at, language)}
									</b>
									<p>
										{own ? `${t('versionNumber', { version: own.version })} · ` : ''}
										{by === '' ? t('versionNobody') : by}
									</p>
									{own && before && <Changes state={state} changes={packChanges(before, own)} />}
								</div>
								<div class="acts">
									{text === team ? (
										<span class="hint">{t('versionNow')}</span>
									) : (
										<Button kind="small" icon="undo" onClick={() => void state.takePack(text)}>
											{t('versionRestore')}
										</Button>
									)}
								</div>
							</li>
						);
					})}
				</ol>
			)}
		</section>
	);
}

interface ChangesProps {
	readonly state: RulesState;
	readonly changes: PackChanges;
}

function Changes({ state, changes: { added, changed, gone } }: ChangesProps): VNode {
	const { t, of } = useTexts();
	const titles = new Map(state.rules.value.map(({ rule }) => [rule.id, of(rule.title)]));
	const names = (ids: readonly string[]): string =>
		ids.map((one) => titles.get(one) ?? (one === 'extends' ? t('versionBase') : one)).join(', ');
	return (
		<p class="hint">
			{[
				...(added.length === 0 ? [] : [t('versionAdded', { names: names(added) })]),
				...(changed.length === 0 ? [] : [t('versionChanged', { names: names(changed) })]),
				...(gone.length === 0 ? [] : [t('versionGone', { names: names(gone) })]),
			].join(' · ')}
		</p>
	);
}
