import type { Ref, VNode } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { DismissReason } from '../engine/event.ts';
import type { Tip } from '../engine/tip.ts';
import type { TextKey } from '../locales/translate.ts';
import { Because } from './because.tsx';
import { Button, IconButton } from './button.tsx';
import { Level } from './level.tsx';
import { Reasons } from './reasons.tsx';
import { useTexts } from './texts.tsx';
import { Wording } from './wording.tsx';

interface TipCardProps {
	readonly tip: Tip;
	/** Puts the wording into the composer; answers whether it stands there. */
	readonly onInsert: (text: string) => Promise<boolean>;
	/** Puts the wording on the clipboard; answers whether it is there. */
	readonly onCopy: (text: string) => Promise<boolean>;
	readonly onDismiss: (reason: DismissReason | null) => void;
	/** The card itself. */
	readonly card?: Ref<HTMLElement>;
}

/** One tip: what to do, the words it stands on, what could be sent. Why? opens below the buttons, so nothing above moves. */
export function TipCard(props: TipCardProps): VNode {
	const { tip } = props;
	const { t, of } = useTexts();
	const id = useId();
	const [chosen, choose] = useState(0);
	const [isWhyOpen, openWhy] = useState(false);
	const whyButton = useRef<HTMLButtonElement>(null);
	const deed = useDeed();
	const wording = tip.say[chosen] ?? tip.say[0];
	return (
		<article
			class={`tip ${tip.level} arrive`}
			aria-labelledby={`${id}-title`}
			{...(props.card ? { ref: props.card } : {})}
			data-tip={tip.id}
			data-rule={tip.rule}
			data-skill={tip.skill}
			data-level={tip.level}
			onKeyDown={(event) => {
				if (event.key !== 'Escape' || !isWhyOpen) return;
				openWhy(false);
				whyButton.current?.focus();
			}}
		>
			<div class="tip-in">
				<TipTop tip={tip} onDismiss={() => props.onDismiss(null)} />
				<h2 id={`${id}-title`}>{of(tip.title)}</h2>
				<Because evidence={tip.because} />
				{of(tip.advice) !== of(tip.title) && <p class="advise">{of(tip.advice)}</p>}
				<Wording choices={tip.say} chosen={chosen} language={tip.language} id={id} onChoose={choose} />
				<div class="acts">
					{wording && (
						<>
							<Button
								kind="primary"
								icon={deed.done === 'insert' ? 'check' : 'insert'}
								deed="insert"
								onClick={() => deed.run('insert', () => props.onInsert(wording.text))}
							>
								{t('tipInsert')}
							</Button>
							<Button
								icon={deed.done === 'copy' ? 'check' : 'copy'}
								deed="copy"
								onClick={() => deed.run('copy', () => props.onCopy(wording.text))}
							>
								{t('tipCopy')}
							</Button>
						</>
					)}
					{!wording && tip.level === 'critical' && (
						<Button onClick={() => props.onDismiss('does-not-fit')}>{t('tipRight')}</Button>
					)}
					<Button
						kind="plain"
						deed="why"
						button={whyButton}
						opens={{ open: isWhyOpen, id: `${id}-why` }}
						onClick={() => openWhy(!isWhyOpen)}
					>
						{t('tipWhy')}
					</Button>
				</div>
				{deed.failed && <p class="failed">{t(failures[deed.failed])}</p>}
				{isWhyOpen && <Why tip={tip} id={`${id}-why`} />}
			</div>
		</article>
	);
}

interface DismissedCardProps {
	readonly tip: Tip;
	readonly onReason: (reason: DismissReason) => void;
	readonly onSkip: () => void;
	readonly takesFocus: boolean;
}

/** A tip that was dismissed: it has stepped back, and asks why in the place where its buttons were. */
export function DismissedCard(props: DismissedCardProps): VNode {
	const { tip } = props;
	const { of } = useTexts();
	const id = useId();
	return (
		<article
			class={`tip ${tip.level} going`}
			aria-labelledby={`${id}-title`}
			data-dismissed={tip.id}
			onKeyDown={(event) => {
				if (event.key === 'Escape') props.onSkip();
			}}
		>
			<div class="tip-in">
				<TipTop tip={tip} />
				<h2 id={`${id}-title`}>{of(tip.title)}</h2>
				<Because evidence={tip.because} />
				<Reasons onReason={props.onReason} onSkip={props.onSkip} takesFocus={props.takesFocus} />
			</div>
		</article>
	);
}

function TipTop(props: { readonly tip: Tip; readonly onDismiss?: () => void }): VNode {
	const { t } = useTexts();
	return (
		<div class="tip-top">
			<Level level={props.tip.level} />
			<span class="skill">{t(`skill.${props.tip.skill}`)}</span>
			{props.onDismiss && <IconButton icon="cross" label={t('tipDismiss')} deed="dismiss" onClick={props.onDismiss} />}
		</div>
	);
}

function Why(props: { readonly tip: Tip; readonly id: string }): VNode {
	const { t, of } = useTexts();
	const { tip } = props;
	return (
		<div class="whybox" id={props.id}>
			<p>{of(tip.why)}</p>
			{tip.source && <p class="src">{t('whySource', { source: tip.source })}</p>}
			<p class="src">{t('whyRule', { rule: tip.rule })}</p>
		</div>
	);
}

type Doing = 'insert' | 'copy';

const failures: Readonly<Record<Doing, TextKey>> = { insert: 'insertFailed', copy: 'copyFailed' };

/** What became of the last press of Insert or Copy. */
function useDeed() {
	const [last, setLast] = useState<{ readonly what: Doing; readonly ok: boolean } | null>(null);
	return {
		done: last?.ok ? last.what : null,
		failed: last && !last.ok ? last.what : null,
		run: (what: Doing, act: () => Promise<boolean>): void => {
			void act().then((ok) => setLast({ what, ok }));
		},
	};
}
