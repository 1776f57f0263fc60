import {
	autocompletion,
	type CompletionContext,
	type CompletionResult,
	completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { Annotation, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { completionsAt } from './completions.ts';
import type { CodeProblem, MountEditor } from './yaml-field.tsx';

/** Colours come from the page: custom properties reach into a shadow root. */
const look = EditorView.theme({
	'&': { color: 'var(--text)', backgroundColor: 'var(--sunken)', fontSize: 'var(--t-sm)', minBlockSize: '24rem' },
	'&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
	'.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5' },
	'.cm-content': { caretColor: 'var(--text)' },
	'.cm-cursor': { borderLeftColor: 'var(--text)' },
	// Transparent, so that the frame of the focus is whole.
	'.cm-gutters': { backgroundColor: 'transparent', color: 'var(--text-3)', border: '0' },
	'.cm-activeLine': { backgroundColor: 'transparent', boxShadow: 'inset 2px 0 0 var(--accent)' },
	'&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--accent-soft) !important' },
	'.cm-tooltip': { backgroundColor: 'var(--surface)', color: 'var(--text)', border: '1px solid var(--control)' },
	'.cm-tooltip-autocomplete ul li[aria-selected]': {
		backgroundColor: 'var(--accent-solid)',
		color: 'var(--on-accent)',
	},
	// The library draws its marks as data: images, which the policy of extension pages blocks.
	'.cm-lintRange-error, .cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy' },
	'.cm-lintRange-error': { textDecorationColor: 'var(--critical)' },
	'.cm-lintRange-warning': { textDecorationColor: 'var(--mark-line)' },
	'.cm-lint-marker': { inlineSize: '0.625rem', blockSize: '0.625rem', marginBlock: '0.3125rem' },
	'.cm-lint-marker-error': { content: 'normal', borderRadius: '50%', backgroundColor: 'var(--critical)' },
	'.cm-lint-marker-warning': { content: 'normal', rotate: '45deg', backgroundColor: 'var(--mark-line)' },
	'.cm-diagnostic': { fontFamily: 'var(--font)', maxInlineSize: '24rem' },
});

const colours = HighlightStyle.define([
	{ tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
	{ tag: tags.comment, color: 'var(--text-3)', fontStyle: 'italic' },
	{ tag: [tags.string, tags.content], color: 'var(--text)' },
	{ tag: [tags.meta, tags.keyword], color: 'var(--heat-1)' },
]);

const diagnosticsOf = (state: EditorState, problems: readonly CodeProblem[]): readonly Diagnostic[] =>
	problems.map(({ line, column, why, isWarning }) => {
		const own = state.doc.line(Math.min(line, state.doc.lines));
		const from = Math.min(own.from + column - 1, own.to);
		return { from, to: own.to, severity: isWarning ? 'warning' : 'error', message: why };
	});

/** Marks what the form changed: told back, an older text could take the place of a newer one. */
const fromOutside = Annotation.define<boolean>();

/** The editor for YAML, in a shadow root: it styles itself, which the policy of extension pages allows only there. */
export const mountEditor: MountEditor = (host, { text, label, lists, onChange }) => {
	const root = host.attachShadow({ mode: 'open' });
	const complete = ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
		const found = completionsAt(state.doc.toString(), pos, lists());
		if (found === null || (!explicit && found.from === pos)) return null;
		return { from: found.from, options: found.options.map((option) => ({ label: option })), validFor: /^[a-z0-9 -]*$/ };
	};
	const view = new EditorView({
		root,
		parent: root,
		state: EditorState.create({
			doc: text,
			extensions: [
				lineNumbers(),
				history(),
				drawSelection(),
				highlightActiveLine(),
				yaml(),
				syntaxHighlighting(colours),
				lintGutter(),
				autocompletion({ override: [complete] }),
				keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
				EditorView.lineWrapping,
				EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
				EditorView.updateListener.of((update) => {
					const isOwn = update.transactions.some((one) => one.docChanged && one.annotation(fromOutside) !== true);
					if (isOwn) onChange(update.state.doc.toString());
				}),
				look,
			],
		}),
	});
	return {
		setText: (next) => {
			const now = view.state.doc.toString();
			if (now === next) return;
			// Only what differs is replaced, so that the cursor stays where it is.
			let start = 0;
			while (start < now.length && start < next.length && now[start] === next[start]) start += 1;
			let end = 0;
			while (end < Math.min(now.length, next.length) - start && now.at(-1 - end) === next.at(-1 - end)) end += 1;
			view.dispatch({
				changes: { from: start, to: now.length - end, insert: next.slice(start, next.length - end) },
				annotations: fromOutside.of(true),
			});
		},
		setProblems: (problems) => view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state, problems))),
		destroy: () => view.destroy(),
	};
};
