import { mountTiny } from './tinymce-shared.js';

/** TinyMCE as it comes: the text stands in a frame. */
export const mount = (host, send) => mountTiny(host, send, false);
