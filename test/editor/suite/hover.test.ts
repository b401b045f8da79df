import { matches } from './check';
import { closeEditors, hoverText, openFile } from './editor';
import { hoverOnEffect, serviceWildcard } from './expected';
import { wildcardPolicy } from './policies';
import { until } from './until';

describe('hover', () => {
  afterEach(closeEditors);

  it('tells what a wildcard stands for, and the least privilege', async () => {
    const document = await openFile('hover-action', 'policy.json', wildcardPolicy);
    const text = await until('a hover', async () => (await hoverText(document, '"s3:*"')) || undefined);
    for (const expected of serviceWildcard.hover) matches(text, expected, 'hover');
  });

  it('explains an element', async () => {
    const document = await openFile('hover-element', 'policy.json', wildcardPolicy);
    const text = await until('a hover', async () => (await hoverText(document, '"Effect"')) || undefined);
    matches(text, hoverOnEffect, 'hover');
  });
});
