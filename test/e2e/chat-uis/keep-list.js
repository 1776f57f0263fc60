/**
 * What every mount does with its messages: it keeps the list and draws it anew after each change.
 * A message is `{ id, from: 'customer' | 'agent' | 'system', name, text, at: Date }`.
 */
export const keepList = (history, draw) => {
	let messages = [...history];
	let isTyping = false;
	const redraw = () => draw(messages, isTyping);
	redraw();
	return {
		add(message) {
			messages = [...messages, message];
			redraw();
		},
		edit(id, text) {
			messages = messages.map((one) => (one.id === id ? { ...one, text } : one));
			redraw();
		},
		remove(id) {
			messages = messages.filter((one) => one.id !== id);
			redraw();
		},
		typing(on) {
			isTyping = on;
			redraw();
		},
	};
};

/** A time as agents read it. */
export const clockOf = (at) => at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
