import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReference } from '../../server/src/reference/open';
import type { ServiceReference } from '../../server/src/reference/model';

let opened: ServiceReference | undefined;

/** The real service reference, as `npm run build` packed it. */
export function realReference(): ServiceReference {
  return (opened ??= openReference(readFileSync(join(__dirname, '..', '..', 'dist', 'reference.jsonl'))));
}
