import { createMatching } from './matching';
import { accessLevels } from './model';
import type { LevelCounts, Service, ServiceReference } from './model';
import type { PackHeader, PackedFacts, PackedProse, PackedService } from './pack';
import { createService } from './service';

/** Opens a packed reference. Throws an Error where the bytes are not one, which only a broken installation has. */
export function openReference(bytes: Uint8Array): ServiceReference {
  const decoder = new TextDecoder();
  const headerEnd = bytes.indexOf(newline);
  if (headerEnd < 0) throw new Error('The packed service reference has no header');
  const read = (start: number, length: number): unknown =>
    JSON.parse(decoder.decode(bytes.subarray(start, start + length)));
  const header = read(0, headerEnd) as PackHeader;

  const sections = new Map<string, () => Service>();
  let offset = headerEnd + 1;
  for (const packed of header.services) {
    const start = offset;
    offset += packed.facts + 1 + packed.prose + 1;
    sections.set(packed.prefix, () =>
      createService(
        { prefix: packed.prefix, title: packed.title, counts: levelCounts(packed) },
        read(start, packed.facts) as PackedFacts,
        () => read(start + packed.facts + 1, packed.prose) as PackedProse,
      ),
    );
  }

  const opened = new Map<string, Service | undefined>();
  const rcpServices = new Set(header.rcpServices);
  const service = (prefix: string): Service | undefined => {
    const name = prefix.toLowerCase();
    if (!opened.has(name)) {
      const section = sections.get(name);
      if (!section) return undefined;
      opened.set(name, section());
    }
    return opened.get(name);
  };
  const services = header.services.map((packed) => ({
    prefix: packed.prefix,
    title: packed.title,
    counts: levelCounts(packed),
  }));
  return {
    version: header.version,
    updatedAt: header.updatedAt,
    services,
    service,
    matching: createMatching(services, service),
    action(name) {
      const colon = name.indexOf(':');
      return colon < 0 ? undefined : service(name.slice(0, colon))?.action(name.slice(colon + 1));
    },
    rcpCovers: (prefix) => rcpServices.has(prefix.toLowerCase()),
    partitions: header.partitions,
  };
}

const newline = 0x0a;

function levelCounts({ counts }: PackedService): LevelCounts {
  return Object.fromEntries(accessLevels.map((level, index) => [level, counts[index] ?? 0])) as LevelCounts;
}
