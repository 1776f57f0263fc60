import { describe, expect, test } from 'vitest';
import { lockHash, needsPackages, nodeProblem, planBrowser, readWants } from '../../src/tools/set-up.mjs';

test.each([
	['18.20.4', false],
	['20.18.3', false],
	['20.19.0', true],
	['20.20.2', true],
	['22.1.0', true],
	['24.0.0', true],
])('Node %s runs the tools: %s', (version, isRight) => {
	expect(nodeProblem(version)).toEqual(
		isRight ? null : expect.stringContaining(`Node 20.19 or newer is needed; this is ${version}.`),
	);
});

test('wants are deps and browsers, in any order', () => {
	expect(readWants(['firefox', 'deps', 'chromium'])).toEqual({ deps: true, browsers: ['chromium', 'firefox'] });
	expect(readWants([])).toEqual({ deps: false, browsers: [] });
	expect(readWants(['deps', 'safari'])).toEqual({
		problem: '“safari” is not known here; known: deps, chromium, firefox.',
	});
});

test('packages are installed when the lock file is not that of the last time', () => {
	expect(needsPackages('{"a":1}', null)).toBe(true);
	expect(needsPackages('{"a":1}', `${lockHash('{"a":1}')}\n`)).toBe(false);
	expect(needsPackages('{"a":2}', `${lockHash('{"a":1}')}\n`)).toBe(true);
	expect(needsPackages('{"a":1}', '')).toBe(true);
});

describe('a browser that was not found', () => {
	test.each([
		['is installed as root', { hasApt: true, isRoot: true }, { packages: ['chromium', 'chromium-browser'] }],
		[
			'is asked for without root',
			{ hasApt: true, isRoot: false },
			{
				problem:
					'Chromium was not found. Install it (sudo apt-get install chromium) or set CHROMIUM_PATH to where it is.',
			},
		],
		[
			'is asked for without apt-get',
			{ hasApt: false, isRoot: true },
			{
				problem: expect.stringMatching(
					/^Chromium was not found\. Install it \(.*Google Chrome.*\) or set CHROMIUM_PATH/,
				),
			},
		],
		[
			'is not installed over a variable that is wrong',
			{ hasApt: true, isRoot: true, configured: '/opt/gone' },
			{ problem: 'CHROMIUM_PATH is /opt/gone, and there is no such file. Correct it or unset it.' },
		],
	])('%s', (_, machine, plan) => {
		expect(planBrowser('chromium', machine)).toEqual(plan);
	});
});
