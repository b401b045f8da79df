import { count } from '../../../text/words';
import { code } from '../../markdown';
import { readRange } from './range';
import type { AddressRange } from './range';
import type { ComparedValue } from './compared';

/** How many addresses a range has, and whether the internet knows them. */
export function addressTexts({ text, key }: ComparedValue): readonly string[] {
  if (text.includes('${')) return [];
  const range = readRange(text);
  if (!range)
    return [
      `${code(text)} is no address and no range of them: those are written \`203.0.113.0/24\` or \`2001:db8::/32\`.`,
    ];
  const begins = range.begins === undefined ? '' : ` The range begins at ${code(range.begins)}.`;
  return [
    `${sizeText(range)}${begins}`,
    ...(range.isPrivate && key.toLowerCase() === 'aws:sourceip'
      ? [
          '**`aws:SourceIp` is a public address, so this never matches.** `aws:VpcSourceIp` is the private one.',
        ]
      : []),
  ];
}

function sizeText({ version, bits, isPrivate }: AddressRange): string {
  if (!bits) return `**Every IPv${version} address** lies in it.`;
  const open = (version === 4 ? 32 : 128) - bits;
  const what = `${isPrivate ? 'private ' : ''}IPv${version} address`;
  // Nobody reads a number of twenty digits.
  if (open > 32) return `2^${open} ${what}es.`.replace('^', '\\^');
  return open ? `${count(2 ** open, what, `${what}es`)}.` : `One ${what}.`;
}
