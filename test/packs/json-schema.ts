/** A part of a JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

type Keyword = (arg: never, value: unknown, part: Schema, root: Schema) => boolean;

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (value: unknown): string =>
	value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

const said = (): boolean => true;

/** The keywords that the schema of rule files uses, as JSON Schema has them. */
const keywords: Readonly<Record<string, Keyword>> = {
	$ref: (to: string, value, _, root) =>
		holds((root.$defs as Readonly<Record<string, Schema>>)[to.split('/').at(-1)!]!, value, root),
	anyOf: (all: readonly Schema[], value, _, root) => all.some((one) => holds(one, value, root)),
	type: (type: string, value) => typeOf(value) === type,
	enum: (all: readonly unknown[], value) => all.includes(value),
	const: (one: unknown, value) => one === value,
	pattern: (pattern: string, value) => typeof value !== 'string' || new RegExp(pattern, 'u').test(value),
	minLength: (least: number, value) => typeof value !== 'string' || value.length >= least,
	maxLength: (most: number, value) => typeof value !== 'string' || value.length <= most,
	minimum: (least: number, value) => typeof value !== 'number' || value >= least,
	maximum: (most: number, value) => typeof value !== 'number' || value <= most,
	items: (of: Schema, value, _, root) => !Array.isArray(value) || value.every((one) => holds(of, one, root)),
	minItems: (least: number, value) => !Array.isArray(value) || value.length >= least,
	required: (keys: readonly string[], value) => !isGroup(value) || keys.every((key) => Object.hasOwn(value, key)),
	properties: (parts: Readonly<Record<string, Schema>>, value, _, root) =>
		!isGroup(value) ||
		Object.entries(value).every(([key, one]) => parts[key] === undefined || holds(parts[key], one, root)),
	additionalProperties: (_: false, value, { properties }) =>
		!isGroup(value) || Object.keys(value).every((key) => Object.hasOwn(properties as object, key)),
	propertyNames: (of: Schema, value, _, root) =>
		!isGroup(value) || Object.keys(value).every((key) => holds(of, key, root)),
	minProperties: (least: number, value) => !isGroup(value) || Object.keys(value).length >= least,
	maxProperties: (most: number, value) => !isGroup(value) || Object.keys(value).length <= most,
	$schema: said,
	$defs: said,
	title: said,
	description: said,
	default: said,
};

/** Whether a value is as a schema says. Throws at a keyword that is not known here. */
export const holds = (part: Schema, value: unknown, root: Schema = part): boolean =>
	Object.entries(part).every(([word, arg]) => keywords[word]!(arg as never, value, part, root));
