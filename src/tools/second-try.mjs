/** Reporter for vitest: names the tests that passed only at the second try, so that nobody takes them for sound. */
export default class SecondTry {
	#names = [];

	onTestCaseResult(test) {
		if (test.diagnostic()?.flaky) this.#names.push(`${test.module.relativeModuleId} > ${test.fullName}`);
	}

	onTestRunEnd() {
		for (const name of this.#names) console.log(`! passed only at the second try: ${name}`);
	}
}
