import FroalaEditor from 'froala-editor';
import 'froala-editor/css/froala_editor.css';
import { htmlText } from './html-text.js';

/** Froala; what it sends is its HTML, as text. Without a licence it says so in a line of its own and works. */
export const mount = (host) =>
	new Promise((resolve) => {
		const box = document.createElement('div');
		host.append(box);
		const editor = new FroalaEditor(
			box,
			{ key: '', toolbarButtons: ['undo'], attribution: false, iconsTemplate: 'text', heightMin: 120 },
			() => resolve({ text: () => htmlText(editor.html.get()) }),
		);
	});
