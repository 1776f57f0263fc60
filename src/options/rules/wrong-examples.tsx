import type { VNode } from 'preact';
import { Button, IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { RulesState } from './state.ts';
import type { WrongRule } from './wrong-rules.ts';

/** What is said of each way to be refused, and how it can be had on trial. */
const ways = {
	save: {
		says: 'wrongSave',
		how: 'wrongSaveHow',
		onTrial: { label: 'wrongOnTrial', does: 'saveOnTrial' },
	},
	take: {
		says: 'wrongTake',
		how: 'wrongTakeHow',
		onTrial: { label: 'wrongTakeTrial', does: 'takeOnTrial' },
	},
	promote: { says: 'wrongPromote', how: 'wrongPromoteHow', onTrial: null },
} as const;

/** Why a rule may not speak to agents yet, and the ways on. */
export function Halted({ state }: { readonly state: RulesState }): VNode | null {
	const { t } = useTexts();
	const halt = state.halt.value;
	if (halt === null) return null;
	const { says, how, onTrial } = ways[halt.way];
	return (
		<>
			<p class="row">
				<b>{t(says)}</b>
				<IconButton icon="cross" small label={t('toldClose')} onClick={state.closeTold} />
			</p>
			<WrongList wrong={halt.wrong} />
			<p>{t(how)}</p>
			{onTrial !== null && (
				<p>
					<Button kind="small" onClick={() => void state[onTrial.does]()}>
						{t(onTrial.label)}
					</Button>
				</p>
			)}
		</>
	);
}

/** What agents would see although examples say otherwise, beside the button that gives the file out. */
export function WrongInTeam({ state }: { readonly state: RulesState }): VNode | null {
	const { t } = useTexts();
	const wrong = state.wrongInTeam.value;
	if (wrong.length === 0) return null;
	return (
		<div class="note">
			<p>{t('wrongExport')}</p>
			<WrongList wrong={wrong} />
			<Button kind="small" onClick={() => void state.putOnTrial(wrong)}>
				{t('wrongPutTrial')}
			</Button>
		</div>
	);
}

function WrongList({ wrong }: { readonly wrong: readonly WrongRule[] }): VNode {
	const { t, of } = useTexts();
	return (
		<ul class="locks">
			{wrong.flatMap(({ rule, examples }) =>
				examples.map(({ example: { kind, language, lines }, number }) => (
					<li key={`${rule.id} ${language} ${number}`}>
						<b>{of(rule.title)}</b> ·{' '}
						{t(language === 'en' ? 'wrongEnglish' : 'wrongMalay', { number, what: t(`exampleWrong.${kind}`) })}{' '}
						<span class="dim" lang={language}>
							{lines.join(' · ')}
						</span>
					</li>
				)),
			)}
		</ul>
	);
}
