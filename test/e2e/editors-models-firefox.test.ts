import { describe } from 'vitest';
import { modelEditors } from './editors/build-editors.ts';
import { openFirefoxDesk } from './editors/firefox-desk.ts';
import { playEditors } from './editors/play-editors.ts';

describe('wording from the sidebar, put into editors with a model of their own, in Firefox', () => {
	playEditors(openFirefoxDesk, modelEditors);
});
