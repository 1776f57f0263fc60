// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { readAll, readFirst } from '../../src/reader/fields.ts';

beforeEach(() => {
	document.body.innerHTML = `<p data-id="list"></p><p data-id="false_60123@c.us_A1">Hai</p><p data-id="B2">Boleh</p>`;
});

const id = { css: [{ css: 'p' }], attribute: 'data-id' };

it('the value is what the group of an expression finds; what does not match is passed over', () => {
	expect(readFirst(document.body, { ...id, match: '^(?:true|false)_([^_]+)_' }, null)).toBe('60123@c.us');
});

it('nothing that matches is no value', () => {
	expect(readFirst(document.body, { ...id, match: '^chat-(.+)$' }, null)).toBeNull();
	expect(readAll(document.body, { ...id, match: '^chat-(.+)$' }, null)).toBe('');
});

it('an expression works on text as well, match by match', () => {
	expect(readAll(document.body, { css: [{ css: 'p' }], match: '^(.)' }, null)).toBe('H\nB');
});

it('without an expression the first value is the whole of it', () => {
	expect(readFirst(document.body, id, null)).toBe('list');
});
