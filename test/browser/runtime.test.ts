import { beforeEach, expect, it, vi } from 'vitest';
import { onFirstInstall } from '../../src/browser/runtime.ts';
import { fake, reset } from '../fakes/browser.ts';

beforeEach(reset);

it.each([
	['an installation', { reason: 'install' }, 1],
	['an update', { reason: 'update', previousVersion: '0.0.1' }, 0],
	['an update of the browser', { reason: 'browser_update' }, 0],
	['an extension that is loaded for a day', { reason: 'install', temporary: true }, 0],
] as const)('%s is greeted so many times: %o → %i', (_, details, times) => {
	const greet = vi.fn();
	onFirstInstall(greet);
	fake.onInstalled.emit(details);
	expect(greet).toHaveBeenCalledTimes(times);
});
