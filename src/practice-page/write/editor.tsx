import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../ui/format.ts';
import { useTexts } from '../../ui/texts.tsx';
import type { LocatedProblem } from './read-scenario.ts';

interface EditorProps {
	readonly text: string;
	readonly problems: readonly LocatedProblem[];
	readonly onType: (text: string) => void;
}

/** The text with its line numbers, and what is wrong: marked at its line, and told below with a way to it. */
export function Editor({ text, problems, onType }: EditorProps): VNode {
	const { t, language } = useTexts();
	const area = useRef<HTMLTextAreaElement>(null);
	const [top, setTop] = useState(0);
	const wrong = new Set(problems.map(({ line }) => line));
	const goTo = ({ offset }: LocatedProblem): void => {
		const end = text.indexOf('\n', offset);
		area.current?.focus();
		area.current?.setSelectionRange(offset, end < 0 ? text.length : end);
	};
	return (
		<div class="editor">
			<label for="write-text">{t('writeEditor')}</label>
			<div class="editor-box">
				<div class="editor-lines" aria-hidden="true">
					<ol style={{ transform: `translateY(${-top}px)` }}>
						{text.split('\n').map((_, i) => (
							<li key={i} class={wrong.has(i + 1) ? 'wrong' : undefined}>
								{i + 1}
							</li>
						))}
					</ol>
				</div>
				<textarea
					id="write-text"
					ref={area}
					value={text}
					wrap="off"
					spellcheck={false}
					autocapitalize="off"
					aria-describedby="write-problems"
					aria-invalid={problems.length > 0}
					onInput={({ currentTarget }) => onType(currentTarget.value)}
					onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
				/>
			</div>
			<div id="write-problems" class="editor-problems" role="status">
				{problems.length === 0 ? (
					<p class="hint">{t('writeNoProblems')}</p>
				) : (
					<ul>
						{problems.map((problem) => (
							<li key={`${problem.offset} ${problem.why}`}>
								<button type="button" class="link" onClick={() => goTo(problem)}>
									{t('writeLine', { line: formatNumber(problem.line, language) })}
								</button>{' '}
								<span lang="en">{problem.why}</span>
							</li>
						))}
					</ul>
				)}
			</div>
		</div>
	);
}
