import { readPrincipalArn } from '../../../policy/principal-arn';
import { takenApart } from '../taken-apart';
import { cutList } from '../explanation';
import { typesNamed, typeTitle } from '../resource-types';
import { callerTexts } from './caller';
import type { ComparedValue } from './compared';

/** ARNs: who asks, or a resource. */
export function arnTexts(value: ComparedValue): readonly string[] {
  const { text, key, reference, index } = value;
  if (!text.startsWith('arn:')) return [];
  const isCaller = callerKeys.has(key.toLowerCase());
  const arn = isCaller ? readPrincipalArn(text) : undefined;
  if (arn) return callerTexts(arn);
  const apart = takenApart(text, reference, index);
  const types = isCaller ? [] : typesNamed(text, [], reference);
  return [
    ...(types.length
      ? [`This can name ${cutList(types, typeLimit, (type) => typeTitle(type, reference))}.`]
      : []),
    ...(apart === undefined ? [] : [apart]),
  ];
}

const typeLimit = 3;

const callerKeys = new Set(['aws:principalarn']);
