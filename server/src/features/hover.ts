import { MarkupKind } from 'vscode-languageserver-types';
import type { Hover } from 'vscode-languageserver-types';
import { locate } from '../policy/locate';
import { notes } from '../notes/notes';
import type { Topic } from '../notes/notes';
import { topicsAt } from '../notes/topics';
import type { ServiceReference } from '../reference/model';
import type { Snapshot } from '../snapshot';
import type { Link } from './hover/explanation';
import { explain } from './hover/explain';
import { pointAt } from './hover/point';
import { plain } from './markdown';

export interface HoverOptions {
  /** Whether the client shows Markdown; absent: it does. */
  readonly markdown?: boolean;
}

/** What a hover reads of a document. */
export type HoverSource = Pick<Snapshot, 'text' | 'file' | 'reference' | 'positions'>;

/**
 * What stands at the offset: what the notes say of it, what this very value does, AWS's pages and the date of the
 * reference, in this order. Undefined where nothing of a policy stands there.
 */
export function hoverAt(source: HoverSource, offset: number, options: HoverOptions = {}): Hover | undefined {
  const { reference } = source;
  const target = locate(source.file, offset);
  const explanation =
    target && explain(target, { reference, offset, point: pointAt(source.text, target, offset) });
  if (!explanation) return undefined;
  const topics = (explanation.topics ?? topicsAt(target, reference)).slice(0, topicLimit);
  const value = [
    ...topics.map((topic, index) => noteOf(topic, index === 0)),
    ...(topics.length ? ['---'] : []),
    ...explanation.paragraphs,
    foot([...topics.map(pageOf), explanation.page], reference),
  ].join('\n\n');
  return {
    contents:
      options.markdown === false
        ? { kind: MarkupKind.PlainText, value: plain(value) }
        : { kind: MarkupKind.Markdown, value },
    range: source.positions().range(explanation.span),
  };
}

/** More than two topics are a wall of text. */
const topicLimit = 2;

/** The first topic as it is, of another one the first paragraph. */
function noteOf(topic: Topic, whole: boolean): string {
  const { title, short } = notes[topic];
  const [first = ''] = short.split('\n\n', 1);
  return `**${title}.** ${whole ? short : first}`;
}

function pageOf(topic: Topic): Link {
  const { title, page } = notes[topic];
  return { text: title, url: page };
}

function foot(links: readonly Link[], reference: ServiceReference): string {
  const pages = new Map(links.map(({ text, url }) => [url, `[${text}](${url})`]));
  return [...pages.values(), `Service reference of ${reference.updatedAt.slice(0, 10)}`].join(' · ');
}
