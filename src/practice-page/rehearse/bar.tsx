import type { VNode } from 'preact';
import { Icon } from '../../ui/icons.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { addressOf } from '../route.ts';
import type { Help } from './help.ts';
import type { RehearsalScene } from './scene.ts';

interface BarProps {
	readonly scene: RehearsalScene;
	readonly help: Help;
	readonly onEnd: () => void;
}

/** The learner's own buttons in the bar of the desk. */
export function Bar({ scene, help, onEnd }: BarProps): VNode {
	const { t } = useTexts();
	const { isPaused, isOver, replies } = scene.status.value;
	return (
		<>
			<p class="desk-state" role="status">
				{isOver ? t('rehearseOver') : isPaused ? t('rehearsePaused') : ''}
			</p>
			<span class="desk-tag">
				{t('help')}: {t(`help.${help}`)}
			</span>
			{!isOver && (
				<button type="button" class="desk-button" data-do="pause" onClick={isPaused ? scene.resume : scene.pause}>
					<Icon name={isPaused ? 'play' : 'pause'} small />
					{t(isPaused ? 'deskGoOn' : 'deskPause')}
				</button>
			)}
			{replies > 0 && (
				<button type="button" class="desk-button" data-do="take-back" onClick={scene.takeBack}>
					<Icon name="undo" small />
					{t('rehearseTakeBack')}
				</button>
			)}
			<button type="button" class={isOver ? 'desk-button main' : 'desk-button'} data-do="end" onClick={onEnd}>
				<Icon name={isOver ? 'flag' : 'cross'} small />
				{t(isOver ? 'rehearseScore' : 'rehearseEnd')}
			</button>
			<a class="desk-button" href={addressOf.home}>
				{t('roomAll')}
			</a>
		</>
	);
}

/** What would have been better in the last reply, told after it was sent. */
export function Hints({ scene }: { readonly scene: RehearsalScene }): VNode {
	const { t, of } = useTexts();
	const { replies, left } = scene.status.value;
	return (
		<div class="hints" role="status">
			{replies > 0 && (
				<>
					<b>{t('rehearseHints')}</b>
					{left.length === 0 ? (
						<p>{t('rehearseNoHints')}</p>
					) : (
						<ul>
							{left.map(({ id, title, advice }) => (
								<li key={id}>
									<b>{of(title)}</b> {of(advice) === of(title) ? '' : of(advice)}
								</li>
							))}
						</ul>
					)}
				</>
			)}
		</div>
	);
}
