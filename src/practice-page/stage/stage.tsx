import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useTexts } from '../../ui/texts.tsx';
import { addressOf } from '../route.ts';
import { Column, TipLines } from './column.tsx';
import { pressOnStage } from './keys.ts';
import { type Stage, speeds } from './state.ts';

interface StageProps {
	readonly stage: Stage;
	readonly title: string;
	/** Fills the screen with the stage, or no longer. */
	readonly onFullScreen: () => void;
}

/** Where something is typed, keys are letters. */
const isTyping = ({ target }: KeyboardEvent): boolean =>
	target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target instanceof HTMLInputElement;

/** A talk in big type, or two side by side; keys and a presenter's remote move it. */
export function StageView({ stage, title, onFullScreen }: StageProps): VNode {
	const { t, language } = useTexts();
	const [isTrying, tryReply] = useState(false);
	// At once: a remote may be pressed before the first paint.
	useLayoutEffect(() => {
		const press = (event: KeyboardEvent): void => {
			if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event)) return;
			// A button that has the focus is pressed by the space bar.
			if (event.key === ' ' && event.target instanceof HTMLButtonElement) return;
			const wasKnown = pressOnStage(stage, event.key, { fullScreen: onFullScreen, tryReply: () => tryReply(true) });
			if (wasKnown) event.preventDefault();
		};
		document.addEventListener('keydown', press);
		return () => {
			document.removeEventListener('keydown', press);
			stage.end();
		};
	}, [stage, onFullScreen]);
	const number = (value: number): string => formatNumber(value, language);
	const columns = stage.columns.value;
	return (
		<div class="stage ui" lang={language}>
			{stage.isDark.value && (
				<button type="button" class="stage-dark" aria-label={t('stageLight')} onClick={stage.darken}></button>
			)}
			<header class="stage-top">
				<h1>{title}</h1>
				<span class="practice-tag">{t('deskPractice')}</span>
				<span class="stage-at num">{t('stageStep', { step: number(stage.at.value), steps: number(stage.steps) })}</span>
				<a class="link" href={addressOf.home}>
					{t('roomAll')}
				</a>
			</header>
			<main class="stage-columns" data-columns={columns.length}>
				{columns.map((column, i) => (
					<Column key={i} column={column} />
				))}
			</main>
			<footer class="stage-controls">
				{isTrying && <Try stage={stage} onClose={() => tryReply(false)} />}
				<div class="acts">
					<Button onClick={stage.back}>{t('stageBack')}</Button>
					<Button kind="primary" onClick={stage.next}>
						{t('stageNext')}
					</Button>
					<Button icon={stage.isPlaying.value ? 'pause' : 'play'} onClick={stage.toggle}>
						{t(stage.isPlaying.value ? 'deskPause' : 'stagePlay')}
					</Button>
					<label class="stage-speed">
						{t('stageSpeed')}
						<select
							value={stage.speed.value}
							onChange={({ currentTarget }) => stage.setSpeed(Number(currentTarget.value))}
						>
							{speeds.map((speed) => (
								<option key={speed} value={speed}>
									{t('stageSpeedOf', { speed: number(speed) })}
								</option>
							))}
						</select>
					</label>
					<Button onClick={() => tryReply(!isTrying)}>{t('stageTry')}</Button>
					<Button onClick={onFullScreen}>{t('stageFull')}</Button>
				</div>
				<p class="hint">{t('stageKeys')}</p>
			</footer>
		</div>
	);
}

/** What would the rules say if somebody wrote that instead? */
function Try({ stage, onClose }: { readonly stage: Stage; readonly onClose: () => void }): VNode {
	const { t } = useTexts();
	const [text, setText] = useState('');
	const box = useRef<HTMLTextAreaElement>(null);
	useEffect(() => box.current?.focus(), []);
	// Read, so that the tips follow the step.
	const tips = stage.at.value > 0 ? stage.tipsOn(0, text) : [];
	return (
		<div class="stage-try">
			<label>
				<span>{t('stageTryHere')}</span>
				<textarea
					ref={box}
					rows={2}
					value={text}
					onInput={({ currentTarget }) => setText(currentTarget.value)}
					onKeyDown={(event) => {
						if (event.key === 'Escape') onClose();
					}}
				/>
			</label>
			<div class="stage-tips" aria-live="polite">
				{text.trim() !== '' && <TipLines tips={tips} />}
			</div>
		</div>
	);
}
