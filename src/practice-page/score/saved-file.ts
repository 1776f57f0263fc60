import type { Language } from '../../engine/message.ts';
import type { Sheet } from './sheet.ts';

const style = `:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.4rem}h2{font-size:1rem;margin:1.5rem 0 .4rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:.25rem .75rem .25rem 0;text-align:start;border-bottom:1px solid #8886;vertical-align:top;font-weight:400}
thead th{font-size:.85rem}.r{text-align:end}ul,ol{padding:0;margin:0;list-style:none}.moments{display:flex;flex-wrap:wrap;gap:0 .6rem}
svg.i{width:1em;height:1em;fill:none;stroke:currentColor;stroke-width:1.5}.plot{max-width:30rem;width:100%;font-size:12px}.plot :is(text,circle){fill:currentColor}
.plot .grid{stroke:#8886}.plot .curve{fill:none;stroke:currentColor;stroke-width:2}.score-waits li,.score-goals li{display:flex;gap:.6rem}
.score-talk>ol>li{margin:.6rem 0;padding:.5rem .8rem;border-radius:.6rem;background:#8882;max-width:42rem}.score-talk>ol>li.agent{margin-inline-start:auto;background:#2a83}
.score-talk p{margin:0}.by,.hint,.word{font-size:.85rem;opacity:.8}.said{white-space:pre-wrap}.marks{font-size:.9rem;margin-top:.3rem}.say{display:block}.vh{position:absolute;clip-path:inset(50%)}
li:target{outline:2px solid}`;

/** Where the data stands in a saved file: before and after it. */
const before = '<script type="application/json" id="santun-sheet">';
const after = '</script>';

const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/**
 * A scorecard as one HTML file without other parts and without code; its data stands in it, so that the stage and the
 * trainer's page can open it. `shown` = the scorecard on the page; what compares it with other runs stays out.
 */
export const savedFile = (shown: Element, sheet: Sheet, title: string, language: Language): string => {
	const copy = shown.cloneNode(true);
	if (copy instanceof Element) for (const own of copy.querySelectorAll('.score-earlier')) own.remove();
	const body = copy instanceof Element ? copy.outerHTML : '';
	// No text in it can end the element it stands in.
	const data = JSON.stringify(sheet).replaceAll('<', '\\u003c');
	return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(title)}</title><style>${style}</style></head><body>
<h1>${escaped(title)}</h1>
${body}
${before}${data}${after}
</body></html>
`;
};

/** The data of a saved file as it stands there, unchecked; undefined where the text holds none. */
export const dataOfFile = (text: string): unknown => {
	const start = text.lastIndexOf(before);
	const end = text.indexOf(after, start);
	if (start < 0 || end < 0) return undefined;
	try {
		return JSON.parse(text.slice(start + before.length, end));
	} catch {
		// A file that somebody changed.
		return undefined;
	}
};
