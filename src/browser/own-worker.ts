/** Turns addresses that a policy knows into ones that pages with Trusted Types may run. */
interface ScriptPolicy {
	createScriptURL(url: string): string;
}

interface PolicyFactory {
	createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

/** Undefined in browsers without Trusted Types. */
declare const trustedTypes: PolicyFactory | undefined;

/**
 * Starts the script that lies beside a page of the extension as its worker. The pages' content security policy allows
 * this one Trusted Types policy, and it knows that one address; to be called once a page, since a policy is made once.
 */
export const workerStarter = (file: string): (() => Worker) => {
	const own = new URL(file, location.href).href;
	const check = (url: string): string => {
		if (url !== own) throw new TypeError('This is not the worker of this page.');
		return url;
	};
	const policy =
		typeof trustedTypes === 'undefined'
			? { createScriptURL: check }
			: trustedTypes.createPolicy('santun-worker', { createScriptURL: check });
	return () => new Worker(policy.createScriptURL(own), { type: 'module' });
};
