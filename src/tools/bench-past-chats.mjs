// What `npm run bench:past-chats` runs: the page for past chats beside `santun replay` on the same file, in real Chromium.
import { runBuilt } from './run-built.mjs';

await runBuilt(['cli', 'screens'], 'bench-past-chats.mjs');
