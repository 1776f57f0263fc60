import type { Adapter } from './adapter.ts';
import { chatwoot } from './chatwoot.ts';
import { liveHelperChat } from './live-helper-chat.ts';
import { practiceDesk } from './practice-desk.ts';
import { zammad } from './zammad.ts';

/** Every helpdesk this build can read, our own practice desk first. */
export const adapters: readonly Adapter[] = [practiceDesk, chatwoot, liveHelperChat, zammad];
