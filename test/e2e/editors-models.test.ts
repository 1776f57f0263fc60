import { describe } from 'vitest';
import { modelEditors } from './editors/build-editors.ts';
import { openChromiumDesk } from './editors/chromium-desk.ts';
import { playEditors } from './editors/play-editors.ts';

describe('wording from the side panel, put into editors with a model of their own, in Chromium', () => {
	playEditors(openChromiumDesk, modelEditors);
});
