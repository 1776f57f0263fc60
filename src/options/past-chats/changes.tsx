import type { VNode } from 'preact';
import { comparePacks } from '../../engine/pack-changes.ts';
import type { RulePack } from '../../engine/rule.ts';
import type { TextKey } from '../../locales/translate.ts';
import { Button } from '../../ui/button.tsx';
import { problemIn } from '../../ui/problem-words.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useTexts } from '../../ui/texts.tsx';
import { FileButton } from './file-button.tsx';
import { marksFile } from './marks.ts';
import type { PastChatsState } from './state.ts';

/** What is tried, what it changes, and what can be kept as a file. */
export function Changes({ state }: { readonly state: PastChatsState }): VNode {
	const { t, of, language } = useTexts();
	const other = state.otherPack.value;
	const tries = [...state.tries.value];
	const titles = new Map(
		[state.pack.value, other?.pack ?? null].flatMap(
			(pack) => pack?.rules.map(({ id, title }) => [id, of(title)] as const) ?? [],
		),
	);
	const moves = state.tried.value?.moves ?? null;
	const sums = Object.values(moves?.rules ?? {});
	const figures = state.tried.value ?? state.now.value;
	return (
		<section class="changes" aria-label={t('pastChanges')}>
			{state.newPack.value !== null && (
				<div class="note row" role="status">
					<p>{t('pastNewRules')}</p>
					<div class="acts">
						{other?.name !== null && (
							<Button kind="small" onClick={() => void state.tryNew()}>
								{t('pastTryNew')}
							</Button>
						)}
						<Button kind="small" onClick={() => void state.countAnew()}>
							{t('pastCountAnew')}
						</Button>
					</div>
				</div>
			)}
			<div class="row">
				<p>
					{moves === null
						? t('pastTryHint')
						: t('pastTried', {
								gained: sums.reduce((sum, one) => sum + one.gained, 0),
								lost: sums.reduce((sum, one) => sum + one.lost, 0),
								chats: moves.chats,
							})}
				</p>
				<div class="acts">
					<FileButton
						kind="small"
						label={t('pastTryPack')}
						accept=".yaml,.yml"
						onFile={(file) => void state.tryPack(file)}
					>
						{t('pastTryPack')}
					</FileButton>
					{(tries.length > 0 || other !== null) && (
						<Button kind="small" icon="undo" onClick={state.tryNothing}>
							{t('pastTryNothing')}
						</Button>
					)}
				</div>
			</div>
			{(tries.length > 0 || (other !== null && other.pack !== null)) && (
				<ul class="chips">
					{other !== null && other.pack !== null && (
						<li class="chip">{other.name === null ? t('pastTriedNew') : t('pastTriedPack', { name: other.name })}</li>
					)}
					{tries.map(([rule, what]) => (
						<li class="chip" key={rule}>
							{titles.get(rule) ?? rule}: {t(`pastTry.${what}`)}
						</li>
					))}
				</ul>
			)}
			{other !== null && other.pack !== null && state.pack.value !== null && (
				<PackChanges old={state.pack.value} now={other.pack} titles={titles} />
			)}
			{other !== null && other.pack === null && (
				<div role="alert">
					<p>{t('pastPackWrong')}</p>
					<ul class="faults">
						{other.problems.map((problem) => (
							<li key={problem}>{problemIn(language, problem)}</li>
						))}
					</ul>
				</div>
			)}
			<div class="acts keep">
				<Button kind="small" onClick={() => saveFile('past-chats.report.json', `${JSON.stringify(figures?.report)}\n`)}>
					{t('pastSaveReport')}
				</Button>
				{state.marks.value.size > 0 && (
					<Button
						kind="small"
						onClick={() => saveFile('marks.ndjson', marksFile(state.marks.value), 'application/x-ndjson')}
					>
						{t('pastSaveMarks', { count: state.marks.value.size })}
					</Button>
				)}
				<FileButton
					kind="small"
					label={t('pastTakeMarks')}
					accept=".ndjson,.jsonl"
					onFile={(file) => void state.takeMarks(file)}
				>
					{t('pastTakeMarks')}
				</FileButton>
			</div>
		</section>
	);
}

interface PackChangesProps {
	readonly old: RulePack;
	readonly now: RulePack;
	/** Titles of rules by id. */
	readonly titles: ReadonlyMap<string, string>;
}

/** What a file of rules brings, takes away and alters. */
function PackChanges({ old, now, titles }: PackChangesProps): VNode {
	const { t } = useTexts();
	const { added, removed, changed, lists } = comparePacks(old, now);
	const lines = (
		[
			['pastPackAdded', added],
			['pastPackRemoved', removed],
			['pastPackChanged', changed],
			['pastPackLists', lists],
		] satisfies readonly (readonly [TextKey, readonly string[]])[]
	).filter(([, ids]) => ids.length > 0);
	return (
		<ul class="faults">
			{lines.length === 0 && <li>{t('pastPackSame')}</li>}
			{lines.map(([key, ids]) => (
				<li key={key}>{t(key, { names: ids.map((id) => titles.get(id) ?? id).join(' · ') })}</li>
			))}
		</ul>
	);
}
