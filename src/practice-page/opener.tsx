import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Conversation } from '../engine/message.ts';
import { textOfFile } from '../transcripts/decode.ts';
import { showFault } from '../transcripts/faults.ts';
import { Button } from '../ui/button.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { faultIn } from '../ui/problem-words.ts';
import { useTexts } from '../ui/texts.tsx';
import { type ReadTalk, readTalk } from './read-talk.ts';

interface OpenerProps {
	/** What is done with a conversation, on the button. */
	readonly use: string;
	readonly onConversation: (conversation: Conversation) => void;
	/** Takes a file of another kind; false where it is none. */
	readonly onOther?: (text: string) => boolean;
}

interface Taken {
	readonly fileName: string;
	readonly text: string;
	readonly talk: ReadTalk;
}

/** Takes in a transcript, as a file or as text, and asks what it does not say: who the agent is, and which talk. */
export function Opener({ use, onConversation, onOther }: OpenerProps): VNode {
	const { t, language } = useTexts();
	const [pasted, paste] = useState('');
	const [taken, setTaken] = useState<Taken | null>(null);
	const [chosen, choose] = useState(0);
	const take = (fileName: string, text: string): void => {
		if (onOther?.(text) === true) return;
		const talk = readTalk(fileName, text);
		const [first, second] = talk.conversations;
		choose(0);
		if (first !== undefined && second === undefined && talk.writers.length === 0) onConversation(first);
		else setTaken({ fileName, text, talk });
	};
	const open = async ([file]: readonly File[]): Promise<void> => {
		if (file !== undefined) take(file.name, await textOfFile(file));
	};
	const talk = taken?.talk;
	return (
		<div class="opener">
			<p class="acts">
				<FileButton
					kind="primary"
					label={t('openFile')}
					accept=".yaml,.yml,.html,.txt,.csv,.tsv,.json,.ndjson,.jsonl,text/*"
					onFiles={(files) => void open(files)}
				/>
			</p>
			<label class="field">
				<span>{t('openPaste')}</span>
				<textarea rows={8} value={pasted} onInput={({ currentTarget }) => paste(currentTarget.value)} />
			</label>
			<Button onClick={() => take('', pasted)}>{use}</Button>
			<div role="status">
				{talk?.fault && (
					<p class="wrong">
						{t('openWrong')} {showFault(faultIn(language, talk.fault), language)}
					</p>
				)}
			</div>
			{taken !== null && taken.talk.conversations.length > 0 && (
				<div class="acts">
					{taken.talk.conversations.length > 1 && (
						<label>
							{t('openWhich')}{' '}
							<select value={chosen} onChange={({ currentTarget }) => choose(Number(currentTarget.value))}>
								{taken.talk.conversations.map(({ id }, i) => (
									<option key={id} value={i}>
										{id}
									</option>
								))}
							</select>
						</label>
					)}
					{taken.talk.writers.length > 0 && (
						<label>
							{t('openWho')}{' '}
							<select
								value={taken.talk.agent}
								onChange={({ currentTarget }) =>
									setTaken({ ...taken, talk: readTalk(taken.fileName, taken.text, currentTarget.value) })
								}
							>
								{taken.talk.writers.map((name) => (
									<option key={name}>{name}</option>
								))}
							</select>
						</label>
					)}
					<Button
						kind="primary"
						onClick={() => {
							const conversation = taken.talk.conversations[chosen];
							if (conversation !== undefined) onConversation(conversation);
						}}
					>
						{use}
					</Button>
				</div>
			)}
		</div>
	);
}
