/** What `santun --help` says. */
export const help = `Santun coaches live chats. On the command line it plays finished chats, counts tips and tests rules.

  santun replay [FILE|-]          what tips would these chats have brought?
  santun report [FILE|-] …        how often did each rule speak?
  santun diff OLD NEW [FILE|-]    what changes when these rules take the place of those?
  santun import FORMAT [FILE|-]   what helpdesks give out, as lines for replay
  santun test [PATH …]            do the examples of these rules hold?
  santun rules                    the shipped rules as data
  santun schema                   the JSON Schema of rule files

  santun COMMAND --help           more on a command
  santun --version

Exit codes: 0 all well, 1 something was found to be wrong, 2 the command could not run.
`;

/** What `santun replay --help` says. */
export const replayHelp = `santun replay [FILE|-] [--rules PATH] [--events] [--explain ID] [--jobs N]

Reads conversations, one a line, from a file or from standard input (-, which may be left out behind a pipe), and writes
one line for each, in the same order:

  in   {"id":"1","customer":{"name":"Farah"},"messages":[{"role":"customer","text":"…","at":1735722000000}, …]}
  out  {"id":"1","tips":[{"turn":3,"skill":"apologise","rule":"…","level":"advice","when":"draft","shown":true}]}

Roles are customer, agent, bot, system and note; "at" (milliseconds since 1970), names and all other keys may be missing.
"turn" is the place in "messages", from 0, of the agent message that the tip is about, or null where none follows.
"shown" is false where the tip would have been held back because there were others. "corrective": true stands only with
advice to do less of something. For a line that cannot be read, {"error":"…","line":7} stands in its place, and the exit
code is 1.

  --rules PATH   a team's rules (a file or a folder), laid over the shipped ones as in the browser
  --events       the lines are recorded events, {"id":"…","events":[…]}; they give the very tips the browser gave
  --explain ID   prints this one chat as text instead: what was found in each message, and for each rule that could
                 speak whether its tip was shown or what held it back
  --jobs N       plays on N threads; the lines and their order are the same
`;

/** What `santun report --help` says. */
export const reportHelp = `santun report [FILE|-] … [--format markdown|html|json] [--marks FILE]

Counts what santun replay wrote: for each rule the tips shown, how many that makes in 100 conversations, when in the chat
they came, the candidates that were held back, and which rules speak about the same message.

  --format json   counts only, on one line. Such reports are read like any other file and summed, so that the parts of an
                  archive can be counted apart: the sum is the same as the report of the whole
  --format html   one page without other parts
  --marks FILE    lines {"id":"1","turn":3,"rule":"…","right":true}: which shown tips a person found right; the report
                  then says which part of a rule's tips is

The exit code is 1 where a line could not be read; {"error":…} lines of santun replay are counted.
`;

/** What `santun test --help` says. */
export const testHelp = `santun test [PATH …]

Plays the examples of rule files and names each one that does not do what it says, with file and line. PATH is a rule
file, a pack in one file, or a folder; without it, the shipped rules are tested. Rules may name the word lists that ship
with Santun. What is wrong in the practice chats of a pack is named, too. The exit code is 1 where an example fails or a
file cannot be read.
`;

/** What `santun import --help` says. */
export const importHelp = `santun import FORMAT [FILE|-] [--columns USE=NAME,…] [--agent NAME,…]

Turns past chats into the lines that santun replay reads. FORMAT is one of

  csv        a table, one message a row; the first row names the columns. Comma, semicolon or tab
  text       a transcript, “Name: text” a line, with or without a time in front, as WhatsApp exports it too;
             lines such as --- or === 1234 === stand between chats
  chatwoot   JSON of conversations or messages, whole or one a line
  zendesk    JSON of tickets with comments (the account's export) or of chats with history, whole or one a line
  lines      conversation lines, checked

  --columns  which column is what, where their names do not tell: chat, role, author, text, at, customer, agent
  --agent    who the agents are, where names are all there is; without it they are guessed, and told

Each thing that is wrong is told on standard error with its line, column or path. The exit code is 1 where a message was
left out, and 2 where nothing could be read. Times without a zone are taken for those of Greenwich.
`;

/** What `santun diff --help` says. */
export const diffHelp = `santun diff OLD NEW [FILE|-] [--json]

Plays past chats with two sets of rules and says what changes: which rules are new, gone or changed, how often each one is
shown before and after, and each tip that is gained or lost, with its chat and turn. OLD and NEW are a team's rules (a file
or a folder), laid over the shipped ones; the word "shipped" stands for those alone. A file ending in .json, as santun rules
of another version writes it, holds the shipped rules of that version. Where a team's rules say in "extends" that they were
written over other shipped rules than these, that is told on standard error.

  --team PATH   a team's rules, laid over both: with OLD or NEW "shipped" or a .json file, what an upgrade changes for them
  --json   everything on one line: {"diff":1,"packs":{…},"before":{…},"after":{…},"chats":[{"id","changes":[…]}]};
           "before" and "after" are reports as of santun report

The exit code is 1 where a line could not be read.
`;

/** What `santun schema --help` says. */
export const schemaHelp = `santun schema

Prints the JSON Schema of rule files, so that editors know their keys: a pack in one file, one rule, one word list, or one
policy card. In Visual Studio Code, for one: "yaml.schemas": {"./santun.schema.json": "rules/**/*.yaml"}.
`;

/** What `santun rules --help` says. */
export const rulesHelp = `santun rules

Prints the shipped rules of this version as one line of JSON. santun diff of another version, and the page of the team's
pack in the browser, take it as the rules before an upgrade: npx santun@0.1.0 rules > santun-0.1.0.json
`;
