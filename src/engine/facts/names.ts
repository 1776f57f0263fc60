import { remember } from '../remember.ts';

/** A person's name taken apart. */
export interface NameParts {
	/** As the page or the customer wrote it, without a title. */
	readonly full: string;
	/** Title that stands with the name in the source itself; never guessed. */
	readonly title: string | null;
	/** How to say it: the title if there is one, and the name the person is called by. */
	readonly sayAs: string;
	/** Lower-case words that count as using the name. */
	readonly words: readonly string[];
}

const titles = new Set(
	'encik,en,puan,pn,cik,tuan,tun,tan sri,puan sri,toh puan,dato,dato sri,dato seri,datuk,datuk seri,datin,datin seri,mr,mrs,ms,miss,mdm,madam,dr,prof,haji,hajah,hj,ustaz,ustazah'.split(
		',',
	),
);

/** Words between a Malay or Indian person's own name and their father's. */
const fatherWords = new Set([
	'bin',
	'binti',
	'bte',
	'bt',
	'binte',
	'b',
	'a/l',
	'a/p',
	'al',
	'ap',
	's/o',
	'd/o',
	'anak',
	'@',
]);

/** First words of Malay names that are seldom what somebody is called by when another name follows. */
export const leadWords: ReadonlySet<string> = new Set(
	'muhammad mohammad mohamad muhamad mohamed mohd muhd md abdul abd nur nurul noor nor siti sharifah syed wan nik'.split(
		' ',
	),
);

/** Family names that stand first in Chinese names, as spelt in Malaysia and Singapore. */
const familyNames = new Set(
	(
		'ang au aw bong chai chan chang chau cheah chee chen cheng cheong chew chia chiam chin chng choi chong choo chow chu chua chuah chung ' +
		'fong foo fung gan goh gooi ha heng hew ho hoo hong hui kang kee khaw khoo khor kho koay koh kok kong koo kow kua kuan kwan kwok kwong lai lam ' +
		'lau law lee leong leow leung lew li liang liao liew lim lin ling liow liu lo loh loke loo looi low lui lum mah mak mok neo ng ngoh ngu ong ' +
		'ooi pang pek phang phua pua quah quek saw seah see seow shum siah siew sim siow sng soh soo soon tai tam tan tang tay tee teh teo teoh ' +
		'thong ti tiew tiong toh tong tsai voon wang wee wong woo wu xu yam yan yap yee yeo yeoh yeow yeung yew yin yong yu yuen zhang zhao zhou zhu'
	).split(' '),
);

const tidy = (word: string): string => word.replace(/^[^\p{L}\p{N}@]+|[^\p{L}\p{N}]+$/gu, '');

const isPlain = /^[ -~]*$/;
const marks = /\p{M}/gu;

/** Lower case without diacritics, for comparing names. */
export const foldName = (word: string): string => {
	const lower = word.toLowerCase();
	return isPlain.test(lower) ? lower : lower.normalize('NFD').replace(marks, '');
};

/**
 * How to say a name, by the rules of the people who bear it: a title only if it is written with the name; before
 * bin/binti, a/l, a/p stands the person's own name; a Chinese family name stands first and is not what one is called by.
 * Null where the text holds no name (an e-mail address, a number, "Visitor 1234").
 */
export const nameParts = (raw: string): NameParts | null => {
	const words = raw
		.trim()
		.split(/\s+/)
		.map(tidy)
		.filter((word) => word !== '');
	if (words.length === 0 || words.length > 8 || /[\d@]/.test(raw.replace(/\s@\s/g, ' ')) || raw.length > 60)
		return null;
	// "Tan Sri Lim": the longer title first.
	const titleWords = [2, 1].find((n) => n < words.length && titles.has(foldName(words.slice(0, n).join(' ')))) ?? 0;
	const own = words.slice(titleWords);
	if (/^(visitor|guest|customer|user|unknown|anonymous|pelawat|pelanggan|tetamu)$/i.test(own[0] ?? '')) return null;
	const called = calledBy(own);
	const title = titleWords === 0 ? null : words.slice(0, titleWords).join(' ');
	return {
		full: own.join(' '),
		title,
		sayAs: title === null ? called : `${title} ${called}`,
		words: [...new Set(own.flatMap((word) => foldName(word).split('-')))].filter(
			(word) => word.length > 1 && !fatherWords.has(word),
		),
	};
};

const calledBy = (words: readonly string[]): string => {
	const father = words.findIndex((word) => fatherWords.has(foldName(word)));
	const own = father > 0 ? words.slice(0, father) : words;
	const [first = '', second, third] = own;
	if (second === undefined) return capitalised(first);
	if (leadWords.has(foldName(first))) return capitalised(second);
	// "Lim Wei Jie", "Tan Boon Keat": family name, then two syllables of the given name.
	if (familyNames.has(foldName(first)) && third !== undefined) return `${capitalised(second)} ${capitalised(third)}`;
	// "Tan Mei": said in full; "Mei Tan" and "Grace Lim" are called by the first word.
	if (familyNames.has(foldName(first)) && !familyNames.has(foldName(second)))
		return `${capitalised(first)} ${capitalised(second)}`;
	return capitalised(first);
};

const capitalised = (word: string): string =>
	/^[\p{Lu}]{2,}$/u.test(word) || /^[\p{Ll}]/u.test(word)
		? word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
		: word;

/** Whether two words differ by at most one letter put in, left out or changed. */
const isOneOff = (a: string, b: string): boolean => {
	let i = 0;
	while (i < b.length && a[i] === b[i]) i += 1;
	let end = 0;
	while (end < a.length - i && end < b.length - i && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
	return Math.max(a.length, b.length) - i - end <= 1;
};

/** Shorter names are a slip away from too many words: "Hadi" from "jadi" and "hari". */
const slipLetters = 5;

const beginsCapital = /^\p{Lu}/u;

const isSlip = (written: string, word: string, part: string): boolean =>
	part.length >= slipLetters && part[0] === word[0] && beginsCapital.test(written) && isOneOff(part, word);

/** Names that are everyday words too. */
const nameWords = new Set(
	(
		'angel april art bill blessing chance dawn faith frank grace grant hope ivy joy june lily mark may mercy patience rich rose sky summer sunny will ' +
		'young adil aman cahaya indah intan jaya setia suci'
	).split(' '),
);

/** Such a name is one with a capital that no sentence begins with, or in front of a comma or the end: "Thanks, Will", "Hope!" */
const isWrittenAsName = (text: string, word: string, at: number): boolean =>
	beginsCapital.test(word) &&
	(/[\p{L}\p{N},]\s*$/u.test(text.slice(0, at)) || /^\s*(?:[,!.?]|$)/.test(text.slice(at + word.length)));

/** The words of a text as written, with their places, and folded. */
const readWords = remember((text) => {
	const written = [...text.matchAll(/[\p{L}\p{N}'’]+/gu)];
	return { written, said: written.map(([word]) => foldName(word)) };
});

/** How often a text says the name: whole words, and a longer one written as a name with one slip behind its first letter. */
export const countName = (text: string, parts: NameParts): number => {
	const { written, said } = readWords(text);
	let count = 0;
	for (let i = 0; i < said.length; i += 1) {
		const word = (said[i] ?? '').replace(/['’]s$/, '');
		const { 0: asWritten = '', index = 0 } = written[i] ?? {};
		const isName = nameWords.has(word)
			? parts.words.includes(word) && isWrittenAsName(text, asWritten, index)
			: parts.words.some((part) => part === word || isSlip(asWritten, word, part));
		if (!isName) continue;
		count += 1;
		// "Wei Jie" and "Grace Lim" are one use.
		while (i + 1 < said.length && parts.words.includes(said[i + 1] ?? '')) i += 1;
	}
	return count;
};
