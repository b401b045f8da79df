import { fillPlaceholders } from '../../../text/placeholders';

/**
 * A text whose variables, `${aws:PrincipalTag/team}`, hold none of the letters that part an ARN; `unmasked` puts them
 * back.
 */
export function masked(text: string): string {
  return text.includes('${')
    ? fillPlaceholders(text, (name) => `\${${name.replaceAll(':', colon).replaceAll('/', slash)}}`)
    : text;
}

export function unmasked(text: string): string {
  return text.replaceAll(colon, ':').replaceAll(slash, '/');
}

/** For private use: no ARN has them. */
const colon = '\ue03a';
const slash = '\ue02f';
