/**
 * The text of a file without its byte order mark, so that offsets are those of an editor; undefined where the bytes
 * are no text. UTF-16 is read where its mark says so: PowerShell writes it when it redirects an AWS CLI answer.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = markedEncoding(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function markedEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
