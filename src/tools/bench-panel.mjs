// What `npm run bench:panel` runs: what the panel costs in real Chromium. Not part of `npm test`: a shared machine may be busy.
import { runBuilt } from './run-built.mjs';

await runBuilt(['all'], 'bench-panel.mjs');
