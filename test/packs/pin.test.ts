import { pack as shipped } from 'santun:pack';
import { describe, expect, it } from 'vitest';
import { emptyPack, hasPin, putPin } from '../../src/packs/edit-pack.ts';
import { isPinnedTo, pinTo } from '../../src/packs/pin.ts';
import { readPack } from '../../src/packs/read-pack.ts';

const read = (text: string, reading: object = {}) =>
	readPack([{ path: 'team.yaml', text }], { id: 'team', version: '0', ...reading });
const now = pinTo(shipped);

describe('the pin of a pack', () => {
	it('is written below the version, and read again', () => {
		const text = putPin(`# Siti keeps this\n${emptyPack('ours')}`, now);
		expect(text).toMatch(
			/^# Siti keeps this\nformat: 1\nid: ours\nversion: "1"\nextends: santun \S+ [0-9a-f]{16}\nrules/,
		);
		expect(hasPin(text)).toBe(true);
		const { head, problems } = read(text);
		expect(problems).toEqual([]);
		expect(head.pin).toEqual(now);
		expect(isPinnedTo(head.pin!, now)).toBe(true);
	});

	it('moves with an upgrade, and all else stays', () => {
		const text = putPin(emptyPack('ours'), { version: '0.0.9', fingerprint: '0123456789abcdef' });
		expect(isPinnedTo(read(text).head.pin!, now)).toBe(false);
		expect(putPin(text, now)).toBe(putPin(emptyPack('ours'), now));
	});

	it('may be a version alone, written by hand', () => {
		const { pin } = read(`format: 1\nid: ours\nversion: "1"\nextends: santun ${shipped.version}\nrules: []\n`).head;
		expect(pin).toEqual({ version: shipped.version, fingerprint: null });
		expect(isPinnedTo(pin!, now)).toBe(true);
	});

	it('that is none is told at its line, and takes no rule with it', () => {
		const text = 'format: 1\nid: ours\nversion: "1"\nextends: the moon\nrules: []\n';
		expect(read(text).problems).toMatchObject([{ line: 4, why: expect.stringContaining('extends: santun 0.1.0') }]);
		expect(read(text, { wrongRules: 'skip' }).pack?.id).toBe('ours');
	});

	it('knows other rules by what they do, not by their examples', () => {
		const [first, ...rest] = shipped.rules;
		const without = { ...shipped, rules: [{ ...first!, examples: [] }, ...rest] };
		const other = { ...shipped, rules: [{ ...first!, level: 'nudge' as const, on: 'silence' as const }, ...rest] };
		expect(pinTo(without)).toEqual(now);
		expect(pinTo(other).fingerprint).not.toBe(now.fingerprint);
	});
});
