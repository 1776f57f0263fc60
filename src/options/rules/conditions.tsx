import type { VNode } from 'preact';
import type { When } from '../../engine/rule.ts';
import { inWords } from '../../locales/known.ts';
import { type Texts, useTexts } from '../../ui/texts.tsx';

const seconds = (ms: number): string => (ms % 60_000 === 0 && ms > 0 ? `${ms / 60_000}m` : `${ms / 1000}s`);

const bounds = (least: string | undefined, most: string | undefined, { t }: Texts): string =>
	[
		...(least === undefined ? [] : [t('whenLeast', { number: least })]),
		...(most === undefined ? [] : [t('whenMost', { number: most })]),
	].join(', ');

/** A condition without those inside it, as a sentence begins. */
const leaf = (when: Exclude<When, { readonly kind: 'any' | 'all' | 'not' }>, texts: Texts): string => {
	const { t, language } = texts;
	switch (when.kind) {
		case 'says': {
			if (when.who === 'draft') return t('when.draft');
			return t(`when.${when.who}.${when.in}`);
		}
		case 'fact':
			return inWords(language, 'fact', when.is);
		case 'count':
			return t('when.number', {
				name: inWords(language, 'count', when.of),
				bounds: bounds(when.min?.toString(), when.max?.toString(), texts),
			});
		case 'time':
			return t('when.time', {
				name: inWords(language, 'time', when.since),
				bounds: bounds(
					when.minMs === undefined ? undefined : seconds(when.minMs),
					when.maxMs === undefined ? undefined : seconds(when.maxMs),
					texts,
				),
			});
	}
};

function Condition({ when }: { readonly when: When }): VNode {
	const texts = useTexts();
	const { t } = texts;
	if (when.kind === 'any' || when.kind === 'all' || when.kind === 'not') {
		const inner = when.kind === 'not' ? [when.of] : when.of;
		return (
			<>
				{t(`when.${when.kind}`)}
				<Conditions of={inner} />
			</>
		);
	}
	return (
		<>
			{leaf(when, texts)}
			{when.kind === 'says' && (
				<span class="pats">
					{when.anyOf.map((pattern) => (
						<code key={pattern}>{pattern}</code>
					))}
				</span>
			)}
		</>
	);
}

/** Conditions in words, one a line. */
export function Conditions({ of }: { readonly of: readonly When[] }): VNode {
	return (
		<ul class="conds">
			{of.map((when) => (
				<li key={JSON.stringify(when)}>
					<Condition when={when} />
				</li>
			))}
		</ul>
	);
}
