import path from 'node:path';

const dist = path.join(import.meta.dirname, '../../dist');

/** What was built, in absolute paths. The demo builds differ from the shipped ones by one host permission only. */
export const built = {
	chromium: path.join(dist, 'chromium'),
	chromiumDemo: path.join(dist, 'chromium-demo'),
	firefox: path.join(dist, 'firefox'),
	firefoxDemo: path.join(dist, 'firefox-demo'),
	desk: path.join(dist, 'desk'),
	gallery: path.join(dist, 'gallery'),
};
