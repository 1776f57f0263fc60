import type { ComponentChildren, VNode } from 'preact';
import type { Rule } from '../../engine/rule.ts';
import { type ChangedRule, keptAsItWas, ownParts, type Upgrade } from '../../packs/upgrade.ts';
import { Button } from '../../ui/button.tsx';
import { LevelShape } from '../../ui/icons.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { formatRate } from '../past-chats/format.ts';
import type { Row } from '../past-chats/rows.ts';
import { partNames, RuleDiff } from './rule-diff.tsx';
import type { RulesState } from './state.ts';
import type { UpgradeState } from './upgrade-state.ts';

interface RulesProps {
	readonly state: RulesState;
	readonly upgrade: UpgradeState;
	readonly changes: Upgrade;
}

/** What newer rules bring, take away and alter, each with what past chats say of it. */
export function UpgradeRules({ state, upgrade, changes }: RulesProps): VNode {
	const { t } = useTexts();
	const { added, removed, lists } = changes;
	const isProof = ({ parts }: ChangedRule): boolean => parts.every((part) => part === 'examples');
	const changed = changes.changed.filter((one) => !isProof(one));
	const proofs = changes.changed.filter(isProof);
	const rows = upgrade.figures.value?.rows ?? null;
	const named = new Set([...added, ...removed, ...changes.changed.map(({ is }) => is)].map(({ id }) => id));
	const others = [...(rows?.values() ?? [])].filter(
		({ rule, tried }) => !named.has(rule.id) && (tried?.gained ?? 0) + (tried?.lost ?? 0) > 0,
	);
	return (
		<>
			<Group title={t('upgradeChanged', { count: changed.length })} count={changed.length}>
				{changed.map((one) => (
					<Item key={one.is.id} rule={one.is} row={rows?.get(one.is.id)}>
						<RuleDiff changed={one} />
						<Yours state={state} upgrade={upgrade} changed={one} />
					</Item>
				))}
			</Group>
			<Group title={t('upgradeAdded', { count: added.length })} count={added.length}>
				{added.map((rule) => (
					<Item key={rule.id} rule={rule} row={rows?.get(rule.id)}>
						<Tip rule={rule} />
					</Item>
				))}
			</Group>
			<Group title={t('upgradeRemoved', { count: removed.length })} count={removed.length}>
				{removed.map((rule) => (
					<Item key={rule.id} rule={rule} row={rows?.get(rule.id)}>
						<Tip rule={rule} />
						{ownParts(rule.id, state.teamRules.value) !== 'all' && (
							<Button kind="small" onClick={() => void upgrade.keepOwn(rule)}>
								{t('upgradeKeepOwn')}
							</Button>
						)}
					</Item>
				))}
			</Group>
			<Group title={t('upgradeLists', { count: lists.length })} count={lists.length}>
				{lists.map(({ id, added: more, gone }) => (
					<li key={id}>
						<b>{id}</b>
						<p class="pats">
							{gone.map((word) => (
								<del key={word}>{word}</del>
							))}
							{more.map((word) => (
								<ins key={word}>{word}</ins>
							))}
						</p>
					</li>
				))}
			</Group>
			<Group title={t('upgradeExamples', { count: proofs.length })} count={proofs.length} isClosed>
				{proofs.map((one) => (
					<Item key={one.is.id} rule={one.is} row={rows?.get(one.is.id)}>
						<RuleDiff changed={one} />
					</Item>
				))}
			</Group>
			<Group title={t('upgradeOthers', { count: others.length })} count={others.length}>
				{others.map((row) => (
					<Item key={row.rule.id} rule={row.rule} row={row} />
				))}
			</Group>
		</>
	);
}

function Group(props: {
	readonly title: string;
	readonly count: number;
	readonly isClosed?: boolean;
	readonly children: ComponentChildren;
}): VNode | null {
	if (props.count === 0) return null;
	return (
		<details open={!props.isClosed}>
			<summary>{props.title}</summary>
			<ul class="ups">{props.children}</ul>
		</details>
	);
}

interface ItemProps {
	readonly rule: Rule;
	/** What past chats say of it; undefined while none were played. */
	readonly row: Row | undefined;
	readonly children?: ComponentChildren;
}

function Item({ rule, row, children }: ItemProps): VNode {
	const { t, of, language } = useTexts();
	return (
		<li>
			<p class="head">
				<span class={`lv ${rule.level}`}>
					<LevelShape level={rule.level} />
					<span class="vh">{t(`level.${rule.level}`)}</span>
				</span>
				<b>{of(rule.title)}</b>
				{row !== undefined && (
					<span class="num">
						{t('upgradeRate', {
							before: formatRate(row.now.per100, language),
							after: formatRate(row.tried?.per100 ?? 0, language),
						})}
					</span>
				)}
			</p>
			{children}
		</li>
	);
}

function Tip({ rule }: { readonly rule: Rule }): VNode {
	const { of } = useTexts();
	return <p class="hint">{of(rule.tip)}</p>;
}

/** What of a changed rule the team has its own way, and a way to keep the rest as it was. */
function Yours(props: {
	readonly state: RulesState;
	readonly upgrade: UpgradeState;
	readonly changed: ChangedRule;
}): VNode | null {
	const { t } = useTexts();
	const { state, upgrade, changed } = props;
	const team = state.teamRules.value;
	const own = ownParts(changed.is.id, team);
	const yours = own === 'all' ? own : own.filter((part) => changed.parts.includes(part));
	return (
		<>
			{yours === 'all' && <p class="hint">{t('upgradeYoursAll')}</p>}
			{yours !== 'all' && yours.length > 0 && (
				<p class="hint">{t('upgradeYours', { parts: yours.map((part) => t(partNames[part])).join(', ') })}</p>
			)}
			{keptAsItWas(changed, team) !== null && (
				<Button kind="small" icon="undo" onClick={() => void upgrade.keep(changed)}>
					{t('upgradeKeep')}
				</Button>
			)}
		</>
	);
}
