import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { TextKey } from '../locales/translate.ts';
import type { Broken } from '../protocol/views.ts';
import { Button } from '../ui/button.tsx';
import { formatNumber, formatTime } from '../ui/format.ts';
import { Checks, Note } from '../ui/note.tsx';
import { useTexts } from '../ui/texts.tsx';
import { OtherFrames } from './other-frames.tsx';
import type { Screen } from './screen.ts';
import type { PanelState } from './state.ts';

type Found = Extract<Screen, { readonly screen: 'unreadable' }>['found'];

interface UnreadableProps {
	readonly found: Found;
	readonly broken: Broken | undefined;
	readonly state: PanelState;
}

/** A page without a chat that can be read: what was found, what is missing, and what to do. */
export function Unreadable({ found, broken, state }: UnreadableProps): VNode {
	const { t, language } = useTexts();
	const [isCopied, copied] = useState(false);
	const { rows, roles, composer } = found;
	return (
		<Note icon="blind" attention title={t(missing(found))} text={t('unreadableText')}>
			<Checks
				checks={[
					{ what: t('checkRows'), found: rows > 0, count: formatNumber(rows, language) },
					{ what: t('checkRoles'), found: roles > 0, count: formatNumber(roles, language) },
					{ what: t('checkComposer'), found: composer },
				]}
			/>
			{broken && <BrokenSince broken={broken} />}
			<OtherFrames state={state} />
			<p>{t('unreadableDo')}</p>
			<div class="acts">
				<Button kind="primary" onClick={state.retry}>
					{t('tryAgain')}
				</Button>
				<Button onClick={state.setUp.open}>{t('setUp')}</Button>
				<Button icon={isCopied ? 'check' : 'copy'} onClick={() => void state.copyReport().then(copied)}>
					{t('reportCopy')}
				</Button>
			</div>
			<p class="hint">{t('reportHint')}</p>
		</Note>
	);
}

/** One quiet line: what the page was made for does not fit it any more. */
export function BrokenSince({ broken }: { readonly broken: Broken }): VNode {
	const { t, language } = useTexts();
	return <p class="hint">{t('brokenSince', { adapter: broken.adapter, time: formatTime(broken.since, language) })}</p>;
}

/** The first thing that is not there: without it the others cannot be. */
function missing({ rows, roles }: Found): TextKey {
	if (rows === 0) return 'unreadableRows';
	return roles === 0 ? 'unreadableRoles' : 'unreadableComposer';
}
