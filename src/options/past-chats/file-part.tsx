import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useTexts } from '../../ui/texts.tsx';
import { FileButton } from './file-button.tsx';
import { HowRead } from './how-read.tsx';
import type { PastChatsState } from './state.ts';

/** What kinds of files are offered first. */
const accept = '.ndjson,.jsonl,.json,.csv,.tsv,.txt';

/** Where a file is dropped, and what was found in it. */
export function FilePart({ state }: { readonly state: PastChatsState }): VNode {
	const { t, language } = useTexts();
	const [isOver, setOver] = useState(false);
	const file = state.file.value;
	const found = state.found.value;
	const open = (one: File | undefined): void => {
		if (one !== undefined) void state.open(one);
	};
	return (
		<section
			class={`drop${file === null ? '' : ' full'}${isOver ? ' over' : ''}`}
			aria-label={t('pastFile')}
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={(event) => {
				event.preventDefault();
				setOver(false);
				open(event.dataTransfer?.files[0]);
			}}
		>
			{file === null ? (
				<>
					<p class="big">{t('pastDrop')}</p>
					<p class="hint">{t('pastKinds')}</p>
					<FileButton kind="primary" label={t('pastFile')} accept={accept} onFile={open}>
						{t('pastChoose')}
					</FileButton>
				</>
			) : (
				<>
					<div class="row">
						<p>
							<b>{file.name}</b>
							{found !== null && !found.isRefused && (
								<span class="hint">
									{' '}
									{t('pastCounts', {
										chats: formatNumber(found.chats, language),
										messages: formatNumber(found.messages, language),
									})}
								</span>
							)}
						</p>
						<div class="acts">
							<FileButton kind="small" label={t('pastFile')} accept={accept} onFile={open}>
								{t('pastOther')}
							</FileButton>
							<Button kind="small" onClick={state.forget}>
								{t('pastForget')}
							</Button>
						</div>
					</div>
					{found !== null && <HowRead key={found.format} state={state} found={found} />}
				</>
			)}
		</section>
	);
}
