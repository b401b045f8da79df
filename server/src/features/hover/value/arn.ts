import { code, escape } from '../../markdown';
import { takenApart } from '../arn/taken-apart';
import { cutList } from '../explanation';
import { readPrincipalArn } from '../principal/arn';
import { typesNamed } from '../resource-types';
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
  const names = types.map(
    ({ name, service }) => `${code(name)} of ${escape(reference.service(service)?.title ?? service)}`,
  );
  return [
    ...(names.length ? [`This can name ${cutList(names, typeLimit)}.`] : []),
    ...(apart === undefined ? [] : [apart]),
  ];
}

const typeLimit = 3;

const callerKeys = new Set(['aws:principalarn']);
