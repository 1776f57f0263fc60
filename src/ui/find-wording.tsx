import type { VNode } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Snippet } from '../engine/wordings.ts';
import { formatNumber } from './format.ts';
import { Icon } from './icons.tsx';
import { useTexts } from './texts.tsx';
import { fillsMarked } from './wording.tsx';

interface FindWordingProps {
	readonly query: string;
	readonly snippets: readonly Snippet[];
	/** They are still being asked for. */
	readonly isAsking: boolean;
	/** How many there are besides those shown. */
	readonly more: number;
	/** Index of the one that Enter takes. */
	readonly at: number;
	readonly onType: (query: string) => void;
	readonly onMove: (by: 1 | -1) => void;
	readonly onTake: (index: number) => void;
	readonly onClose: () => void;
}

/** The wording of all rules, searched by keyboard: type, choose with the arrows, Enter puts it at the cursor. */
export function FindWording(props: FindWordingProps): VNode {
	const { query, snippets, more, at } = props;
	const { t, language } = useTexts();
	const id = useId();
	const input = useRef<HTMLInputElement>(null);
	// Before the next key comes.
	useLayoutEffect(() => input.current?.focus(), []);
	const keys: Readonly<Record<string, () => void>> = {
		ArrowDown: () => props.onMove(1),
		ArrowUp: () => props.onMove(-1),
		Enter: () => props.onTake(at),
		Escape: props.onClose,
	};
	const press = (event: KeyboardEvent): void => {
		const act = keys[event.key];
		// While a word is put together by an input method, its keys are not ours.
		if (act === undefined || event.isComposing) return;
		event.preventDefault();
		act();
	};
	return (
		<section class="finding" aria-label={t('find')}>
			<div class="searchbox">
				<Icon name="search" />
				<input
					ref={input}
					type="text"
					role="combobox"
					aria-label={t('find')}
					aria-expanded={snippets.length > 0}
					aria-controls={`${id}-list`}
					aria-autocomplete="list"
					aria-activedescendant={snippets.length > 0 ? `${id}-${at}` : undefined}
					autocomplete="off"
					spellcheck={false}
					value={query}
					onInput={({ currentTarget }) => props.onType(currentTarget.value)}
					onKeyDown={press}
				/>
				<button
					type="button"
					class="icon-btn"
					aria-label={t('findClose')}
					title={t('findClose')}
					onClick={props.onClose}
				>
					<Icon name="cross" />
				</button>
			</div>
			<div class="res" role="listbox" id={`${id}-list`} aria-label={t('findList')}>
				{snippets.map((snippet, index) => (
					<Option
						key={`${snippet.rule} ${snippet.wording.text}`}
						id={`${id}-${index}`}
						snippet={snippet}
						isChosen={index === at}
						onTake={() => props.onTake(index)}
					/>
				))}
			</div>
			{snippets.length === 0 && !props.isAsking && <p class="keys">{t('findNone')}</p>}
			{more > 0 && <p class="keys">{t('findMore', { count: formatNumber(more, language) })}</p>}
			<p class="keys" aria-hidden="true">
				<span>
					<kbd class="key">↑</kbd> <kbd class="key">↓</kbd> {t('findChoose')}
				</span>
				<span>
					<kbd class="key">Enter</kbd> {t('findInsert')}
				</span>
				<span>
					<kbd class="key">Esc</kbd> {t('findBack')}
				</span>
			</p>
		</section>
	);
}

interface OptionProps {
	readonly id: string;
	readonly snippet: Snippet;
	readonly isChosen: boolean;
	readonly onTake: () => void;
}

function Option({ id, snippet, isChosen, onTake }: OptionProps): VNode {
	const { of } = useTexts();
	const option = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (isChosen) option.current?.scrollIntoView?.({ block: 'nearest' });
	}, [isChosen]);
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field that this list belongs to.
		<div
			ref={option}
			role="option"
			id={id}
			tabIndex={-1}
			aria-selected={isChosen}
			data-snippet={snippet.rule}
			// The focus stays in the field.
			onMouseDown={(event) => event.preventDefault()}
			onClick={onTake}
		>
			<div class="s">{of(snippet.title)}</div>
			<p lang={snippet.language}>{fillsMarked(snippet.wording)}</p>
		</div>
	);
}

/** The way to the search, at the foot. The key works wherever nothing is being written. */
export function FindButton({ onOpen, isOpen }: { readonly onOpen: () => void; readonly isOpen: boolean }): VNode {
	const { t } = useTexts();
	const button = useRef<HTMLButtonElement>(null);
	const [wasOpen, setWasOpen] = useState(isOpen);
	useEffect(() => {
		// A search that closes takes its focus along.
		if (wasOpen && !isOpen && document.activeElement === document.body) button.current?.focus();
		setWasOpen(isOpen);
	}, [isOpen, wasOpen]);
	useEffect(() => {
		const end = new AbortController();
		const press = (event: KeyboardEvent): void => {
			if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return;
			event.preventDefault();
			onOpen();
		};
		document.addEventListener('keydown', press, { signal: end.signal });
		return () => end.abort();
	}, [onOpen]);
	return (
		<button type="button" class="find" ref={button} aria-expanded={isOpen} aria-keyshortcuts="/" onClick={onOpen}>
			<Icon name="search" small />
			{t('find')}
			<span class="key" aria-hidden="true">
				/
			</span>
		</button>
	);
}

const isWriting = ({ target }: KeyboardEvent): boolean =>
	target instanceof HTMLElement &&
	(target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])'));
