import { Template } from '../../policy/edit';

/** A text with gaps in it, by what is to be filled in: gaps`arn:aws:s3:::${'bucket'}/*`. */
export function gaps(texts: TemplateStringsArray, ...names: readonly string[]): Template {
  return new Template(
    texts.flatMap((text, index) => {
      const gap = names[index];
      return gap === undefined ? [text] : [text, { gap }];
    }),
  );
}
