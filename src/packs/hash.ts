/**
 * 64 bits of a text as 16 hexadecimal digits: two FNV-1a hashes with different starts. Tells versions of data apart;
 * it keeps no secret and stops no attack.
 */
export const hashText = (text: string): string => {
	let a = 0x811c9dc5;
	let b = 0x9e3779b9;
	for (let i = 0; i < text.length; i += 1) {
		const unit = text.charCodeAt(i);
		a = Math.imul(a ^ unit, 0x01000193);
		b = Math.imul(b ^ unit ^ (a >>> 24), 0x01000193);
	}
	return hex(a) + hex(b);
};

const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, '0');
