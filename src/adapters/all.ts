import type { Adapter } from './adapter.ts';
import { chatwoot } from './chatwoot.ts';
import { crisp } from './crisp.ts';
import { freescout } from './freescout.ts';
import { freshchat } from './freshchat.ts';
import { helpScout } from './help-scout.ts';
import { hubspot } from './hubspot.ts';
import { intercom } from './intercom.ts';
import { libredesk } from './libredesk.ts';
import { liveHelperChat } from './live-helper-chat.ts';
import { livechat } from './livechat.ts';
import { mibew } from './mibew.ts';
import { odoo } from './odoo.ts';
import { practiceDesk } from './practice-desk.ts';
import { rocketChat } from './rocket-chat.ts';
import { tawkTo } from './tawk-to.ts';
import { telegramWebA } from './telegram-web-a.ts';
import { telegramWebK } from './telegram-web-k.ts';
import { tiledesk } from './tiledesk.ts';
import { tiledeskChat } from './tiledesk-chat.ts';
import { whatsappWeb } from './whatsapp-web.ts';
import { zammad } from './zammad.ts';
import { zendesk } from './zendesk.ts';

/** Every helpdesk this build can read, our own practice desk first. */
export const adapters: readonly Adapter[] = [
	practiceDesk,
	chatwoot,
	crisp,
	freescout,
	freshchat,
	helpScout,
	hubspot,
	intercom,
	libredesk,
	liveHelperChat,
	livechat,
	mibew,
	odoo,
	rocketChat,
	tawkTo,
	telegramWebA,
	telegramWebK,
	tiledesk,
	tiledeskChat,
	whatsappWeb,
	zammad,
	zendesk,
];
