import { stop } from './stop';

/**
 * A condition key with each placeholder as `${Name}`. AWS's pages write a few in other ways, all of them for the key of
 * a tag: `s3:ExistingObjectTag/<key>`, `secretsmanager:ResourceTag/tag-key`, `glacier:ResourceTag/`.
 */
export function keyName(written: string): string {
  const name = written.replace(/\/(?:<key>|tag-key)?$/, '/${TagKey}');
  const filled = name.replace(/\$\{[A-Za-z]+\}/g, 'X');
  if (!/^[A-Za-z0-9._/-]+:[A-Za-z0-9._/:-]+$/.test(filled) || /[/:]$/.test(filled))
    stop(`the condition key ${written} has a placeholder of an unknown form`);
  // A word that stands for a name, as a page may have it where it means a placeholder.
  if (/\/(?:tag[-_]?)?(?:key|name)$/i.test(filled))
    stop(`the condition key ${written} may end in a placeholder`);
  return name;
}
