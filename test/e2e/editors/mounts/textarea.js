/** The plainest composer; Enter sends, as in most desks. */
export const mount = (host, send) => {
	const field = document.createElement('textarea');
	host.append(field);
	field.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' || event.shiftKey) return;
		event.preventDefault();
		send();
	});
	return { text: () => field.value };
};
