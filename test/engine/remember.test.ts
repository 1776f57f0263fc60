import { describe, expect, it } from 'vitest';
import { remember } from '../../src/engine/remember.ts';

describe('a remembered function', () => {
	it('reads a text once while it is asked about the same one, and anew when another came between', () => {
		const read: string[] = [];
		const lengthOf = remember((text) => {
			read.push(text);
			return text.length;
		});
		expect(['ab', 'ab', 'abc', 'ab'].map(lengthOf)).toEqual([2, 2, 3, 2]);
		expect(read).toEqual(['ab', 'abc', 'ab']);
	});

	it('remembers that there was nothing', () => {
		let times = 0;
		const find = remember(() => {
			times += 1;
			return null;
		});
		expect([find(''), find(''), times]).toEqual([null, null, 1]);
	});
});
