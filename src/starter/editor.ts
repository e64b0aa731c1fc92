import type { FileKind } from '../layout/paths.ts';
import { SCHEMA_FILES } from '../schema/file-names.ts';
import type { NewFile } from './data-files.ts';

/** Where a new repository keeps its copy of the schemas: an editor must complete and check without a network. */
export const SCHEMAS_FOLDER = '.hoi/schemas';

/** Which files a schema is for, as an editor's patterns say it. */
const PATTERNS: Readonly<Record<FileKind, string>> = {
  baseline: '.hoi-baseline.yaml',
  association: 'data/hoi.yaml',
  plan: 'data/ke-hoach/*.yaml',
  'association-report': 'data/bao-cao/*.yaml',
  rights: 'data/quyen.yaml',
  seal: 'data/niem-phong/*.yaml',
  chapter: 'data/hoi-co-so/*/co-so.yaml',
  members: 'data/hoi-co-so/*/hoi-vien.yaml',
  volunteers: 'data/hoi-co-so/*/tinh-nguyen-vien.yaml',
  'chapter-plan': 'data/hoi-co-so/*/*/ke-hoach.yaml',
  dues: 'data/hoi-co-so/*/*/hoi-phi.yaml',
  fund: 'data/hoi-co-so/*/*/quy-nhan-dao.yaml',
  registers: 'data/hoi-co-so/*/*/so-sach.yaml',
  inspections: 'data/hoi-co-so/*/*/kiem-tra.yaml',
  trainings: 'data/hoi-co-so/*/*/tap-huan.yaml',
  activities: 'data/hoi-co-so/*/*/hoat-dong.yaml',
  evaluations: 'data/hoi-co-so/*/*/can-bo.yaml',
  awards: 'data/hoi-co-so/*/*/khen-thuong.yaml',
  title: 'data/hoi-co-so/*/*/danh-hieu.yaml',
  'chapter-report': 'data/hoi-co-so/*/*/bao-cao.yaml',
};

/** Settings of Visual Studio Code, with the schemas they name in a folder given. */
export function editorSettings(folder: string): Readonly<Record<string, unknown>> {
  return {
    'files.encoding': 'utf8',
    'files.autoGuessEncoding': false,
    'files.eol': '\n',
    '[yaml]': {
      'editor.insertSpaces': true,
      'editor.tabSize': 2,
      'editor.detectIndentation': false,
      'editor.formatOnSave': false,
      'editor.formatOnPaste': false,
      'editor.formatOnType': false,
      'files.encoding': 'utf8',
      'files.eol': '\n',
    },
    'yaml.format.enable': false,
    'yaml.schemaStore.enable': false,
    'yaml.schemas': Object.fromEntries(
      (Object.keys(PATTERNS) as FileKind[]).map((kind) => [`./${folder}/${SCHEMA_FILES[kind]}.schema.json`, PATTERNS[kind]]),
    ),
  };
}

/** The editor's files of a new repository, with a copy of every schema. */
export function editorFiles(schemas: readonly NewFile[]): readonly NewFile[] {
  return [
    ['.vscode/settings.json', json(editorSettings(SCHEMAS_FOLDER))],
    ['.vscode/extensions.json', json({ recommendations: ['redhat.vscode-yaml'] })],
    ...schemas.map(([name, text]): NewFile => [`${SCHEMAS_FOLDER}/${name}`, text]),
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
