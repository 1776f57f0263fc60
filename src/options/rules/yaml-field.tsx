import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../ui/texts.tsx';

/** Something to say about a place in the text; lines and columns from 1. */
export interface CodeProblem {
	readonly line: number;
	readonly column: number;
	readonly why: string;
	readonly isWarning: boolean;
}

/** An editor that was put into the page. */
export interface CodeEditor {
	setText(text: string): void;
	setProblems(problems: readonly CodeProblem[]): void;
	destroy(): void;
}

/** Puts an editor into an element that has no shadow root yet. */
export type MountEditor = (
	host: HTMLElement,
	options: {
		readonly text: string;
		readonly label: string;
		/** Ids of word lists, for completion. */
		readonly lists: () => readonly string[];
		readonly onChange: (text: string) => void;
	},
) => CodeEditor;

/** Brings the editor, which is large, only once it is needed. */
export type LoadEditor = () => Promise<MountEditor>;

interface YamlFieldProps {
	readonly text: string;
	/** The text as it is at this moment: who types fast is ahead of what was rendered. */
	readonly textNow: () => string;
	readonly onInput: (text: string) => void;
	readonly problems: readonly CodeProblem[];
	readonly lists: readonly string[];
	/** Null: a plain field has to do. */
	readonly loadEditor: LoadEditor | null;
}

/** The text of a rule, with what is wrong at its lines. A plain field stands there until the editor has come. */
export function YamlField({ text, textNow, onInput, problems, lists, loadEditor }: YamlFieldProps): VNode {
	const { t } = useTexts();
	const id = useId();
	const host = useRef<HTMLDivElement>(null);
	const [editor, setEditor] = useState<CodeEditor | null>(null);
	// The editor is made once and calls whatever holds then.
	const latest = useRef({ textNow, onInput, lists });
	latest.current = { textNow, onInput, lists };
	const label = t('yamlLabel');
	useEffect(() => {
		let made: CodeEditor | null = null;
		let isGone = false;
		loadEditor?.().then(
			(mount) => {
				if (isGone || host.current === null) return;
				made = mount(host.current, {
					text: latest.current.textNow(),
					label,
					lists: () => latest.current.lists,
					onChange: (next) => latest.current.onInput(next),
				});
				setEditor(made);
			},
			// Without it the plain field stays.
			() => undefined,
		);
		return () => {
			isGone = true;
			made?.destroy();
		};
	}, [loadEditor, label]);
	// Runs late, when newer letters may stand there.
	useEffect(() => editor?.setText(latest.current.textNow()), [editor, text]);
	useEffect(() => editor?.setProblems(problems), [editor, problems]);
	return (
		<div class="yaml">
			<div key={label} ref={host} data-editor={editor === null ? 'coming' : 'here'} />
			{editor === null && (
				<div class="fl">
					<label for={id}>{label}</label>
					<textarea
						id={id}
						class="in code"
						rows={24}
						spellcheck={false}
						value={text}
						onInput={({ currentTarget }) => onInput(currentTarget.value)}
					/>
				</div>
			)}
		</div>
	);
}
