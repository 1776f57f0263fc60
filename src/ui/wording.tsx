import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../engine/message.ts';
import type { FilledWording } from '../engine/tip.ts';
import { useTexts } from './texts.tsx';

interface WordingProps {
	/** At least one. */
	readonly choices: readonly FilledWording[];
	readonly chosen: number;
	readonly language: Language;
	/** Unique on the page. */
	readonly id: string;
	readonly onChoose: (index: number) => void;
}

/** What could be sent: the words on sunken ground, with the tone as radios where there are several. */
export function Wording({ choices, chosen, language, id, onChoose }: WordingProps): VNode | null {
	const { t } = useTexts();
	const wording = choices[chosen] ?? choices[0];
	if (wording === undefined) return null;
	return (
		<div class="say">
			<div class="say-top">
				<span class="lab">{t('sayLabel')}</span>
				{choices.length > 1 && (
					<fieldset class="tones">
						<legend class="vh">{t('tone')}</legend>
						{choices.map((choice, index) => (
							<label key={choice.text}>
								<input type="radio" name={`${id}-tone`} checked={index === chosen} onChange={() => onChoose(index)} />
								{choice.tone ? t(`tone.${choice.tone}`) : t('toneOther', { number: index + 1 })}
							</label>
						))}
					</fieldset>
				)}
			</div>
			<p data-say lang={language}>
				{fillsMarked(wording)}
			</p>
		</div>
	);
}

/** Filled-in names stand out, so that a wrong one is seen before it is sent. */
export function fillsMarked({ text, fills }: FilledWording): ComponentChildren {
	let end = 0;
	const parts = fills.flatMap(([from, to]) => {
		const plain = text.slice(end, from);
		end = to;
		return [
			plain,
			<span class="fill" key={from}>
				{text.slice(from, to)}
			</span>,
		];
	});
	return [...parts, text.slice(end)];
}
