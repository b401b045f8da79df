import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintIn } from './lint';

interface PublishedExample {
  readonly file: string;
  /** As the corpus names it. */
  readonly kind: string;
  readonly authorSaysValid: boolean;
}

/** The errors that we say of examples whose authors say that they are valid, a line each; there should be none. */
export function errorsOnPublished(folder: string): readonly string[] {
  const examples = readFileSync(join(folder, 'index.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PublishedExample)
    .filter(({ authorSaysValid }) => authorSaysValid);
  const kinds = [...new Set(examples.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const paths = examples.filter((example) => example.kind === kind).map(({ file }) => file);
    return lintIn(folder, paths, kindNames.get(kind) ?? kind).flatMap(({ file, findings }) =>
      findings
        .filter(({ type }) => type === 'ERROR')
        .map(({ rule, message }) => `${file} (${kind}): ${rule}: ${message}`),
    );
  });
}

const kindNames: ReadonlyMap<string, string> = new Map([['vpc-endpoint', 'endpoint']]);
