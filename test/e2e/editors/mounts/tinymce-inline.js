import { mountTiny } from './tinymce-shared.js';

/** TinyMCE without a frame. */
export const mount = (host, send) => mountTiny(host, send, true);
