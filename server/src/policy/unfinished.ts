import { touches } from '../text/span';

import type { FindOptions } from './find';
import { policyElements } from './elements';
import { kindOf } from './kind/decide';
import { nameFromFileName } from './kind/file-name';
import { isNamedAsAnotherFormat } from './kind/other-format';
import { kindFromPosition, nameFromMember } from './kind/position';
import type { Policy } from './model';
import { readPolicy } from './read';
import { member } from './value';
import type { Entry, Mapping, Value } from './value';

/**
 * The policy that somebody begins to write at the offset, before anything in it tells it from another format: what is
 * written stands under a `Statement`, in a member that holds policies, or in a document that has nothing else in it.
 * Undefined where it may as well be something else.
 */
export function unfinishedPolicy(
  root: Value | undefined,
  offset: number,
  options: FindOptions,
): Policy | undefined {
  const around = mappingsAround(root, offset);
  const source =
    around.findLast((mapping) => isWithinStatements(mapping, offset)) ??
    [around.at(-1)].find(
      (mapping) => mapping && (isPlaceOfPolicy(mapping) || isBareRoot(mapping, offset, options)),
    );
  if (!source) return undefined;
  const fromName = source.parent ? undefined : nameFromFileName(options.fileName);
  return readPolicy(source, kindOf(source, options.kindFromSetting, fromName));
}

/** The value at the offset that a whole policy goes in place of: `"PolicyDocument": ¦`; undefined elsewhere. */
export function placeOfPolicy(root: Value | undefined, offset: number): Value | undefined {
  const value = mappingsAround(root, offset)
    .at(-1)
    ?.entries.find((entry) => entry.value && touches(entry.value, offset))?.value;
  // A boundary stands in a template by its ARN.
  return value?.type === 'text' && isPlaceOfPolicy(value) && value.step !== 'PermissionsBoundary'
    ? value
    : undefined;
}

/** From the outside in. */
function mappingsAround(root: Value | undefined, offset: number): readonly Mapping[] {
  const around: Mapping[] = [];
  for (let at = root; at; at = childAt(at, offset)) if (at.type === 'mapping') around.push(at);
  return around;
}

function childAt(value: Value, offset: number): Value | undefined {
  if (value.type === 'mapping')
    return value.entries.find((entry) => entry.value && touches(entry.value, offset))?.value;
  if (value.type === 'list') return value.items.find((item) => touches(item, offset));
  return value.type === 'choice' ? value.options.find((option) => touches(option, offset)) : undefined;
}

function isWithinStatements(mapping: Mapping, offset: number): boolean {
  const statements = member(mapping, 'Statement')?.value;
  return statements !== undefined && touches(statements, offset);
}

/** `PolicyDocument` alone says nothing of the kind: that stands with the resource around it. */
function isPlaceOfPolicy(value: Value): boolean {
  const { step } = value;
  if (step === 'PolicyDocument' || nameFromMember(value) !== undefined) return true;
  const kind = step === 'Content' ? kindFromPosition(value) : undefined;
  return kind === 'scp' || kind === 'rcp';
}

function isBareRoot(mapping: Mapping, offset: number, options: FindOptions): boolean {
  return (
    !mapping.parent &&
    mayBeginPolicy(options) &&
    mapping.entries.every((entry) => isAt(entry, offset) || isPolicyElement(entry.name))
  );
}

/** Whether a document with nothing in it may become a policy: nothing says that it will be something else. */
export function mayBeginPolicy({ fileName, kindFromSetting }: FindOptions): boolean {
  return kindFromSetting !== undefined || !isNamedAsAnotherFormat(fileName);
}

function isAt({ key }: Entry, offset: number): boolean {
  return touches(key, offset);
}

function isPolicyElement(name: string): boolean {
  return policyElements.some((element) => element === name);
}
