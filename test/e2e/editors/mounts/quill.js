import Quill from 'quill';
import 'quill/dist/quill.core.css';

/** Quill; Enter sends. */
export const mount = (host, send) => {
	const box = document.createElement('div');
	host.append(box);
	const quill = new Quill(box, {
		modules: {
			history: { delay: 0, userOnly: false },
			keyboard: {
				bindings: {
					sends: {
						key: 'Enter',
						handler: () => {
							send();
							return false;
						},
					},
				},
			},
		},
	});
	// Quill ends every text with a line break of its own.
	return { text: () => quill.getText().replace(/\n$/, '') };
};
