// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import type { VNode } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { type MountEditor, YamlField } from '../../src/options/rules/yaml-field.tsx';
import { TextsProvider } from '../../src/ui/texts.tsx';

afterEach(() => act(cleanup));

test('an editor is never given an older text than the one that was typed into it', async () => {
	const given: string[] = [];
	let typed = 'a';
	const mount: MountEditor = () => ({
		setText: (text) => given.push(text),
		setProblems: () => undefined,
		destroy: () => undefined,
	});
	const load = async () => mount;
	const field = (rendered: string): VNode => (
		<TextsProvider language="en">
			<YamlField
				text={rendered}
				textNow={() => typed}
				onInput={() => undefined}
				problems={[]}
				lists={[]}
				loadEditor={load}
			/>
		</TextsProvider>
	);
	const { rerender } = render(field('a'));
	await act(async () => void (await load()));
	typed = 'abc';
	act(() => rerender(field('ab')));
	expect(given).toEqual(['a', 'abc']);
});
