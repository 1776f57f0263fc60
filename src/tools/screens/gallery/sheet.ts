import { panelPictures } from './states.ts';

/** Every state is pictured in these, row by row. */
const themes = ['light', 'dark'] as const;
const columns = [
	['en', 320],
	['ms', 320],
	['en', 360],
	['ms', 360],
] as const;

/** What is in a frame, as tall as it needs to be; the panel's foot stands at its end. */
const fit = (frame: HTMLIFrameElement): number => {
	const page = frame.contentDocument?.documentElement;
	return Math.max(420, Math.min(1500, page?.scrollHeight ?? 0));
};

/** Puts all pictures of one state side by side. */
const open = async (): Promise<void> => {
	const state = new URLSearchParams(location.search).get('state') ?? '';
	const frames = themes.flatMap((theme) =>
		columns.map(([lang, width]) => {
			const frame = document.createElement('iframe');
			frame.width = String(width);
			frame.height = '300';
			frame.src = `panel.html?state=${state}&lang=${lang}&theme=${theme}`;
			document.body.append(frame);
			return frame;
		}),
	);
	const isDone = (frame: HTMLIFrameElement): boolean =>
		frame.contentDocument?.documentElement?.dataset.done !== undefined;
	while (!frames.every(isDone)) await new Promise((resolve) => setTimeout(resolve, 50));
	const height = Math.max(...frames.map(fit));
	for (const frame of frames) frame.height = String(height);
	// A tip slides in once.
	setTimeout(() => {
		document.documentElement.dataset.done = '';
	}, 300);
};

const ask = new URLSearchParams(location.search);
if (ask.has('state')) void open();
else document.documentElement.dataset.states = JSON.stringify(panelPictures.map(({ id, title }) => ({ id, title })));
