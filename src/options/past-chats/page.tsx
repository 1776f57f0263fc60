import type { VNode } from 'preact';
import { Icon } from '../../ui/icons.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { Changes } from './changes.tsx';
import { FilePart } from './file-part.tsx';
import { rowsOf } from './rows.ts';
import { RuleDetail } from './rule-detail.tsx';
import { RuleTable } from './rule-table.tsx';
import type { PastChatsState } from './state.ts';
import { Summary } from './summary.tsx';
import { WorkLine } from './work-line.tsx';

/** The whole page: a file of past chats, and what the rules would have said in them. */
export function PastChats({ state }: { readonly state: PastChatsState }): VNode {
	const { t } = useTexts();
	return (
		<main class="past">
			<header>
				<h1>{t('pastTitle')}</h1>
				<p class="lead">{t('pastLead')}</p>
				<p class="priv">
					<Icon name="lock" small />
					{t('pastPrivate')}
				</p>
			</header>
			<FilePart state={state} />
			<WorkLine state={state} />
			<Figures state={state} />
		</main>
	);
}

function Figures({ state }: { readonly state: PastChatsState }): VNode | null {
	const [now, tried, pack] = [state.now.value, state.tried.value, state.pack.value];
	if (now === null || pack === null) return null;
	const other = state.otherPack.value?.pack ?? null;
	const rows = rowsOf(other === null ? [pack] : [pack, other], now, tried, state.marked.value);
	const chosen = rows.find(({ rule }) => rule.id === state.chosen.value) ?? null;
	return (
		<>
			<Summary state={state} now={now} tried={tried} />
			<Changes state={state} />
			<div class="bt">
				<RuleTable state={state} rows={rows} isTried={tried !== null} />
				{chosen !== null && <RuleDetail key={chosen.rule.id} state={state} row={chosen} figures={tried ?? now} />}
			</div>
		</>
	);
}
