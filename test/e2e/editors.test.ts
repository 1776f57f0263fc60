import { describe } from 'vitest';
import { plainEditors } from './editors/build-editors.ts';
import { openChromiumDesk } from './editors/chromium-desk.ts';
import { playEditors } from './editors/play-editors.ts';

describe('wording from the side panel, put into what the browser edits, in Chromium', () => {
	playEditors(openChromiumDesk, plainEditors);
});
