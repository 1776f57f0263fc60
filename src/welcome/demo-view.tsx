import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Quiet, Trace } from '../ui/quiet.tsx';
import { useTexts } from '../ui/texts.tsx';
import { TipCard } from '../ui/tip-card.tsx';
import type { Demo } from './demo.ts';

interface DemoProps {
	readonly demo: Demo;
	readonly onAgain: () => void;
	readonly onCopy: (text: string) => Promise<boolean>;
}

/** A short practice chat, and beside it the card as it stands in the panel. */
export function DemoView({ demo, onAgain, onCopy }: DemoProps): VNode {
	const { t } = useTexts();
	return (
		<section class="demo" aria-labelledby="demo-title">
			<div class="demo-head">
				<h2 id="demo-title">{t('welcomeDemo')}</h2>
				<span class="practice-tag">{t('deskPractice')}</span>
				<Control demo={demo} onAgain={onAgain} />
			</div>
			<div class="demo-in">
				<Talk demo={demo} />
				<Place demo={demo} onCopy={onCopy} />
			</div>
		</section>
	);
}

function Control({ demo, onAgain }: Pick<DemoProps, 'demo' | 'onAgain'>): VNode {
	const { t } = useTexts();
	const { value } = demo.stage;
	if (value === 'playing') {
		return (
			<Button icon="pause" onClick={demo.pause}>
				{t('deskPause')}
			</Button>
		);
	}
	return (
		<Button kind={value === 'ready' ? 'primary' : 'small'} icon="play" onClick={value === 'done' ? onAgain : demo.play}>
			{t(value === 'ready' ? 'welcomePlay' : value === 'paused' ? 'deskGoOn' : 'deskAgain')}
		</Button>
	);
}

function Talk({ demo }: { readonly demo: Demo }): VNode {
	const { t } = useTexts();
	const scroller = useRef<HTMLDivElement>(null);
	const lines = demo.lines.value;
	const isTyping = demo.isTyping.value;
	useEffect(() => {
		if (scroller.current !== null) scroller.current.scrollTop = scroller.current.scrollHeight;
	}, [lines, isTyping]);
	return (
		<div class="talk">
			<p class="talk-who">{demo.customer}</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
			<div class="talk-scroll" ref={scroller} role="log" aria-label={t('deskMessages')} tabIndex={0}>
				<ol>
					{lines.map(({ id, from, text }) => (
						<li key={id} class={from}>
							<span class="vh">{from === 'agent' ? t('deskYou') : demo.customer}: </span>
							{text}
						</li>
					))}
				</ol>
				{isTyping && <p class="talk-typing">{t('deskIsTyping', { name: demo.customer })}</p>}
			</div>
			<p class="talk-draft">
				<span class="vh">{t('welcomeDraft')}: </span>
				{demo.draft.value === '' ? <span class="hint">{t('deskReplyHint')}</span> : demo.draft.value}
			</p>
		</div>
	);
}

function Place({ demo, onCopy }: Pick<DemoProps, 'demo' | 'onCopy'>): VNode {
	const { t } = useTexts();
	const tip = demo.tip.value;
	const trace = demo.trace.value;
	return (
		<div class="place" aria-live="polite">
			{tip === null ? (
				<Quiet title={t(demo.stage.value === 'done' ? 'welcomeMet' : 'quietTitle')}>
					{demo.stage.value === 'ready' && t('welcomeReady')}
				</Quiet>
			) : (
				<TipCard key={tip.id} tip={tip} onInsert={demo.insert} onCopy={onCopy} onDismiss={demo.dismiss} />
			)}
			{tip === null && trace !== null && <Trace title={trace.title} at={trace.at} />}
		</div>
	);
}
