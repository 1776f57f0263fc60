import type { VNode } from 'preact';
import { useTexts } from '../../ui/texts.tsx';
import { PartEditor } from './part-editor.tsx';
import { Refused } from './refused.tsx';
import { RuleDetail } from './rule-detail.tsx';
import { RuleList } from './rule-list.tsx';
import type { RulesState } from './state.ts';
import { UpgradeNotice } from './upgrade-part.tsx';
import type { UpgradeState } from './upgrade-state.ts';
import type { LoadEditor } from './yaml-field.tsx';

interface PageProps {
	readonly state: RulesState;
	readonly upgrade: UpgradeState;
	/** Brings the editor for YAML; without it a plain field stands there. */
	readonly loadEditor: LoadEditor | null;
}

/** The rules: a list, and the one that was chosen. */
export function RulesPage({ state, upgrade, loadEditor }: PageProps): VNode {
	const { t } = useTexts();
	const selected = state.selected.value;
	const draft = state.draft.now.value;
	return (
		<main class="wb" aria-label={t('rulesTitle')}>
			<h1 class="vh">{t('rulesTitle')}</h1>
			<UpgradeNotice upgrade={upgrade} />
			<div class="split">
				<RuleList state={state} />
				<div class="pane">
					{draft?.key === 'rules' && <PartEditor state={state} draft={draft} loadEditor={loadEditor} />}
					{draft === null && selected !== null && <RuleDetail key={selected.rule.id} state={state} one={selected} />}
					{draft === null && selected === null && <p class="none">{t('rulesChoose')}</p>}
				</div>
			</div>
			<Refused state={state} />
		</main>
	);
}
