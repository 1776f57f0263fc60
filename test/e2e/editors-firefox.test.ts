import { describe } from 'vitest';
import { plainEditors } from './editors/build-editors.ts';
import { openFirefoxDesk } from './editors/firefox-desk.ts';
import { playEditors } from './editors/play-editors.ts';

describe('wording from the sidebar, put into what the browser edits, in Firefox', () => {
	playEditors(openFirefoxDesk, plainEditors);
});
