import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { pinText, shortPin } from '../../packs/pin.ts';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useTexts } from '../../ui/texts.tsx';
import { FileButton } from '../past-chats/file-button.tsx';
import { formatRate } from '../past-chats/format.ts';
import type { RulesState } from './state.ts';
import { UpgradeRules } from './upgrade-rules.tsx';
import type { UpgradeState } from './upgrade-state.ts';

interface UpgradeProps {
	readonly state: RulesState;
	readonly upgrade: UpgradeState;
}

/** Over which of our rules the pack was written, in a line. */
export function PinLine({ upgrade }: Pick<UpgradeProps, 'upgrade'>): VNode | null {
	const { t } = useTexts();
	switch (upgrade.stand.value) {
		case 'unpinned':
			return (
				<p class="hint row">
					{t('pinNone')}
					<Button kind="small" onClick={() => void upgrade.accept()}>
						{t('pinSet')}
					</Button>
				</p>
			);
		case 'current':
			return <p class="hint">{t('pinNow', { pin: shortPin(upgrade.now) })}</p>;
		case 'behind':
		case 'no-pack':
			return null;
	}
}

/** What our newer rules change for the team; nothing where its pack knows them. */
export function UpgradePart({ state, upgrade }: UpgradeProps): VNode | null {
	const { t } = useTexts();
	const id = useId();
	const [pin, old, changes] = [upgrade.pin.value, upgrade.old.value, upgrade.upgrade.value];
	if (upgrade.stand.value !== 'behind' || pin === null) return null;
	return (
		<section class="up" aria-labelledby={id}>
			<h2 id={id}>{t('upgradeTitle')}</h2>
			<p class="lead">{t('upgradeText', { was: shortPin(pin), now: shortPin(upgrade.now) })}</p>
			{old === null ? <Unknown upgrade={upgrade} version={pin.version} /> : <Trial upgrade={upgrade} />}
			{changes !== null && <UpgradeRules state={state} upgrade={upgrade} changes={changes} />}
			<div class="row">
				<Button kind="primary" icon="check" onClick={() => void upgrade.accept()}>
					{t('upgradeAccept')}
				</Button>
				{old !== null && (
					<Button kind="plain" onClick={() => saveFile(`santun-rules-${pin.version}.json`, `${JSON.stringify(old)}\n`)}>
						{t('upgradeSaveOld')}
					</Button>
				)}
			</div>
		</section>
	);
}

/** The older rules are not known here: said plainly, with a way to bring them. */
function Unknown({ upgrade, version }: Pick<UpgradeProps, 'upgrade'> & { readonly version: string }): VNode {
	const { t } = useTexts();
	const trouble = upgrade.trouble.value;
	return (
		<>
			<p class="note">{t('upgradeUnknown')}</p>
			<div class="row">
				<FileButton
					label={t('upgradeTakeRules')}
					accept=".json"
					kind="small"
					onFile={(file) => void upgrade.takeRules(file)}
				>
					{t('upgradeTakeRules')}
				</FileButton>
			</div>
			<p class="hint">{t('upgradeTakeHint', { version })}</p>
			<div role="alert">
				{(trouble === 'no-rules' || trouble === 'other-rules') && (
					<p class="bad">{t(trouble === 'no-rules' ? 'upgradeNoRules' : 'upgradeOtherRules')}</p>
				)}
			</div>
		</>
	);
}

/** A file of past chats, played with the rules before and after. */
function Trial({ upgrade }: Pick<UpgradeProps, 'upgrade'>): VNode {
	const { t, language } = useTexts();
	const [playing, figures, trouble] = [upgrade.playing.value, upgrade.figures.value, upgrade.trouble.value];
	return (
		<>
			<div class="row">
				<FileButton
					label={t('upgradeTry')}
					accept=".ndjson,.jsonl,.json,.csv,.tsv,.txt"
					kind="small"
					onFile={(file) => void upgrade.play(file)}
				>
					{t('upgradeTry')}
				</FileButton>
				{playing !== null && (
					<>
						<progress
							aria-label={t('pastPlayingNow')}
							{...(playing.of === 0 ? {} : { max: playing.of, value: playing.done })}
						/>
						<Button kind="small" onClick={upgrade.cancel}>
							{t('pastCancel')}
						</Button>
					</>
				)}
			</div>
			<p role="status">
				{figures !== null &&
					t('upgradePlayed', {
						file: figures.file,
						chats: formatNumber(figures.chats, language),
						before: formatRate(figures.before, language),
						after: formatRate(figures.after, language),
					})}
				{(trouble === 'unread' || trouble === 'failed') && (
					<span class="bad">{t(trouble === 'unread' ? 'upgradeUnread' : 'pastFailed')}</span>
				)}
			</p>
			{figures === null && <p class="hint">{t('upgradeTryHint')}</p>}
		</>
	);
}

/** A line for the other pages of the lead, where there is something to look at. */
export function UpgradeNotice({ upgrade }: Pick<UpgradeProps, 'upgrade'>): VNode | null {
	const { t } = useTexts();
	const pin = upgrade.pin.value;
	if (upgrade.stand.value !== 'behind' || pin === null) return null;
	return (
		<p class="note notice" data-pin={pinText(pin)}>
			{t('upgradeNotice')}{' '}
			<a class="link" href="#packs">
				{t('upgradeSee')}
			</a>
		</p>
	);
}
