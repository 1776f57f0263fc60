import { expect, it } from 'vitest';
import { maskEmail, maskNumber, maskPersonal, maskSecrets } from '../../src/engine/mask.ts';

it.each([
	['my card is 4111 1111 1111 1111, ok?', 'my card is •••• 1111, ok?'],
	['5500005555555559', '•••• 5559'],
	['the OTP is 482913', 'the OTP is ••••'],
	['482913 is the OTP', '•••• is the OTP'],
	['password: Rahsia99!', 'password: ••••!'],
	['kod TAC saya 4829', 'kod TAC saya ••••'],
	['order 7741902, tracking 4111111111111111', 'order 7741902, tracking 4111111111111111'],
	['nothing here', 'nothing here'],
])('secrets: %s', (text, masked) => {
	expect(maskSecrets(text, [])).toBe(masked);
});

it('what is known to be secret is hidden as a word of its own', () => {
	expect(maskSecrets('it is 4829. Order 94829 and 4829', ['4829'])).toBe('it is ••••. Order 94829 and ••••');
});

it.each([
	['write to ben.tan@mail.example', 'write to b•••@mail.example'],
	['call 012-345 6789 or +60123456789', 'call •••• 6789 or •••• 6789'],
	['IC 900101-14-5566', 'IC •••• 5566'],
	['card 4111111111111111, mail a@b.co', 'card •••• 1111, mail a•••@b.co'],
	['order SO-20418 of 12/11, RM 120.50', 'order SO-20418 of 12/11, RM 120.50'],
])('personal data: %s', (text, masked) => {
	expect(maskPersonal(text, [])).toBe(masked);
});

it('parts', () => {
	expect(maskEmail('x@y.example')).toBe('x•••@y.example');
	expect(maskNumber('220-4491-07')).toBe('•••• 9107');
});
