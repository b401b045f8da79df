import { isAttachment } from '../attachment';
import type { Attachment } from '../attachment';
import type { KindSource, Statement } from '../model';
import type { KindDecision } from '../read';
import type { Mapping } from '../value';
import { attachmentFromContent } from './attachment';
import { kindFromContent } from './content';
import { contradicts } from './contradiction';
import { kindNamed } from './name';
import type { KindName } from './name';
import { nameFromPosition } from './position';

/** Decides the kind of a policy once its statements are read: by setting, by file name, by place, by content. */
export function kindOf(
  source: Mapping,
  fromSetting: KindName | undefined,
  fromName: KindName | undefined,
): (statements: readonly Statement[]) => KindDecision {
  return (statements) => {
    const hints = { fromSetting, fromName, fromPosition: nameFromPosition(source) };
    const [name, kindFrom] = firstOf(statements, hints);
    const kind = kindNamed(name);
    const attachedTo = kind === 'resource' ? attachmentOf(hints, statements) : undefined;
    return { kind, kindFrom, ...(attachedTo && { attachedTo }) };
  };
}

/** What each source says of a policy; undefined where it says nothing. */
interface KindHints {
  readonly fromSetting: KindName | undefined;
  readonly fromName: KindName | undefined;
  readonly fromPosition: KindName | undefined;
}

function firstOf(
  statements: readonly Statement[],
  { fromSetting, fromName, fromPosition }: KindHints,
): readonly [KindName, KindSource] {
  if (fromSetting) return [fromSetting, 'setting'];
  if (fromName && !contradicts(statements, kindNamed(fromName))) return [fromName, 'file name'];
  return fromPosition ? [fromPosition, 'position'] : [kindFromContent(statements), 'content'];
}

/**
 * A setting and a place are certain; what a file is named after counts where its statements do not tell: the policy of a
 * queue that lies in a file named after a bucket is still that of a queue.
 */
function attachmentOf(
  { fromSetting, fromPosition, fromName }: KindHints,
  statements: readonly Statement[],
): Attachment | undefined {
  const certain = [fromSetting, fromPosition].find((name) => name && isAttachment(name));
  const attachment = certain ?? attachmentFromContent(statements) ?? fromName;
  return attachment && isAttachment(attachment) ? attachment : undefined;
}
