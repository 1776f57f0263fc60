import { describe, expect, test } from 'vitest';
import { hasDisplay, helpText, readArgs } from '../../../src/tools/demo/start-args.ts';

const scenarios = [
	{ id: 'late-parcel', language: 'en', title: 'The late parcel', about: 'It is late.' },
	{ id: 'parcel-lewat', language: 'ms', title: 'Parcel yang lewat', about: 'Lewat.' },
	{ id: 'double-charge', language: 'en', title: 'Charged twice', about: 'Twice.' },
] as const;

describe('what is asked for', () => {
	test.each([
		['nothing', '', { scenario: 'late-parcel', language: 'en', headless: false, speed: null, out: null, help: false }],
		['a language', '--lang ms', { scenario: 'parcel-lewat', language: 'ms' }],
		['a scenario', '--scenario double-charge', { scenario: 'double-charge', language: 'en' }],
		['a scenario, and so its language', '--scenario parcel-lewat', { scenario: 'parcel-lewat', language: 'ms' }],
		[
			'a scenario for an agent who works in the other language',
			'--scenario parcel-lewat --lang en',
			{ scenario: 'parcel-lewat', language: 'en' },
		],
		['the rest', '--headless --speed 2.5 --out shots', { headless: true, speed: 2.5, out: 'shots' }],
		['help', '-h', { help: true }],
	])('%s', (_, words, args) => {
		expect(readArgs(words.split(' ').filter(Boolean), scenarios)).toMatchObject({ ok: true, args });
	});
});

describe('what there is not', () => {
	test.each([
		[
			'--scenario late-parcell',
			'--scenario late-parcell: there is none of that name. Try one of: late-parcel, parcel-lewat, double-charge.',
		],
		['--lang ms --scenario x', '--scenario x: there is none of that name. Try one of: parcel-lewat.'],
		['--lang id', '--lang id: there is none of that name. Try one of: en, ms.'],
		['--speed fast', '--speed fast: how many times faster than life, above 0 and up to 100.'],
		['--speed 0', '--speed 0: how many times'],
		['--speed', '--help lists the options.'],
		['--sped 3', "Unknown option '--sped'"],
		['late-parcel', "Unexpected argument 'late-parcel'"],
	])('%s', (words, why) => {
		expect(readArgs(words.split(' '), scenarios)).toEqual({ ok: false, why: expect.stringContaining(why) });
	});
});

test('help names every option and every scenario', () => {
	const help = helpText(scenarios);
	for (const word of ['--lang', '--scenario', '--headless', '--speed', '--out', '--help']) expect(help).toContain(word);
	for (const { id, title } of scenarios) expect(help).toMatch(new RegExp(`${id} .*${title}`));
});

test.each([
	['linux', {}, false],
	['linux', { DISPLAY: '' }, false],
	['linux', { DISPLAY: ':0' }, true],
	['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
	['darwin', {}, true],
	['win32', {}, true],
] as const)('%s with %o can show a window: %s', (platform, env, can) => {
	expect(hasDisplay(platform, env)).toBe(can);
});
