import type { VNode } from 'preact';
import type { Problem } from '../../engine/result.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useTexts } from '../../ui/texts.tsx';
import { siteName } from '../screen.ts';
import type { SetUp } from './state.ts';

const fileName = 'santun-sites.json';

/** What is wrong with a description of a site, and where in it; for whoever helps, so in the language of files. */
export function Wrong({ problems }: { readonly problems: readonly Problem[] }): VNode | null {
	if (problems.length === 0) return null;
	return (
		<ul class="hint" lang="en">
			{problems.slice(0, 3).map(({ at, why }) => (
				<li key={at}>
					{at} {why}
				</li>
			))}
		</ul>
	);
}

/** Sites that were set up, as a file for others and from others: one person does it for the team. */
export function SetUpFiles({ setUp }: { readonly setUp: SetUp }): VNode {
	const { t, language } = useTexts();
	const sites = setUp.sites.value;
	const imported = setUp.imported.value;
	const take = async ([file]: readonly File[]): Promise<void> => {
		if (file !== undefined) await setUp.importText(await file.text());
	};
	const save = async (): Promise<void> => {
		const text = await setUp.exportText();
		if (text !== null) saveFile(fileName, text);
	};
	return (
		<fieldset class="instead">
			<legend>{t('setUpFiles')}</legend>
			<div class="opts">
				{sites.length > 0 && (
					<Button kind="small" onClick={() => void save()}>
						{t('setUpExport', { count: formatNumber(sites.length, language) })}
					</Button>
				)}
				<FileButton
					kind="small"
					label={t('setUpImport')}
					accept=".json,application/json"
					onFiles={(files) => void take(files)}
				/>
			</div>
			<div role="status">
				{imported && 'sites' in imported && (
					<p class="hint">{t('setUpImported', { count: formatNumber(imported.sites, language) })}</p>
				)}
				{imported && 'problems' in imported && (
					<>
						<p class="hint">{t('setUpImportFailed')}</p>
						<Wrong problems={imported.problems} />
					</>
				)}
			</div>
			{sites.length > 0 && (
				<ul class="setup-sites">
					{sites.map((origin) => (
						<li key={origin}>
							<Button kind="small" onClick={() => void setUp.forget(origin)}>
								{t('setUpForget', { site: siteName(origin) })}
							</Button>
						</li>
					))}
				</ul>
			)}
		</fieldset>
	);
}
