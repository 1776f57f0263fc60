// What `npm run bench:page` runs: what reading costs a page in real Chromium. Not part of `npm test`: a shared machine may be busy.
import { runBuilt } from './run-built.mjs';

await runBuilt(['bench'], 'bench-page.mjs');
