import type { ActionChoice, ActionChoices } from '../../../server/src/lsp/protocol';

export type Level = ActionChoice['level'];

/** A line of the list. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly page: string | undefined;
}

export interface Group {
  readonly level: Level;
  /** `Read · 12 actions`. */
  readonly title: string;
  readonly rows: readonly Row[];
}

/** The choices under their access levels, in the order in which they come. */
export function groupsOf({ choices, denies }: ActionChoices): readonly Group[] {
  const services = new Set(choices.map(({ id }) => id.slice(0, id.indexOf(':'))));
  return levelsOf(choices).map((level) => {
    const own = choices.filter((each) => each.level === level);
    return {
      level,
      title: `${level} · ${own.length === 1 ? '1 action' : `${own.length} actions`}`,
      rows: own.map((each) => rowOf(each, services.size > 1, denies)),
    };
  });
}

export function levelsOf(choices: readonly ActionChoice[]): readonly Level[] {
  return [...new Set(choices.map(({ level }) => level))];
}

function rowOf(choice: ActionChoice, several: boolean, denies: boolean): Row {
  const { id, level, types, about, listed, sensitive, page } = choice;
  return {
    id,
    label: several ? id : id.slice(id.indexOf(':') + 1),
    description: [
      level,
      ...(types.length ? [typeWords(types)] : []),
      ...(sensitive ? [sensitiveWords[sensitive]] : []),
      ...(listed ? [] : [denies ? 'not denied here now' : 'not allowed here now']),
    ].join(' · '),
    detail: about,
    page,
  };
}

const typeLimit = 3;

function typeWords(types: readonly string[]): string {
  const more = types.length - typeLimit;
  return more > 0 ? `${types.slice(0, typeLimit).join(', ')} and ${more} more` : types.join(', ');
}

/** With an icon of VS Code's in front. */
const sensitiveWords = {
  credentials: '$(key) hands out credentials',
  escalation: '$(warning) can raise permissions',
} as const;

/** What is selected once a level is switched: all of it is where some were not, none where all were. */
export function switchLevel(
  choices: readonly ActionChoice[],
  selected: ReadonlySet<string>,
  level: Level,
): ReadonlySet<string> {
  const own = choices.filter((each) => each.level === level).map(({ id }) => id);
  const others = [...selected].filter((id) => !own.includes(id));
  return new Set(own.every((id) => selected.has(id)) ? others : [...others, ...own]);
}
