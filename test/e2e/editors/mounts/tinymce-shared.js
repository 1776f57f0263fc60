import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/skins/ui/oxide/skin.css';

/** TinyMCE in a frame of its own, or in the page itself. */
export const mountTiny = async (host, send, inline) => {
	const box = document.createElement(inline ? 'div' : 'textarea');
	host.append(box);
	const [editor] = await tinymce.init({
		target: box,
		inline,
		license_key: 'gpl',
		skin: false,
		content_css: false,
		menubar: false,
		toolbar: false,
		statusbar: false,
		height: 160,
		setup: (one) =>
			one.on('keydown', (event) => {
				if (event.key !== 'Enter' || event.shiftKey) return;
				event.preventDefault();
				send();
			}),
	});
	return { text: () => editor.getContent({ format: 'text' }).replace(/\n\n/g, '\n') };
};
