// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { CountsPage } from '../../src/options/rules/counts-page.tsx';
import { PacksPage } from '../../src/options/rules/packs-page.tsx';
import { RulesPage } from '../../src/options/rules/rules-page.tsx';
import { createTeamCounts } from '../../src/options/rules/team-counts.ts';
import { TextsProvider } from '../../src/ui/texts.tsx';
import { openBench } from './workbench.ts';

afterEach(() => act(cleanup));

const show = (children: ComponentChildren) => render(<TextsProvider language="ms">{children}</TextsProvider>);

test('what is wrong in a rule that is written is told in Malay', async () => {
	const { state, upgrade, pause } = await openBench();
	show(<RulesPage state={state} upgrade={upgrade} loadEditor={null} />);
	fireEvent.click(screen.getByRole('button', { name: 'Peraturan baharu' }), { detail: 0 });
	fireEvent.input(screen.getByLabelText('Yang sama sebagai teks'), {
		target: { value: 'id: ours\nskil: greet\nlevel: 3\n' },
	});
	act(pause);
	const told = screen.getAllByRole('listitem').map((row) => row.textContent);
	expect(told).toContain('Baris 2: “skil” tidak dikenali di sini; maksud anda “skill”?');
	expect(told.filter((text) => / is | must | write /.test(text))).toEqual([]);
});

test('what a pack is refused for, and what of it counts for nothing, is told in Malay', async () => {
	const team = 'format: 1\nid: ours\nversion: "1"\noff: [say-gone-rule]\nrules: []\n';
	const why = 'This text is empty: write something, or leave the key out if it is not needed.';
	const refused = [{ file: '', line: 4, column: 1, rule: 'ours-late', why }];
	const { state, upgrade } = await openBench(team, { saveTeamPack: refused });
	await state.takePack(team);
	show(<PacksPage state={state} upgrade={upgrade} loadEditor={null} />);
	expect(screen.getByText(/ours-late: Teks ini kosong: tulis sesuatu/)).toBeTruthy();
	expect(screen.getByText(/Tiada peraturan “say-gone-rule” untuk dimatikan/)).toBeTruthy();
});

test('why a file of counts is not used is told in Malay', async () => {
	const { state } = await openBench();
	const team = createTeamCounts();
	team.add([{ name: 'a.json', text: '{' }]);
	show(<CountsPage state={state} team={team} />);
	expect(screen.getByText('a.json: Fail ini bukan JSON. Pilih fail yang disimpan dalam Santun.')).toBeTruthy();
});
