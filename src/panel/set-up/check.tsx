import type { VNode } from 'preact';
import type { Role } from '../../engine/message.ts';
import type { SetUpPreview, SetUpWarning } from '../../engine/set-up.ts';
import type { TextKey } from '../../locales/translate.ts';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useTexts } from '../../ui/texts.tsx';
import type { SetUp } from './state.ts';

const warnings: Readonly<Record<SetUpWarning, TextKey>> = {
	few: 'setUpFew',
	unknown: 'setUpUnknown',
	fragile: 'setUpFragile',
	'no-name': 'setUpNoName',
	'own-name': 'setUpOwnName',
};
const roles: Readonly<Record<Role, TextKey>> = {
	customer: 'setUpRoleCustomer',
	agent: 'setUpRoleAgent',
	bot: 'setUpRoleBot',
	system: 'setUpRoleSystem',
	note: 'setUpRoleNote',
};

interface CheckProps {
	/** Null until the page has been read. */
	readonly preview: SetUpPreview | null;
	readonly setUp: SetUp;
}

/** The last step: is what would be read the chat? */
export function Check({ preview, setUp }: CheckProps): VNode | null {
	const { t } = useTexts();
	if (preview === null) return null;
	return (
		<div class={preview.warnings.length > 0 ? 'note attn' : 'note'}>
			<h2 class="big" aria-live="polite">
				{t('setUpCheck')}
			</h2>
			<p>{t('setUpCheckText')}</p>
			{preview.warnings.map((warning) => (
				<p key={warning} class="setup-warn">
					{t(warnings[warning])}
				</p>
			))}
			<Read preview={preview} />
			<div class="acts">
				<Button kind="primary" onClick={() => void setUp.accept()}>
					{t('setUpRight')}
				</Button>
				<Button onClick={() => setUp.act('again')}>{t('setUpAgain')}</Button>
				<Button onClick={setUp.leave}>{t('setUpLeave')}</Button>
			</div>
		</div>
	);
}

/** What would be read: who and what, how many of whom, the name and the draft. */
function Read({ preview: { messages, counts, name, draft } }: { readonly preview: SetUpPreview }): VNode {
	const { t, language } = useTexts();
	const known = Object.entries(roles).flatMap(([role, key]) => {
		const count = Object.entries(counts).find(([one]) => one === role)?.[1] ?? 0;
		return count === 0 ? [] : [`${t(key)}: ${formatNumber(count, language)}`];
	});
	return (
		<>
			<ol class="setup-read" data-read>
				{messages.map(({ role, author, text }, index) => (
					// Messages have no id here; the list is drawn anew with each look.
					<li key={`${index} ${text}`} data-role={role}>
						<b>{author === null ? t(roles[role]) : `${t(roles[role])} · ${author}`}</b>
						<span>{text}</span>
					</li>
				))}
			</ol>
			<p class="hint num">{known.join(' · ')}</p>
			<dl class="setup-facts">
				<dt>{t('setUpNameIs')}</dt>
				<dd data-name>{name ?? t('setUpNone')}</dd>
				<dt>{t('setUpDraft')}</dt>
				<dd>{draft === '' ? t('setUpNone') : draft}</dd>
			</dl>
		</>
	);
}
