import { asksForValue } from '../../../access/conditions';
import { findServicePrincipal } from '../../../reference/service-principals';
import type { ServiceReference } from '../../../reference/model';
import { hasWildcard } from '../../../text/wildcard';
import { code, escape } from '../../markdown';
import { codes } from '../explanation';
import { isTrusted } from './who';
import type { Who } from './who';

/** An AWS service, and what keeps others from acting through it. */
export function serviceParagraphs(who: Who): readonly string[] {
  const { text, reference } = who;
  if (hasWildcard(text)) return [`${code(text)} names nobody: a service principal is written out.`];
  return [
    `The AWS service ${principalTitle(text, reference)}, acting by itself.`,
    ...(isTrusted(who) ? trustTexts(who) : []),
  ];
}

/** `AWS Lambda (lambda.amazonaws.com)`; the text alone where nobody knows the service. */
export function principalTitle(text: string, reference: ServiceReference): string {
  const title =
    findServicePrincipal(text)?.principal.title ?? reference.service(text.split('.', 1)[0] ?? '')?.title;
  return title === undefined ? code(text) : `${escape(title)} (${code(text)})`;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html */
function trustTexts({ statement, policy: { kind } }: Who): readonly string[] {
  const asked = statement.conditions
    .filter((condition) => sourceKeys.has(condition.key.toLowerCase()) && asksForValue(condition))
    .map(({ key }) => key);
  const confined = asked.length
    ? `The statement asks for ${codes([...new Set(asked)], 2)}, which keeps others from acting through it.`
    : undefined;
  if (kind === 'trust')
    return [
      'It takes this role for whoever may pass it the role, which needs `iam:PassRole`.',
      confined ??
        'Where the service sends them, a condition on `aws:SourceArn` or `aws:SourceAccount` keeps others from acting through it.',
    ];
  if (kind !== 'resource') return confined === undefined ? [] : [confined];
  return [
    confined ??
      '**No condition says for whom it acts**, so others may have it act here. One on `aws:SourceArn` or `aws:SourceAccount` keeps them out.',
  ];
}

const sourceKeys = new Set(['aws:sourcearn', 'aws:sourceaccount', 'aws:sourceorgid', 'aws:sourceorgpaths']);
