import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useTexts } from '../../ui/texts.tsx';
import { addressOf } from '../route.ts';
import type { RunFigures } from './figures.ts';
import { savedFile } from './saved-file.ts';
import { Scorecard } from './scorecard.tsx';
import type { Sheet } from './sheet.ts';

interface ScoreRoomProps {
	readonly sheet: Sheet;
	readonly figures: RunFigures;
	readonly earlier: readonly RunFigures[];
	readonly onStage: () => void;
}

/** The scorecard of the rehearsal that has just ended, and what can be done with it. */
export function ScoreRoom({ sheet, figures, earlier, onStage }: ScoreRoomProps): VNode {
	const { t, language } = useTexts();
	const whole = useRef<HTMLDivElement>(null);
	const { id, title } = sheet.scenario;
	const save = (): void => {
		const shown = whole.current?.firstElementChild;
		if (!shown) return;
		const name = `${t('scoreTitle')}: ${title}`;
		saveFile(`santun-${id}.html`, savedFile(shown, sheet, name, language), 'text/html');
	};
	return (
		<>
			<div class="acts no-print">
				<a class="btn primary" href={addressOf.rehearse(id, sheet.help, sheet.time)}>
					{t('scoreAgain')}
				</a>
				<Button onClick={onStage}>{t('stageShow')}</Button>
				<Button onClick={() => window.print()}>{t('scorePrint')}</Button>
				<Button onClick={save}>{t('scoreSave')}</Button>
			</div>
			<div ref={whole}>
				<Scorecard sheet={sheet} figures={figures} earlier={earlier} />
			</div>
			<p class="hint no-print">{t('scoreKept')}</p>
		</>
	);
}
