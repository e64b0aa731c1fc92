import { createHash } from 'node:crypto';
import type { Words } from '../../i18n/lang.ts';
import { brief, plain } from '../difference.ts';
import { type Fact, otherParts } from '../facts.ts';
import { type Package, partOf, type Relation, relationsOf } from '../package.ts';
import { child, children, type Element, isOn } from '../xml.ts';
import { readBlocks } from './blocks.ts';
import { type Block, textOfTable, type WordDocument } from './document.ts';
import { type Looks, looksOf } from './looks.ts';
import { numberingOf } from './numbering.ts';
import { marginFacts, paperFacts, runningTexts } from './sections.ts';

/** Parts that are read here, or that no reader sees. */
const PARTS = new Set(
  'styles styleswitheffects settings websettings fonttable font numbering theme header footer footnotes endnotes comments commentsextended commentsids commentsextensible people customxml glossarydocument printersettings'.split(
    ' ',
  ),
);

/** Reads a Word document as far as a reader sees it. Throws CannotRun for one that no office program would open. */
export function readDocx({ archive, main, root }: Package): WordDocument {
  const relations = relationsOf(archive, main);
  const part = (type: string) => {
    const target = relations.find((one) => one.type === type)?.target;
    return target === undefined || !archive.has(target) ? undefined : partOf(archive, target);
  };
  const looks = looksOf(part('styles'));
  const numbering = numberingOf(part('numbering'), looks.usual);
  const settings = part('settings');
  const body = child(root, 'body') ?? root;
  const pageParts = relations.filter(({ type, target }) => (type === 'header' || type === 'footer') && archive.has(target));
  const within = pageParts.flatMap(({ target }) => relationsOf(archive, target));
  const textOfPart = (id: string) => {
    const target = pageParts.find((one) => one.id === id)?.target;
    return target === undefined ? '' : flatText(readBlocks(partOf(archive, target), looks, numbering));
  };
  return {
    blocks: readBlocks(body, looks, numbering),
    running: runningTexts(body, isOnFlag(settings, 'evenAndOddHeaders'), textOfPart),
    facts: [
      ...paperFacts(body),
      ...marginFacts(body),
      ...noteFacts(part('footnotes'), 'footnote', { vi: 'chú thích cuối trang', en: 'footnote' }, looks),
      ...noteFacts(part('endnotes'), 'endnote', { vi: 'chú thích cuối bài', en: 'endnote' }, looks),
      ...commentFacts(part('comments'), body, looks),
      ...settingFacts(settings),
      ...otherParts([...relations, ...within], PARTS, identity),
    ],
  };

  /** A picture by its content, since another in its place has the same name; drawings in vectors are written anew by every program. */
  function identity({ type, target }: Relation): string {
    const entry = type === 'image' && /\.(?:png|jpe?g)$/.test(target) ? archive.get(target) : undefined;
    return entry ? createHash('sha256').update(entry.bytes()).digest('hex').slice(0, 8) : '';
  }
}

/** Blocks as one text, with what is hidden in it. */
function flatText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'table') return textOfTable(block.rows);
      const hidden = block.passage.hidden.map(({ text }) => ` [‒${text}‒]`).join('');
      return `${block.passage.text}${hidden}`;
    })
    .join('\n');
}

function noteFacts(notes: Element | undefined, name: string, what: Words, looks: Looks): Fact[] {
  return children(notes, name)
    .filter(({ attributes }) => (attributes['type'] ?? 'normal') === 'normal')
    .map((note, index) => ({
      key: `${name} ${index}`,
      kind: 'paragraph',
      what: { vi: `${what.vi} ${index + 1}`, en: `${what.en} ${index + 1}` },
      value: plain(flatText(readBlocks(note, looks))),
    }));
}

function commentFacts(comments: Element | undefined, body: Element, looks: Looks): Fact[] {
  const anchors = new Map<string, string>();
  const look = (element: Element, paragraph: Element | undefined): void => {
    for (const one of children(element)) {
      if (one.name === 'commentReference' && paragraph)
        anchors.set(one.attributes['id'] ?? '', flatText(readBlocks({ ...body, children: [paragraph] }, looks)));
      else look(one, one.name === 'p' ? one : paragraph);
    }
  };
  if (comments) look(body, undefined);
  return children(comments, 'comment').map((comment) => {
    const said = `${comment.attributes['author'] ?? '?'}: ${flatText(readBlocks(comment, looks))}`;
    const at = anchors.get(comment.attributes['id'] ?? '');
    const where = at === undefined ? '' : ` "${brief(at, 60)}"`;
    return {
      key: `comment ${at} ${said}`,
      kind: 'comment',
      what: { vi: `nhận xét bên lề${where && ` đoạn${where}`}`, en: `comment${where && ` beside${where}`}` },
      value: plain(brief(said)),
    };
  });
}

function settingFacts(settings: Element | undefined): Fact[] {
  const on = { vi: 'đang bật', en: 'on' };
  return [
    ...(isOnFlag(settings, 'trackRevisions')
      ? [
          {
            key: 'tracking',
            kind: 'setting',
            what: { vi: 'theo dõi thay đổi (Track Changes)', en: 'tracking of changes' },
            value: on,
          } as const,
        ]
      : []),
    ...(child(settings, 'documentProtection') && isOn(child(settings, 'documentProtection')?.attributes['enforcement'])
      ? [{ key: 'protection', kind: 'setting', what: { vi: 'khóa không cho sửa', en: 'protection against editing' }, value: on } as const]
      : []),
    ...(child(settings, 'mailMerge')
      ? [{ key: 'merge', kind: 'setting', what: { vi: 'trộn thư (Mail Merge)', en: 'mail merge' }, value: on } as const]
      : []),
  ];
}

function isOnFlag(settings: Element | undefined, name: string): boolean {
  const found = child(settings, name);
  return found !== undefined && isOn(found.attributes['val'] ?? '1');
}
