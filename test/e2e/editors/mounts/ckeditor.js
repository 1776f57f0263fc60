import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';

/** CKEditor 5 with its essentials; Enter sends. */
export const mount = async (host, send) => {
	const at = document.createElement('div');
	host.append(at);
	const editor = await ClassicEditor.create(at, {
		licenseKey: 'GPL',
		plugins: [Essentials, Paragraph],
		toolbar: ['undo', 'redo'],
	});
	editor.editing.view.document.on(
		'enter',
		(event, data) => {
			if (data.isSoft) return;
			data.preventDefault();
			event.stop();
			send();
		},
		{ priority: 'high' },
	);
	const textOf = (element) =>
		[...element.getChildren()]
			.map((child) => (child.is('$text') ? child.data : child.is('element', 'softBreak') ? '\n' : textOf(child)))
			.join(element.is('rootElement') ? '\n' : '');
	return { text: () => textOf(editor.model.document.getRoot()) };
};
