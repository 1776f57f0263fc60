import { Editor, Extension } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import './prosemirror.css';

/** TipTap with its starter kit; Enter sends. */
export const mount = (host, send) => {
	const sends = Extension.create({
		name: 'sends',
		addKeyboardShortcuts: () => ({
			Enter: () => {
				send();
				return true;
			},
		}),
	});
	const editor = new Editor({ element: host, injectCSS: false, extensions: [StarterKit, sends] });
	return { text: () => editor.getText({ blockSeparator: '\n' }) };
};
