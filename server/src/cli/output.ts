import type { CommandLine } from './command-line';

/** Results on their way out. A write for each file would cost more than printing it. */
export interface Output {
  /** False where nobody reads any more. */
  print(text: string): Promise<boolean>;
  flush(): Promise<boolean>;
}

export function bufferedOutput({ out }: CommandLine): Output {
  let pending = '';
  const flush = () => {
    const text = pending;
    pending = '';
    return text ? out(text) : Promise.resolve(true);
  };
  return {
    flush,
    print(text) {
      pending += text;
      return pending.length < enough ? Promise.resolve(true) : flush();
    },
  };
}

/** UTF-16 code units; about what a pipe takes at once. */
const enough = 1 << 16;
