import { createElement, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

/** Slate with history; Enter sends. */
export const mount = (host, send) => {
	let editor;
	const Desk = () => {
		editor = useMemo(() => withHistory(withReact(createEditor())), []);
		return createElement(
			Slate,
			{ editor, initialValue: [{ type: 'paragraph', children: [{ text: '' }] }] },
			createElement(Editable, {
				onKeyDown: (event) => {
					if (event.key !== 'Enter' || event.shiftKey) return;
					event.preventDefault();
					send();
				},
			}),
		);
	};
	flushSync(() => createRoot(host).render(createElement(Desk)));
	return { text: () => editor.children.map((node) => Node.string(node)).join('\n') };
};
