// What `npm start` runs: builds the demo, then plays it. Its words are read by demo/start-args.ts.
import { runBuilt } from './run-built.mjs';

await runBuilt(['demo'], 'start.mjs');
