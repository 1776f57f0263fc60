import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';

interface FieldProps {
	readonly label: string;
	readonly value: string;
	readonly onInput: (value: string) => void;
	/** More than one line. */
	readonly rows?: number;
	readonly lang?: string;
	readonly numeric?: boolean;
	/** Names that may be chosen from. */
	readonly names?: readonly string[];
}

/** A labelled field for a text. */
export function Field({ label, value, onInput, rows, lang, numeric, names }: FieldProps): VNode {
	const id = useId();
	const shared = {
		id,
		class: 'in',
		value,
		...(lang === undefined ? {} : { lang }),
	};
	return (
		<div class="fl">
			<label for={id}>{label}</label>
			{rows === undefined ? (
				<input
					type="text"
					{...shared}
					{...(numeric ? { inputMode: 'numeric' as const, pattern: '[1-9][0-9]{0,2}' } : {})}
					{...(names === undefined ? {} : { list: `${id}-names` })}
					onInput={({ currentTarget }) => onInput(currentTarget.value)}
				/>
			) : (
				<textarea {...shared} rows={rows} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
			)}
			{names && (
				<datalist id={`${id}-names`}>
					{names.map((name) => (
						<option key={name} value={name} />
					))}
				</datalist>
			)}
		</div>
	);
}

interface ChoiceProps {
	readonly label: string;
	readonly value: string;
	/** Value and what is shown for it. */
	readonly options: readonly (readonly [string, string])[];
	readonly onChange: (value: string) => void;
}

/** A labelled choice of one. */
export function Choice({ label, value, options, onChange }: ChoiceProps): VNode {
	const id = useId();
	return (
		<div class="fl">
			<label for={id}>{label}</label>
			<select id={id} class="in" value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
				{!options.some(([one]) => one === value) && <option value={value}>{value}</option>}
				{options.map(([one, shown]) => (
					<option key={one} value={one}>
						{shown}
					</option>
				))}
			</select>
		</div>
	);
}

interface LinesProps {
	readonly label: string;
	readonly lines: readonly string[];
	readonly onInput: (lines: readonly string[]) => void;
	readonly lang?: string;
}

/** A labelled field for a list, one entry a line. Empty lines count for nothing, and stay while somebody writes. */
export function LinesField({ label, lines, onInput, lang }: LinesProps): VNode {
	const [typed, setTyped] = useState(lines.join('\n'));
	const meant = linesOf(typed);
	// As typed, unless the list was changed from elsewhere.
	const shown =
		meant.length === lines.length && meant.every((line, i) => line === lines[i]?.trim()) ? typed : lines.join('\n');
	return (
		<Field
			label={label}
			rows={Math.min(8, Math.max(2, shown.split('\n').length))}
			{...(lang === undefined ? {} : { lang })}
			value={shown}
			onInput={(text) => {
				setTyped(text);
				onInput(linesOf(text));
			}}
		/>
	);
}

const linesOf = (text: string): readonly string[] =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
