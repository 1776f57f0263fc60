export { browserPath } from '../../../src/tools/browsers.mjs';
