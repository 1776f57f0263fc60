import { options } from 'preact';

// What components do after they were painted waits for a frame. By then a busy machine may have taken the test's page
// away, and a frame of no page is an error that fails the whole run.
options.requestAnimationFrame = (flush) => {
	setTimeout(() => {
		if ('document' in globalThis) flush();
	});
};
