import { expect, it } from 'vitest';
import { storyOf } from '../../../src/engine/facts/story.ts';
import { talk } from './talk.ts';

const story = (...lines: string[]) => storyOf(talk(lines));

it('the matter is what went wrong, or else what was asked first', () => {
	expect(story('c: hi').matter).toBeNull();
	expect(story('c: hi', 'c: I want to change my address').matter).toBe('I want to change my address');
	expect(story('c: hello, I have a question', 'c: my parcel never arrived', 'c: it is still broken').matter).toBe(
		'my parcel never arrived',
	);
	expect(story('c: nak tanya pasal order saya', 'c: barang rosak masa sampai').matter).toBe('barang rosak masa sampai');
});

it('steps are told with what became of them', () => {
	const lines = [
		'c: my router is not working',
		'a: Sorry about that. Please restart the router.',
		'c: it still does not work',
		'a: Please reset the router to its factory settings.',
	];
	expect(story(...lines).steps).toEqual([
		{ text: 'Please restart the router.', worked: false },
		{ text: 'Please reset the router to its factory settings.', worked: null },
	]);
	expect(story(...lines, 'c: it works now, thanks').steps.map(({ worked }) => worked)).toEqual([false, true]);
});

it('a step that is said again is one step', () => {
	const lines = ['c: my router is not working', 'a: Please restart the router.', 'a: Please restart the router.'];
	expect(story(...lines).steps).toEqual([{ text: 'Please restart the router.', worked: null }]);
});

it('the first word on a step is about it, later ones about something else', () => {
	const lines = ['c: my router is not working', 'a: Please restart the router.', 'c: it still does not work'];
	const { steps } = story(...lines, 'a: I have asked our technician.', 'c: it works now');
	expect(steps).toEqual([{ text: 'Please restart the router.', worked: false }]);
});

it('in Malay', () => {
	const { steps } = story(
		'c: internet tak boleh guna',
		'a: Sila restart router dulu ya.',
		'c: dah buat, masih tak boleh',
	);
	expect(steps).toEqual([{ text: 'Sila restart router dulu ya.', worked: false }]);
});

it.each([
	['a wait', 'a: Please hold for a moment.'],
	['an offer', 'a: I can reset it for you.'],
	['a question', 'a: Is this an update to your account?'],
	['a plan', 'a: Saya akan reset router dari sini.'],
])('%s is no step that was tried', (_, line) => {
	expect(story('c: my router is not working', line).steps).toEqual([]);
});

it('a step may be asked for', () => {
	expect(story('c: my router is not working', 'a: Could you try to restart the router?').steps).toHaveLength(1);
});
