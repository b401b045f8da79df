import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The security notes as they are written, a file a topic. */
export interface NotesSource {
  /** The contents of the first page, as Markdown; its links lead to the topics on the same page. */
  readonly firstPage: string;
  /** In the order of the first page. */
  readonly notes: readonly NoteSource[];
}

export interface NoteSource {
  /** The file's name without `.md`. */
  readonly topic: string;
  readonly title: string;
  readonly page: string;
  /** What a hover shows. */
  readonly short: string;
  /** What follows it on the notes page; may be empty. */
  readonly further: string;
}

/** Reads `server/notes`. Throws an Error that names the file where one is not of the form of the others. */
export function readNotes(root: string): NotesSource {
  const folder = join(root, 'server', 'notes');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
  const contents = read(firstPageName);
  const links = [...contents.matchAll(topicLink)].map(([, title = '', topic = '']) => ({ title, topic }));
  const notes = links.map(({ title, topic }) => {
    const note = parseNote(topic, read(`${topic}.md`));
    if (note.title !== title) stop(topic, `is titled "${note.title}", ${firstPageName} says "${title}"`);
    return note;
  });
  for (const file of readdirSync(folder)) {
    if (file !== firstPageName && !links.some(({ topic }) => `${topic}.md` === file))
      stop(file, `is not listed in ${firstPageName}`);
  }
  return {
    firstPage: unwrap(contents.replace(topicLink, (_, title: string) => `[${title}](#${anchorOf(title)})`)),
    notes,
  };
}

const firstPageName = 'README.md';
const topicLink = /\[([^\]]+)\]\(([a-z-]+)\.md\)/g;
const frontMatter = /^---\ntitle: (.+)\npage: (https:\/\/\S+)\n---\n\n/;
const marker = '\n<!-- more -->\n';

function parseNote(topic: string, text: string): NoteSource {
  const head = frontMatter.exec(text) ?? stop(topic, 'does not begin with its title and its page');
  const [short = '', further = '', ...others] = text.slice(head[0].length).split(marker);
  if (others.length) stop(topic, 'has more than one marker');
  if (/\]\((?!https:)/.test(text)) stop(topic, 'links to something that a hover cannot open');
  return { topic, title: head[1] ?? '', page: head[2] ?? '', short: unwrap(short), further: unwrap(further) };
}

/** Paragraphs on one line each: some editors show a line end within a paragraph as one. */
function unwrap(markdown: string): string {
  return markdown.trim().replace(/([^\n])\n(?!\n|[-#]|\d+\. )/g, '$1 ');
}

/** The anchor of a heading, as Markdown previews make it. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}

function stop(file: string, why: string): never {
  throw new Error(`server/notes: ${file} ${why}`);
}
