/** An element that may be edited, and nothing else; what it sends is what it shows. */
export const mount = (host, send) => {
	const box = document.createElement('div');
	box.contentEditable = 'true';
	host.append(box);
	box.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' || event.shiftKey) return;
		event.preventDefault();
		send();
	});
	return { text: () => box.innerText };
};
