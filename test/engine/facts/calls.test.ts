import { describe, expect, it } from 'vitest';
import { count, holds } from './talk.ts';

describe('a call for help', () => {
	it.each([
		['manager-wanted', 'c: can I speak to your manager?'],
		['manager-wanted', 'c: nak cakap dengan penyelia'],
		['threat', 'c: my lawyer will contact you'],
		['threat', 'c: sy viralkan kalau tak settle'],
		['danger', 'c: there is a smell of gas in the kitchen'],
		['danger', 'c: charger keluar asap'],
		['self-harm', "c: I don't want to live any more"],
		['self-harm', 'c: saya dah tak sanggup hidup'],
		['fraud', 'c: someone stole money from my account'],
		['fraud', 'c: akaun saya kena hack'],
	])('%s: %s', (key, line) => {
		expect(holds(`${key}-open`, [line])).toBe(true);
		expect(holds(`${key}-told`, [line])).toBe(true);
	});

	it.each([
		['manager-wanted', 'c: my manager needs the invoice'],
		['manager-wanted', 'c: bos saya nak resit'],
		['threat', 'c: the price is criminal, haha'],
		['threat', 'c: nak bayar saman kat mana'],
		['danger', 'c: your sale is on fire'],
		['danger', 'c: kalau terbakar insurans cover tak'],
		['self-harm', 'c: the battery keeps dying'],
		['self-harm', 'c: nak mati gelak tengok iklan tu'],
		['fraud', 'c: how do I avoid a scam?'],
		['fraud', 'c: kalau kad dicuri macam mana'],
	])('no %s: %s', (key, line) => {
		expect(holds(`${key}-told`, [line])).toBe(false);
	});

	it.each([
		['someone is brought in', "a: I'm getting my team lead now.", false],
		['in Malay', 'a: Saya panggil penyelia sekarang.', false],
		['nobody is there', 'a: Managers do not take chats.', true],
		['penyelia sibuk', 'a: Supervisor tengah meeting.', true],
		['answered around it', 'a: What is your order number?', true],
	])('open or met: %s', (_, answer, isOpen) => {
		expect(holds('manager-wanted-open', ['c: I want to speak to a manager', answer])).toBe(isOpen);
	});
});

it('requests for a manager are counted by turns', () => {
	const asked = 'c: get me a manager';
	expect(count('manager-requests', [asked, 'c: your manager please'])).toBe(1);
	expect(count('manager-requests', [asked, 'a: May I try first?', 'c: no, I want a manager'])).toBe(2);
	expect(count('manager-requests', ['c: hi'])).toBe(0);
});

it('insults are counted by turns, and those at things are none', () => {
	expect(count('abusive-turns', ['c: you are an idiot', 'a: I want to help.', 'c: korang semua bodoh'])).toBe(2);
	expect(count('abusive-turns', ['c: this stupid app', 'a: Which one?', 'c: I feel so stupid'])).toBe(0);
});
