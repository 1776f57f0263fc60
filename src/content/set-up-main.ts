import { reportErrors } from '../browser/errors.ts';
import { handle } from '../browser/messenger.ts';
import { anyShadowRoot } from '../browser/shadow.ts';
import { readClosedShadows } from '../reader/dom.ts';
import { createSetUp } from './set-up.ts';

/** Told within the page when another copy of this script takes over; the reader of the page stays. */
const takeOverEvent = 'santun-set-up';

/** Sets up this page as the panel asks for it. Comes into a page only then. */
const main = (): void => {
	const life = new AbortController();
	const { signal } = life;
	document.dispatchEvent(new CustomEvent(takeOverEvent));
	document.addEventListener(takeOverEvent, () => life.abort(), { signal });
	reportErrors('set-up', signal);
	readClosedShadows(anyShadowRoot);
	const setUp = createSetUp({ document, now: Date.now, signal });
	handle({ setUp: ({ deed, seen }) => setUp.act(deed, seen), setUpResult: () => setUp.result() }, signal);
};

main();
