/**
 * What becomes of a value on its way to another context: Chrome sends JSON, so `undefined` in objects goes, a Date
 * becomes a string, a Map an empty object and NaN null. A value that is nothing at all arrives as null.
 */
export function overTheWire(value: unknown): unknown {
	const text = JSON.stringify(value);
	return text === undefined ? null : JSON.parse(text);
}
