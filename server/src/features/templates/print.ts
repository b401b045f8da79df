import { draftJson } from '../../hosts/json/draft';
import type { Insertion } from '../../policy/draft';

/** A template as the text of a document of its own, gaps as tab stops or as `<name>`. */
export function printTemplate(insertion: Insertion, snippets: boolean): string {
  const empty = draftJson('', 0, { fileName: '', kindFromSetting: undefined });
  return empty?.write(insertion, { snippets }).newText ?? '';
}
