/**
 * DOM operations taken from the prototypes once. A form with a field named `textContent`, or a picture named
 * `querySelector`, hides the method of that name on the element itself, even for content scripts.
 */

/** Reads a property past what hides it. */
export const getter = <Value>(owner: () => object, name: string): ((target: object) => Value) => {
	let get: (() => Value) | undefined;
	return (target) => {
		get ??= Object.getOwnPropertyDescriptor(owner(), name)?.get;
		if (get === undefined) throw new Error(`This page has no DOM property ${name}.`);
		return get.call(target);
	};
};

/** Calls a method past what hides it. */
export const method = <Result, Args extends readonly unknown[]>(
	owner: () => object,
	name: string,
): ((target: object, ...args: Args) => Result) => {
	let run: ((...args: Args) => Result) | undefined;
	return (target, ...args) => {
		run ??= Object.getOwnPropertyDescriptor(owner(), name)?.value;
		if (run === undefined) throw new Error(`This page has no DOM method ${name}.`);
		return Reflect.apply(run, target, args);
	};
};
