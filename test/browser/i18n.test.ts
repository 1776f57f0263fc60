import { beforeEach, expect, test } from 'vitest';
import { browserLanguage } from '../../src/browser/i18n.ts';
import { fake, reset } from '../fakes/browser.ts';

beforeEach(reset);

test.each([
	['ms', 'ms'],
	['ms-MY', 'ms'],
	['id', 'ms'],
	['en-GB', 'en'],
	['zh_CN', 'en'],
	['msx', 'en'],
	['', 'en'],
])('a browser in %j is spoken to in %s', (browser, language) => {
	fake.speak(browser);
	expect(browserLanguage()).toBe(language);
});
