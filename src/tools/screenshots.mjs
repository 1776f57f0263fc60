// What `npm run screenshots` runs: builds what is pictured, then pictures every state of it into docs/.
import { runBuilt } from './run-built.mjs';

await runBuilt(['screens'], 'screenshots.mjs');
