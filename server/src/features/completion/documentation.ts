import type { ServiceReference } from '../../reference/model';
import { findConditionKey } from '../../reference/condition-keys';
import { paragraphsOf } from '../hover/action';
import { keyDetails, keySummary } from '../hover/condition/key';
import { operatorParagraphs } from '../hover/operator';
import { resourceTypeParagraphs } from '../hover/resource-type';
import { serviceParagraphs } from '../hover/service';
import { documentPreview, statementPreview } from '../templates/preview';
import type { About } from './about';

/** What is told of an offer once somebody looks at it, as Markdown; undefined where there is nothing to tell. */
export function documentationOf(about: About, reference: ServiceReference): string | undefined {
  switch (about.about) {
    case 'service':
      return joined(serviceText(about.prefix, reference));
    case 'action':
      return joined(paragraphsOf(about.name, reference));
    case 'resource-type':
      return joined(typeText(about.service, about.name, reference));
    case 'operator':
      return joined(operatorParagraphs(about.name));
    case 'condition-key':
      return joined(keyText(about.name, about.service, reference));
    case 'document':
      return documentPreview(about.name);
    case 'statement':
      return statementPreview(about.name, about.kind);
  }
}

function serviceText(prefix: string, reference: ServiceReference): readonly string[] {
  const service = reference.service(prefix);
  return service ? serviceParagraphs(service) : [];
}

function typeText(service: string, name: string, reference: ServiceReference): readonly string[] {
  const type = reference.service(service)?.resourceTypes.find((each) => each.name === name);
  return type ? resourceTypeParagraphs(type, reference) : [];
}

function keyText(name: string, service: string | undefined, reference: ServiceReference): readonly string[] {
  const found = findConditionKey(reference, name, service === undefined ? [] : [service]);
  if (!found) return [];
  const { when, mind } = keyDetails(found);
  return [...keySummary(name, found, reference), ...when, ...mind];
}

function joined(paragraphs: readonly string[]): string | undefined {
  return paragraphs.length ? paragraphs.join('\n\n') : undefined;
}
