import type { VNode } from 'preact';
import type { TextKey } from '../../locales/translate.ts';
import { formatNumber, formatWait } from '../../ui/format.ts';
import { type Texts, useTexts } from '../../ui/texts.tsx';
import type { RunFigures } from './figures.ts';

interface EarlierProps {
	/** Before this one, oldest first. */
	readonly runs: readonly RunFigures[];
	readonly now: RunFigures;
}

/** So many earlier runs stand beside this one. */
const shownRuns = 3;

interface Row {
	readonly title: TextKey;
	readonly of: (run: RunFigures, texts: Texts) => string;
}

const heatWord = (level: number): TextKey =>
	level >= 3 ? 'heat.3' : level === 2 ? 'heat.2' : level === 1 ? 'heat.1' : 'heat.0';

const rows: readonly Row[] = [
	{ title: 'scoreSkills', of: ({ shown, needed }, { language }) => ratio(shown, needed, language) },
	{ title: 'scoreGoals', of: ({ goals, allGoals }, { language }) => ratio(goals, allGoals, language) },
	{ title: 'scoreLongest', of: ({ longestWait }, { language }) => formatWait(longestWait, language) },
	{ title: 'scorePeak', of: ({ peak }, { t }) => t(heatWord(peak)) },
	{ title: 'scoreEnd', of: ({ outcome }, { t }) => t(`outcome.${outcome ?? 'open'}`) },
	{ title: 'help', of: ({ help }, { t }) => t(`help.${help}`) },
];

const ratio = (part: number, whole: number, language: Texts['language']): string =>
	`${formatNumber(part, language)}/${formatNumber(whole, language)}`;

/** One's own runs of the same chat side by side; nobody else's are known. */
export function Earlier({ runs, now }: EarlierProps): VNode {
	const texts = useTexts();
	const { t, language } = texts;
	const first = Math.max(0, runs.length - shownRuns);
	const all = [...runs.slice(first), now];
	return (
		<section class="score-earlier" aria-labelledby="score-earlier">
			<h2 id="score-earlier">{t('scoreEarlier')}</h2>
			{runs.length === 0 ? (
				<p class="hint">{t('scoreFirst')}</p>
			) : (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
				<section class="scrolls" aria-label={t('scoreEarlier')} tabIndex={0}>
					<table>
						<thead>
							<tr>
								<th scope="col">
									<span class="vh">{t('scoreMeasure')}</span>
								</th>
								{all.map((run, i) => (
									<th key={run === now ? 'now' : first + i} scope="col" class="r">
										{run === now ? t('scoreThis') : formatNumber(first + i + 1, language)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{rows.map(({ title, of }) => (
								<tr key={title}>
									<th scope="row">{t(title)}</th>
									{all.map((run, i) => (
										<td key={run === now ? 'now' : first + i} class={run === now ? 'r num now' : 'r num'}>
											{of(run, texts)}
										</td>
									))}
								</tr>
							))}
						</tbody>
					</table>
				</section>
			)}
		</section>
	);
}
