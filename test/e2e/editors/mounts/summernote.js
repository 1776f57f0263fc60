import jQuery from 'jquery';
import { htmlText } from './html-text.js';

window.jQuery = jQuery;
window.$ = jQuery;

/** Summernote; it has no Enter that sends. What it sends is its code, as text. */
export const mount = async (host) => {
	await import('summernote/dist/summernote-lite.js');
	const box = document.createElement('div');
	host.append(box);
	const note = jQuery(box);
	note.summernote({ toolbar: [], height: 120, disableDragAndDrop: true });
	return { text: () => htmlText(note.summernote('code')) };
};
