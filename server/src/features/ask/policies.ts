import type { Snapshot } from '../../snapshot';
import type { AskablePolicy } from './messages';

/** The policies of a document that can take part in an answer. */
export function askablePolicies(uri: string, snapshot: Snapshot): readonly AskablePolicy[] {
  const positions = snapshot.positions();
  return snapshot.file.policies.map(({ kind, offset }, index) => ({
    uri,
    index,
    kind,
    line: positions.at(offset).line,
  }));
}
