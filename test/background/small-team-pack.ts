/** A rule that fires on “zzz”, as a lead writes it. */
export const rule = (id: string, tip = 'Do it.') => `
  - id: ${id}
    skill: greet
    title: {en: "Title ${id}", ms: "Tajuk ${id}"}
    level: nudge
    when:
      - draft says: [zzz]
    tip: {en: "${tip}", ms: "Buatlah."}
    why: {en: "It helps.", ms: "Ia membantu."}
    examples:
      en:
        - fires: ["draft: zzz"]
        - quiet: ["draft: yyy"]`;

/** A team's pack of these rules. */
export const packText = (...rules: string[]): string => `format: 1\nid: ours\nversion: "1"\nrules:${rules.join('')}\n`;
