/** Word lists of the clause analysis. All are folded; apostrophes are left out (dont, where is → wheres). */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Begin a clause wherever they stand. */
export const contrastWords = words('but however although though tapi tetapi tp tpi ttp cuma namun walaupun padahal');

/** Begin a clause behind a comma, or when a question follows them. */
export const joinWords = words(
	'and so or then because cos yet plus also dan jadi atau sebab sbb pastu lepastu kemudian then',
);

/** May stand before the first word that matters. */
export const openers = words(
	`hi hello hey hai helo ok okay okey so and or but then also well oh sorry maaf please pls plz tolong excuse me thanks
	tq tapi tetapi tp dan jadi sir madam maam miss tuan puan encik cik bro sis boss bos dear team admin min by the way btw
	just quick question anyway um hmm eh`,
);

/** A statement with its subject left out may begin with these ("was charged twice"), so a subject must follow. */
export const askingVerbs = words(
	`can could will would shall should may might do does did is are am was were has have had
	cant couldnt wont wouldnt shouldnt dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt aint`,
);

export const subjects = words(
	`i you u ya we they he she it anyone anybody someone somebody everyone there this that these those`,
);

/** Subjects as well, but not behind have: "have my receipt" states. */
export const ownSubjects = words('my our your ur his her their the');

/** Malay clauses that begin so are questions or requests. */
export const malayAskers = words(
	`boleh blh bole bleh bolehkah adakah adakh adkah apakah sudahkah dahkah benarkah betulkah perlukah mungkinkah
	tidakkah belumkah masihkah inikah itukah bukankah dapatkah bilakah dimanakah siapakah mahukah akankah`,
);

/** Ask for a reason or a place, which presupposes what they ask about. */
export const whyWords = words(
	`why whys kenapa knp knpa kenape knape nape napa mengapa apasal apsal wheres dimana dmana whereabouts`,
);
/** "where is", "how come", "mana barang": a first word and what must follow or go before. */
export const whyPairs = words(
	`how_come where_is where_are where_the where_my where_did where_has how_long what_happened whats_taking what_went
	apa_pasal apa_psl berapa_lama brp_lama berapa_kali how_often how_many sampai_bila smpai_bila until_when`,
);
/** "mana" asks where, unless one of these stands before it. */
export const notWhere = words('macam mcm cam yang yg bagai bg setakat sejauh kat');

/** Say that it went on or came back: a question with one of these complains. */
export const intensifiers = words('still again lagi lgi lg masih msih msh');

/** Last word of a Malay question. */
export const particles = words('ke tak tk kan kah ka');
/** May stand behind it: "hilang ke nanti", "sampai tak ni bang". */
export const behindParticle = words('nanti nnti ni tu ya ye eh bang kak bro sis boss bos encik puan');
/** End in -kah and ask nothing. */
export const notAsking = words('langkah nikah sedekah berkah mekah tingkah bongkah pukah');

/** Begin a condition or an indirect question. */
export const conditionWords = words(
	`if whether unless supposing suppose assuming kalau kalo klau klo klu kalu jika jikalau sekiranya andai andainya
	andaikan seandainya katakan kalaulah`,
);
/** "if possible", "kalau boleh": politeness, no condition for the rest of the sentence. */
export const politeBehindIf = words('possible not so any boleh blh boley need needed');

export const modals = words('would wouldnt could couldnt might may will wont akan akn mungkin mgkin');

export const negators = words(
	`not never no none nothing nobody without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt
	shouldnt havent hasnt hadnt aint mustnt neednt dnt
	tak tk x sik nda xpernah takpernah tidak tdk bukan bkn tiada takde takda tade xde xda xada belum blm blum belom jangan jgn
	tanpa takkan xkan`,
);
/** Behind a negator these keep the rest true: "not only late", "bukan saja rosak". */
export const notOnly = words(
	'only just merely simply sahaja saja sj shj je setakat hanya wonder doubt matter idea kira',
);
/** Take the negation to themselves and leave what follows as a fact: "can't believe it broke", "not happy it is late". */
export const absorbers = words(
	`believe understand accept imagine know realise realize expect expecting happy satisfied pleased impressed ok okay good
	acceptable fair nice cool funny surprised care percaya pcaya sangka faham fhm paham tahu tau perasan puas hati
	berpuas suka jangka duga sure`,
);
/** Behind "no" at the start of a clause: it answered, and a statement follows. */
export const answered = words(
	`it its i im ive the my that thats this they we you u he she there theres dia barang saya sy`,
);

/** Someone else's slip is no excuse: "you accidentally charged me". */
export const otherPeople = words(
	`you u youve your ur they theyve he she seller sellers courier driver staff agent company shop store team guys
	awak awk anda korang kamu dia mereka diorang dorang kedai penjual peniaga rider abang pihak`,
);

/** The writer's own slip. */
export const excuses: readonly string[] = [
	'i forgot',
	'i forget',
	'i have forgotten',
	'ive forgotten',
	'i must have forgotten',
	'my mistake',
	'my own mistake',
	'my fault',
	'my own fault',
	'my bad',
	'my error',
	'i misread',
	'i mistyped',
	'i misspelled',
	'i misplaced',
	'i made a mistake',
	'i messed up',
	'typo',
	'salah saya',
	'salah sy',
	'salah aku',
	'silap saya',
	'silap sy',
	'silap aku',
	'saya silap',
	'sy silap',
	'aku silap',
	'saya lupa',
	'sy lupa',
	'aku lupa',
	'terlupa',
	'saya tak perasan',
	'sy tak perasan',
];

/** Slips too, unless someone else is the one who slipped. */
export const slips: readonly string[] = [
	'by accident',
	'accidentally',
	'accidently',
	'by mistake',
	'unintentionally',
	'tersilap',
	'tersalah',
	'trsilap',
	'trsalah',
	'tak sengaja',
	'tidak sengaja',
	'xsengaja',
];

/** "I ordered the wrong size": I or we, one of these, and wrong close behind. */
export const ownDeeds = words(
	`ordered order entered enter typed chose choose picked pick bought buy selected select gave give put sent send clicked
	click pressed press booked book used wrote provided took filled key keyed typing entering ordering choosing paid
	transferred`,
);
/** "saya salah tekan": the writer, salah, and one of these. */
export const ownDeedsMalay = words(
	`order tekan pilih beli isi taip hantar masuk masukkan bagi letak tulis tengok baca bayar transfer key click tempah
	daftar ambil eja`,
);
export const writer = words('i we ive weve saya sy aku kami');
