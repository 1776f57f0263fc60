import { Editor, EditorState } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** Draft.js; Enter sends. */
export const mount = (host, send) => {
	let state;
	const Desk = () => {
		const [editorState, onChange] = useState(() => EditorState.createEmpty());
		state = editorState;
		return createElement(Editor, {
			editorState,
			onChange,
			handleReturn: (event) => {
				if (event.shiftKey) return 'not-handled';
				send();
				return 'handled';
			},
		});
	};
	flushSync(() => createRoot(host).render(createElement(Desk)));
	return { text: () => state.getCurrentContent().getPlainText('\n') };
};
