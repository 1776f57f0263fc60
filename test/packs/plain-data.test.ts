import { describe, expect, it } from 'vitest';
import { plainData } from '../../src/packs/plain-data.ts';
import { readYaml } from '../../src/packs/read-yaml.ts';

const text = `a: 1
talk:
  - text: hi
  - [x, {y: 2}]
a.b: dotted
a.b[0]: more
__proto__: {c: 3}
`;
const { data, offsetOf } = plainData(readYaml(text).tree!);

describe('plain data of a file', () => {
	it('is what stands in it, whatever its keys are called', () => {
		expect(JSON.stringify(data)).toBe(
			'{"a":1,"talk":[{"text":"hi"},["x",{"y":2}]],"a.b":"dotted","a.b[0]":"more","__proto__":{"c":3}}',
		);
		expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
	});

	it.each([
		['talk', 'talk:'],
		['talk[0]', 'text: hi'],
		['talk[0].text', 'text: hi'],
		['talk[1][1].y', 'y: 2'],
		['__proto__.c', 'c: 3'],
		['', 'a: 1'],
		// What is missing is told where it is missing.
		['talk[0].after', 'text: hi'],
		['talk[7].text', 'talk:'],
		['talk[1].y', '[x,'],
		['nowhere.at.all', 'a: 1'],
		['a.c', 'a: 1'],
	])('knows where %j stands', (path, at) => {
		expect(text.slice(offsetOf(path)).startsWith(at), text.slice(offsetOf(path))).toBe(true);
	});
});
