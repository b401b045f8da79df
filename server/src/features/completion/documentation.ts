import type { ServiceReference } from '../../reference/model';
import { paragraphsOf } from '../hover/action';
import { operatorParagraphs } from '../hover/operator';
import type { About } from './about';

/** What is told of an offer once somebody looks at it, as Markdown; undefined where there is nothing to tell. */
export function documentationOf(about: About, reference: ServiceReference): string | undefined {
  switch (about.about) {
    case 'action':
      return paragraphsOf(about.name, reference).join('\n\n');
    case 'operator':
      return operatorParagraphs(about.name).join('\n\n');
    case 'words':
      return about.words;
    default:
      return undefined;
  }
}
