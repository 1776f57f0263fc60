import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import './prosemirror.css';

const schema = new Schema({
	nodes: {
		doc: { content: 'paragraph+' },
		paragraph: { content: '(text | br)*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
		text: {},
		br: { inline: true, selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
	},
});

/** ProseMirror as desks use it: Enter sends. */
export const mount = (host, send) => {
	const plugins = [
		history(),
		keymap({
			Enter: () => {
				send();
				return true;
			},
			'Mod-z': undo,
			'Mod-y': redo,
		}),
		keymap(baseKeymap),
	];
	const view = new EditorView(host, { state: EditorState.create({ schema, plugins }) });
	return {
		text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
	};
};
