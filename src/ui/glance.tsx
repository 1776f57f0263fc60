import type { VNode } from 'preact';
import type { Glance } from '../engine/glance.ts';
import type { Clock } from './clock.ts';
import { formatNumber } from './format.ts';
import { GivenList } from './given.tsx';
import { HeatRow } from './heat.tsx';
import { PromiseRow, Question, Skills, SoFar } from './rows.tsx';
import { Section } from './section.tsx';
import { useTexts } from './texts.tsx';

/** The parts that fold. */
export type GlanceSection = 'skills' | 'questions' | 'promises' | 'given' | 'soFar';

interface GlancePartsProps {
	readonly glance: Glance;
	readonly clock: Clock;
	readonly folded: ReadonlySet<GlanceSection>;
	readonly onFold: (section: GlanceSection) => void;
	/** Puts text on the clipboard; answers whether it is there. */
	readonly onCopy: (text: string) => Promise<boolean>;
	/** Takes quoted words into the reply; answers whether they stand there. */
	readonly onQuote: (quoted: string) => Promise<boolean>;
}

/** All that is known of a chat, in parts that fold; a part with nothing in it is left out. */
export function GlanceParts({ glance, clock, folded, onFold, onCopy, onQuote }: GlancePartsProps): VNode {
	const { t, language } = useTexts();
	const { heat, skills, questions, promises, given, apologies, favours } = glance;
	const number = (value: number): string => formatNumber(value, language);
	const done = skills.filter(({ state }) => state === 'done').length;
	const part = (section: GlanceSection, count: string | undefined, children: VNode): VNode => (
		<Section
			key={section}
			title={t(section)}
			{...(count === undefined ? {} : { count })}
			isOpen={!folded.has(section)}
			onToggle={() => onFold(section)}
		>
			{children}
		</Section>
	);
	return (
		<>
			{heat && <HeatRow heat={heat} />}
			{skills.length > 0 &&
				part('skills', t('skillsDone', { done: number(done), all: number(skills.length) }), <Skills skills={skills} />)}
			{questions.length > 0 &&
				part(
					'questions',
					number(questions.length),
					<ul>
						{questions.map(({ message, text }) => (
							<li key={`${message} ${text}`}>
								<Question text={text} clock={clock} onQuote={onQuote} />
							</li>
						))}
					</ul>,
				)}
			{promises.length > 0 &&
				part(
					'promises',
					number(promises.length),
					<ul>
						{promises.map((promise) => (
							<PromiseRow key={`${promise.message} ${promise.text}`} promise={promise} clock={clock} />
						))}
					</ul>,
				)}
			{given.length > 0 &&
				part('given', number(given.length), <GivenList given={given} clock={clock} onCopy={onCopy} />)}
			{(apologies > 0 || favours.length > 0) &&
				part('soFar', undefined, <SoFar apologies={apologies} favours={favours} />)}
		</>
	);
}
