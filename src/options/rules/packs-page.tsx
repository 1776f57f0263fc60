import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { PackHead } from '../../packs/head-data.ts';
import type { ReadPack } from '../../packs/read-pack.ts';
import { textOfFile } from '../../transcripts/decode.ts';
import { Button } from '../../ui/button.tsx';
import { Locked } from '../../ui/locked.tsx';
import { problemIn } from '../../ui/problem-words.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useTexts } from '../../ui/texts.tsx';
import { PolicyPack } from '../policy-pack.tsx';
import { Field } from './fields.tsx';
import { freeId, newPolicy } from './new-parts.ts';
import { PartEditor } from './part-editor.tsx';
import { ProblemList } from './problem-list.tsx';
import { Refused } from './refused.tsx';
import type { RulesState } from './state.ts';
import { PinLine, UpgradePart } from './upgrade-part.tsx';
import type { UpgradeState } from './upgrade-state.ts';
import { Versions } from './versions-part.tsx';
import { WrongInTeam } from './wrong-examples.tsx';
import type { LoadEditor } from './yaml-field.tsx';

interface PageProps {
	readonly state: RulesState;
	readonly upgrade: UpgradeState;
	readonly loadEditor: LoadEditor | null;
}

/** The team's pack as a whole: in and out as one file, its versions, its policy cards. */
export function PacksPage({ state, upgrade, loadEditor }: PageProps): VNode {
	const { t } = useTexts();
	const draft = state.draft.now.value;
	if (draft?.key === 'policies' || draft?.key === 'pack')
		return (
			<main class="wb" aria-label={t('packsTitle')}>
				<PartEditor state={state} draft={draft} loadEditor={loadEditor} />
				<Refused state={state} />
			</main>
		);
	return (
		<main class="options" aria-label={t('packsTitle')}>
			<h1>{t('packsTitle')}</h1>
			{state.policyPin.value !== null && (
				<section aria-label={t('policyFrom')}>
					<h2>{t('policyFrom')}</h2>
					<PolicyPack pack={state.policyPin.value} />
				</section>
			)}
			{state.isLocked.value ? (
				<>
					<Locked />
					<p class="lead">{t('packLocked')}</p>
				</>
			) : (
				<>
					<UpgradePart state={state} upgrade={upgrade} />
					<TeamPack state={state} upgrade={upgrade} />
					<PolicyCards state={state} />
					<Versions state={state} />
				</>
			)}
			<Refused state={state} />
		</main>
	);
}

interface PartProps {
	readonly state: RulesState;
}

function TeamPack({ state, upgrade }: PartProps & Pick<PageProps, 'upgrade'>): VNode {
	const { t } = useTexts();
	const id = useId();
	const text = state.packs.value?.team ?? null;
	const pack = state.team.value?.pack ?? null;
	const takeIn = async (file: File | undefined): Promise<void> => {
		if (file !== undefined) await state.takePack(await textOfFile(file));
	};
	return (
		<section aria-labelledby={id}>
			<h2 id={id}>{t('packTeam')}</h2>
			<p class="lead">{t('packText')}</p>
			<p class="hint">
				{t('packBase', { id: state.shipped.id, version: state.shipped.version, count: state.shipped.rules.length })}
			</p>
			{pack !== null && (
				<p>
					{t('packSum', {
						id: pack.id,
						version: pack.version,
						rules: pack.rules.length,
						changes: (pack.changes?.length ?? 0) + (pack.off?.length ?? 0),
						lists: pack.lexicons.length,
						cards: pack.policies?.length ?? 0,
					})}
				</p>
			)}
			<PinLine upgrade={upgrade} />
			{state.team.value !== null && <Head head={state.team.value.head} />}
			{state.team.value !== null && <Doubts read={state.team.value} />}
			<WrongInTeam state={state} />
			<Field label={t('packBy')} value={state.by.value} onInput={state.setBy} />
			<div class="row">
				{text !== null && (
					<Button onClick={() => saveFile(`${pack?.id ?? 'team'}.yaml`, text, 'application/yaml')}>
						{t('packExport')}
					</Button>
				)}
				<label class="btn">
					{t('packImport')}
					<input
						type="file"
						class="vh"
						accept=".yaml,.yml"
						onChange={({ currentTarget }) => {
							void takeIn(currentTarget.files?.[0]);
							currentTarget.value = '';
						}}
					/>
				</label>
				<Button onClick={state.editPack}>{t('packEdit')}</Button>
				{text !== null && (
					<Button kind="plain" onClick={() => void state.dropPack()}>
						{t('packDrop')}
					</Button>
				)}
			</div>
		</section>
	);
}

/** What of the pack counts for nothing here, such as a change of a rule that we ship no more. */
function Doubts({ read: { problems, warnings } }: { readonly read: ReadPack }): VNode | null {
	const { t, language } = useTexts();
	const all = [
		...problems.map((one) => ({ ...one, isWarning: false })),
		...warnings.map((one) => ({ ...one, isWarning: true })),
	];
	if (all.length === 0) return null;
	return (
		<>
			<p>{t('packDoubts')}</p>
			<ProblemList
				problems={all.map((one) => ({
					...one,
					why: `${one.rule === null ? '' : `${one.rule}: `}${problemIn(language, one.why)}`,
				}))}
			/>
		</>
	);
}

/** Where the pack applies, and what else it holds. */
function Head({ head: { applies, terms, news } }: { readonly head: PackHead }): VNode | null {
	const { t, of } = useTexts();
	const lines = [
		...(applies === null || applies.sites.length === 0 ? [] : [t('packSites', { sites: applies.sites.join(', ') })]),
		...(applies === null || applies.queues.length === 0
			? []
			: [t('packQueues', { queues: applies.queues.join(', ') })]),
		...(applies === null || applies.brands.length === 0
			? []
			: [t('packBrands', { brands: applies.brands.join(', ') })]),
		...(applies === null || applies.languages.length !== 1
			? []
			: [t(applies.languages[0] === 'en' ? 'packEnglish' : 'packMalay')]),
		...(applies?.isForNew ? [t('packForNew')] : []),
		...terms.map(({ old, now }) => t('packTerm', { old, now })),
		...news.map(({ from, until, text }) => t('packNews', { from, until, text: of(text) })),
	];
	if (lines.length === 0) return null;
	return (
		<ul class="locks">
			{lines.map((line) => (
				<li key={line}>{line}</li>
			))}
		</ul>
	);
}

function PolicyCards({ state }: PartProps): VNode {
	const { t, of } = useTexts();
	const id = useId();
	const cards = state.team.value?.pack?.policies ?? [];
	const begin = (): void =>
		state.beginPart(
			'policies',
			newPolicy(
				freeId(
					cards.map((card) => card.id),
					'our-policy',
				),
			),
		);
	return (
		<section aria-labelledby={id}>
			<h2 id={id}>{t('policyTitle')}</h2>
			<p class="lead">{t('policyText')}</p>
			{cards.length > 0 && (
				<ul class="sites">
					{cards.map((card) => (
						<li key={card.id}>
							<div>
								<b>
									{card.gives.map((kind) => t(`favour.${kind}`)).join(', ')}
									{card.upTo === undefined ? '' : ` · ${card.upTo}`}
								</b>
								<p>{of(card.when)}</p>
							</div>
							<div class="acts">
								<Button kind="small" onClick={() => state.edit('policies', card.id)}>
									{t('ruleEdit')}
								</Button>
								<Button kind="small" onClick={() => void state.remove('policies', card.id)}>
									{t('ruleRemove')}
								</Button>
							</div>
						</li>
					))}
				</ul>
			)}
			<div class="row">
				<Button kind="small" onClick={begin}>
					{t('policyNew')}
				</Button>
			</div>
		</section>
	);
}
