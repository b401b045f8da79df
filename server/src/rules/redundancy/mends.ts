import type { Apart } from '../../access/apart';
import type { Fix } from '../../policy/fix';
import type { Statement } from '../../policy/model';
import { quote } from '../../text/words';

/** Of actions on objects that stand with a bucket its objects are meant, and the other way round. */
export function namingOther(statement: Statement, { types, resources }: Apart): readonly Fix[] {
  const acting = new Set(types.map(({ service, name }) => `${service}:${name}`));
  const named = new Set(resources.map(({ type }) => `${type.service}:${type.name}`));
  if (named.size > 1) return [];
  if (named.has('s3:bucket') && acting.has('s3:object'))
    return rewriting(statement, 'objects', (text) => `${text}/*`);
  if (named.has('s3:object') && acting.has('s3:bucket'))
    return rewriting(statement, 'bucket', (text) => text.split('/', 1)[0] ?? text);
  return [];
}

/** What the statement grants then it did not grant before: it is a correction. */
function rewriting(
  { resource }: Statement,
  meant: string,
  rewrite: (text: string) => string,
): readonly Fix[] {
  const texts = resource?.texts ?? [];
  const [only, ...others] = texts;
  if (!only) return [];
  return [
    {
      title:
        others.length || only.value.length > titleLimit
          ? `Name the ${meant} instead`
          : `Change ${quote(only.value)} to ${quote(rewrite(only.value))}`,
      effect: 'unknown',
      edits: texts.map((text) => ({ edit: 'replace', target: text, with: rewrite(text.value) })),
    },
  ];
}

/** Two longer texts fill the screen. */
const titleLimit = 60;
