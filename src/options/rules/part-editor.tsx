import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { readForm } from '../../packs/rule-form.ts';
import { Button } from '../../ui/button.tsx';
import { problemIn } from '../../ui/problem-words.ts';
import { useTexts } from '../../ui/texts.tsx';
import type { Draft } from './draft.ts';
import { Examples, examplesSum } from './examples.tsx';
import { LexiconForm } from './lexicon-form.tsx';
import { untouchedLines } from './new-parts.ts';
import { ProblemList } from './problem-list.tsx';
import { RuleFormView } from './rule-form-view.tsx';
import type { RulesState } from './state.ts';
import { TryChat } from './try-chat-view.tsx';
import { Users } from './users.tsx';
import { type CodeProblem, type LoadEditor, YamlField } from './yaml-field.tsx';

interface EditorProps {
	readonly state: RulesState;
	readonly draft: Draft;
	readonly loadEditor: LoadEditor | null;
}

/** A rule, word list or policy card in the making: as a form, as text, and what it does. */
export function PartEditor({ state, draft, loadEditor }: EditorProps): VNode {
	const texts = useTexts();
	const { t, language } = texts;
	const { key, text } = draft;
	const check = state.draft.check.value;
	const problems = useMemo(
		(): readonly CodeProblem[] => [
			...(check?.problems ?? []).map((one) => ({ ...one, why: problemIn(language, one.why), isWarning: false })),
			...(check?.warnings ?? []).map((one) => ({ ...one, why: problemIn(language, one.why), isWarning: true })),
			// On trial nobody reads a rule's words.
			...(check?.rule && check.rule.status !== 'trial' ? untouchedLines(text) : []).map((line) => ({
				line,
				column: 7,
				why: t('partUntouched'),
				isWarning: true,
			})),
		],
		[check, text, t, language],
	);
	const lists = state.base.value.lexicons;
	const ids = useMemo(() => lists.map(({ id }) => id), [lists]);
	const form = useMemo(() => (key === 'rules' ? readForm(text) : null), [key, text]);
	const name = form?.title[language] || check?.id || t(`partNew.${key}`);
	const told = useRef<HTMLDivElement>(null);
	const played = check?.played ?? [];
	const wrong = check?.problems.length ?? 0;
	const save = async (): Promise<void> => {
		await state.save();
		// What stands in the way may be out of sight.
		if ((state.draft.check.value?.problems.length ?? 0) > 0) told.current?.focus();
	};
	return (
		<article class="ed" aria-label={name}>
			<header class="ed-head stays">
				<h2>{name}</h2>
				<div class="row">
					<Button kind="primary" onClick={() => void save()}>
						{t('partSave')}
					</Button>
					{state.draft.canUndo.value && (
						<Button icon="undo" onClick={state.draft.undo}>
							{t('undo')}
						</Button>
					)}
					<Button kind="plain" onClick={state.draft.close}>
						{t(state.draft.isChanged.value ? 'partDiscard' : 'partClose')}
					</Button>
					<p class="sum">
						{wrong > 0 && (
							<button type="button" class="link bad" onClick={() => told.current?.focus()}>
								{t('partProblems', { count: wrong })}
							</button>
						)}
						{played.length > 0 && (
							<span class={played.every(({ run }) => run.isRight) ? 'ok' : 'bad'}>
								{t('examples')}: {examplesSum(played, texts)}
							</span>
						)}
					</p>
				</div>
			</header>
			<div class="both">
				{key === 'rules' && form !== null && (
					<RuleFormView text={text} form={form} write={state.draft.write} played={played} />
				)}
				{key === 'rules' && form === null && <p class="hint form">{t('formUnreadable')}</p>}
				{key === 'lexicons' && <LexiconForm text={text} write={state.draft.write} />}
				{key === 'policies' && <p class="hint form">{t('policyHint')}</p>}
				{key === 'pack' && <p class="hint form">{t('packHint')}</p>}
				<div class="beside">
					<YamlField
						text={text}
						textNow={() => state.draft.now.peek()?.text ?? text}
						onInput={state.draft.write}
						problems={problems}
						lists={ids}
						loadEditor={loadEditor}
					/>
					{/* Below the text and beside the form: what comes and goes there moves neither under the hands of who writes. */}
					<div class="wrongs" role="status" ref={told} tabIndex={-1}>
						<ProblemList problems={problems} />
					</div>
					{key === 'rules' && <Examples played={played} isStopped={wrong > 0} />}
					{key === 'rules' && <TryChat state={state} rule={check?.rule ?? null} />}
					{key === 'lexicons' && <Users users={check?.users ?? []} />}
				</div>
			</div>
		</article>
	);
}
