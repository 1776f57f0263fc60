import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useTexts } from '../../ui/texts.tsx';
import { Opener } from '../opener.tsx';
import { addressOf } from '../route.ts';
import { Editor } from './editor.tsx';
import { Preview } from './preview.tsx';
import { starter } from './starter.ts';
import { looksLikeScenario, type Writing } from './state.ts';

interface WriteRoomProps {
	readonly writing: Writing;
	readonly report: (error: unknown) => void;
}

/** Where a practice chat is written: its text, what is wrong with it, and how it plays. */
export function WriteRoom({ writing, report }: WriteRoomProps): VNode {
	const { t, language } = useTexts();
	const [isOpening, open] = useState(false);
	const played = writing.played.value;
	const save = (): void =>
		saveFile(`${played?.scenario.id ?? 'practice-chat'}.yaml`, writing.text.value, 'application/yaml');
	const replace = (text: string): void => {
		writing.replace(text);
		open(false);
	};
	return (
		<div class="write">
			<div class="acts">
				<Button kind="primary" onClick={() => void writing.keep().catch(report)}>
					{t('writeKeep')}
				</Button>
				<Button onClick={save}>{t('scoreSave')}</Button>
				<Button onClick={() => open(!isOpening)} opens={{ open: isOpening, id: 'write-open' }}>
					{t('writeOpen')}
				</Button>
				<Button onClick={() => replace(starter[language])}>{t('writeNew')}</Button>
				{writing.canTakeBack.value && (
					<Button icon="undo" onClick={writing.takeBack}>
						{t('undo')}
					</Button>
				)}
			</div>
			<div role="status" class="write-note">
				<Told writing={writing} />
			</div>
			{isOpening && (
				<section id="write-open" class="write-open" aria-label={t('writeOpen')}>
					<p class="hint">{t('writeOpenText')}</p>
					<Opener
						use={t('writeUse')}
						onConversation={(conversation) => {
							writing.begin(conversation);
							open(false);
						}}
						onOther={(text) => {
							const isScenario = looksLikeScenario(text);
							if (isScenario) replace(text);
							return isScenario;
						}}
					/>
				</section>
			)}
			<div class="write-parts">
				<Editor text={writing.text.value} problems={writing.problems.value} onType={writing.type} />
				{played !== null && <Preview played={played} />}
			</div>
		</div>
	);
}

/** What keeping or opening came to. */
function Told({ writing }: Pick<WriteRoomProps, 'writing'>): VNode | null {
	const { t } = useTexts();
	const played = writing.played.value;
	switch (writing.note.value) {
		case 'problems':
			return <p class="wrong">{t('writeFirst')}</p>;
		case 'unanswered':
			return <p class="wrong">{t('writeUnanswered')}</p>;
		case 'kept':
			if (played === null) return null;
			return (
				<p class="acts">
					{t('writeKept', { title: played.scenario.title })}
					<a class="link" href={addressOf.rehearse(played.scenario.id, 'all', 'life')}>
						{t('rehearse')}
					</a>
					<a class="link" href={addressOf.stage(played.scenario.id)}>
						{t('stageShow')}
					</a>
				</p>
			);
		case null:
			return null;
	}
}
