import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deeds } from '../../src/practice/deeds.ts';

const text = readFileSync(new URL('../../docs/training.md', import.meta.url), 'utf8');

test.each(deeds)('docs/training.md tells what “%s” is', (deed) => {
	expect(text).toMatch(new RegExp(`\\|[^|]*\`${deed}\``));
});
