import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SetUpProblem, SetUpState, SetUpStep } from '../../engine/set-up.ts';
import type { TextKey } from '../../locales/translate.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { siteName } from '../screen.ts';
import { Check } from './check.tsx';
import { SetUpFiles, Wrong } from './files.tsx';
import type { SetUp as State } from './state.ts';

type Asking = Exclude<SetUpStep, 'check' | 'ended'>;

const asks: Readonly<Record<Asking, readonly [string, TextKey]>> = {
	customer: ['1', 'setUpCustomer'],
	own: ['2', 'setUpOwn'],
	composer: ['3', 'setUpComposer'],
	name: ['4', 'setUpName'],
};
const problems: Readonly<Record<SetUpProblem, TextKey>> = {
	same: 'setUpSame',
	apart: 'setUpApart',
	alike: 'setUpAlike',
	'not-composer': 'setUpNotComposer',
};

interface Props {
	readonly setUp: State;
}

/** Setting up the page in front, in the place of everything else. */
export function SetUp({ setUp }: Props): VNode | null {
	const { t } = useTexts();
	const whole = useRef<HTMLElement>(null);
	// Whoever opened it by keyboard goes on in here; the button they pressed is gone.
	useEffect(() => {
		whole.current?.focus();
		const end = new AbortController();
		// A click on a button leaves the focus nowhere; the key is meant all the same.
		document.addEventListener('keydown', ({ key }) => key === 'Escape' && setUp.leave(), { signal: end.signal });
		return () => end.abort();
	}, []);
	if (setUp.shown.value === null) return null;
	return (
		<section class="now setup" aria-label={t('setUp')} tabIndex={-1} ref={whole}>
			<Body setUp={setUp} />
		</section>
	);
}

function Body({ setUp }: Props): VNode | null {
	const { t } = useTexts();
	const shown = setUp.shown.value;
	switch (shown?.page) {
		case undefined:
			return null;
		case 'starting':
			return <Quiet title={t('loadingTitle')} />;
		case 'unreachable':
			return (
				<Note icon="blind" attention title={t('setUpUnreachable')} text={t('setUpUnreachableText')}>
					<div class="acts">
						<Button kind="primary" onClick={setUp.open}>
							{t('tryAgain')}
						</Button>
						<Button onClick={setUp.leave}>{t('setUpLeave')}</Button>
					</div>
				</Note>
			);
		case 'failed':
			return (
				<Note icon="warn" attention title={t('setUpFailed')} text={t('setUpUnreachableText')}>
					<Wrong problems={shown.problems} />
					<div class="acts">
						<Button kind="primary" onClick={setUp.open}>
							{t('setUpAgain')}
						</Button>
						<Button onClick={setUp.leave}>{t('setUpLeave')}</Button>
					</div>
				</Note>
			);
		case 'saved':
			return (
				<>
					<Note icon="done" title={t('setUpSaved', { site: siteName(shown.origin) })} text={t('setUpSavedText')}>
						<div class="acts">
							<Button kind="primary" onClick={setUp.leave}>
								{t('setUpDone')}
							</Button>
						</div>
					</Note>
					<SetUpFiles setUp={setUp} />
				</>
			);
		case 'steps':
			return shown.at.step === 'check' ? (
				<Check preview={shown.at.preview} setUp={setUp} />
			) : (
				<>
					<Ask at={shown.at} setUp={setUp} />
					{shown.at.step === 'customer' && <SetUpFiles setUp={setUp} />}
				</>
			);
	}
}

function Ask({ at, setUp }: Props & { readonly at: SetUpState }): VNode | null {
	const { t } = useTexts();
	if (at.step === 'check' || at.step === 'ended') return null;
	const [step, key] = asks[at.step];
	return (
		<div class={at.problem === null ? 'note' : 'note attn'}>
			<p class="step num">{t('setUpStep', { step })}</p>
			<h2 class="big" aria-live="polite">
				{t(key)}
			</h2>
			{at.problem && <p role="alert">{t(problems[at.problem])}</p>}
			<p>{t('setUpHint')}</p>
			<fieldset class="setup-keys">
				<legend>{t('setUpKeys')}</legend>
				<div class="opts">
					<Button kind="small" onClick={() => setUp.act('previous')}>
						{t('setUpPrevious')}
					</Button>
					<Button kind="small" onClick={() => setUp.act('next')}>
						{t('setUpNext')}
					</Button>
					{at.pointed !== null && (
						<Button kind="small" icon="check" onClick={() => setUp.act('take')}>
							{t('setUpTake')}
						</Button>
					)}
				</div>
				<p role="status">{at.pointed !== null && <q>{at.pointed === '' ? t('setUpEmpty') : at.pointed}</q>}</p>
			</fieldset>
			<div class="acts">
				{at.step === 'name' && (
					<Button kind="primary" onClick={() => setUp.act('skip')}>
						{t('setUpSkip')}
					</Button>
				)}
				{at.step !== 'customer' && <Button onClick={() => setUp.act('again')}>{t('setUpAgain')}</Button>}
				<Button onClick={setUp.leave}>{t('setUpLeave')}</Button>
			</div>
		</div>
	);
}
