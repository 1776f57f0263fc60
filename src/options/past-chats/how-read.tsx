import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type Columns, columnUses } from '../../transcripts/columns.ts';
import { showFault } from '../../transcripts/faults.ts';
import { formats } from '../../transcripts/import-chats.ts';
import { Button } from '../../ui/button.tsx';
import { faultIn } from '../../ui/problem-words.ts';
import { useTexts } from '../../ui/texts.tsx';
import type { ReadFile } from './jobs.ts';
import type { PastChatsState } from './state.ts';

interface Props {
	readonly state: PastChatsState;
	readonly found: ReadFile;
}

/** How a file was understood, and how it is to be understood instead. */
export function HowRead({ state, found }: Props): VNode {
	const { t, language } = useTexts();
	const { faults, isRefused, hasTimes, format } = found;
	return (
		<>
			{isRefused && <p role="alert">{t('pastRefused')}</p>}
			{!isRefused && !hasTimes && found.chats > 0 && <p class="hint">{t('pastNoTimes')}</p>}
			{faults.length > 0 && (
				<details open={isRefused}>
					<summary>{t('pastFaults', { count: faults.length })}</summary>
					<ul class="faults">
						{faults.map((fault) => {
							const text = showFault(faultIn(language, fault), language);
							return <li key={text}>{text}</li>;
						})}
					</ul>
				</details>
			)}
			<details open={isRefused}>
				<summary>{t('pastHowRead', { format: t(`pastFormat.${format}`) })}</summary>
				<Reading key={JSON.stringify(found.table)} state={state} found={found} />
			</details>
		</>
	);
}

function Reading({ state, found: { format, table } }: Props): VNode {
	const { t } = useTexts();
	const [columns, setColumns] = useState<Columns>(table?.columns ?? {});
	const [agents, setAgents] = useState((state.reading.value.agents ?? []).join(', '));
	const names = agents
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
	return (
		<div class="reading">
			<label class="fl">
				{t('pastFormat')}
				<select
					class="in"
					value={format}
					onChange={({ currentTarget: { value } }) => {
						const chosen = formats.find((one) => one === value);
						if (chosen !== undefined) void state.readAs(chosen, {});
					}}
				>
					{formats.map((one) => (
						<option key={one} value={one} selected={one === format}>
							{t(`pastFormat.${one}`)}
						</option>
					))}
				</select>
			</label>
			{table !== null &&
				columnUses.map((use) => (
					<label class="fl" key={use}>
						{t(`pastColumn.${use}`)}
						<select
							class="in"
							onChange={({ currentTarget: { value } }) => {
								const { [use]: _, ...others } = columns;
								setColumns(value === '' ? others : { ...others, [use]: value });
							}}
						>
							<option value="">{t('pastColumnNone')}</option>
							{table.header.map((name) => (
								<option key={name} value={name} selected={columns[use] === name}>
									{name}
								</option>
							))}
						</select>
					</label>
				))}
			{(format === 'csv' || format === 'text') && (
				<>
					<label class="fl wide">
						{t('pastAgents')}
						<input class="in" value={agents} onInput={({ currentTarget: { value } }) => setAgents(value)} />
					</label>
					<Button
						kind="small"
						onClick={() =>
							void state.readAs(format, {
								...(table === null ? {} : { columns }),
								...(names.length === 0 ? {} : { agents: names }),
							})
						}
					>
						{t('pastReadAgain')}
					</Button>
				</>
			)}
		</div>
	);
}
