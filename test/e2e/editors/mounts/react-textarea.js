import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** A text field whose value React controls: what React did not hear of is taken back. */
export const mount = (host, send) => {
	let value = '';
	const Field = () => {
		const [text, setText] = useState('');
		value = text;
		return createElement('textarea', {
			value: text,
			onChange: ({ target }) => setText(target.value),
			onKeyDown: (event) => {
				if (event.key !== 'Enter' || event.shiftKey) return;
				event.preventDefault();
				send();
			},
		});
	};
	flushSync(() => createRoot(host).render(createElement(Field)));
	return { text: () => value };
};
