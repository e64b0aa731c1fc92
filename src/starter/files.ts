import type { Answers } from './answers.ts';
import { associationFile, chapterFiles, type NewFile } from './data-files.ts';
import { editorFiles } from './editor.ts';
import { planOf } from './plan.ts';
import { readmeText } from './readme.ts';
import { preCommitText, workflowText } from './tool.ts';

/** The texts that come with `hoi`, by the name of their file in `templates/kho-du-lieu/`. */
export type StarterText = (name: StarterName) => string;
export const STARTER_NAMES = [
  'ke-hoach-155.yaml',
  'ke-hoach-trong.yaml',
  'README.md',
  'gitattributes',
  'gitignore',
  'editorconfig',
  'workflow.yml',
  'pre-commit-config.yaml',
] as const;
export type StarterName = (typeof STARTER_NAMES)[number];

export const WORKFLOW_FILE = '.github/workflows/kiem-tra.yml';

/**
 * Every file of a new data repository, in the order in which they are written: `data/hoi.yaml` comes last, so that a repository
 * that was written half can be begun again. `schemas` are those of `hoi`, by file name: completion must work without a network.
 */
export function starterFiles(answers: Answers, text: StarterText, schemas: readonly NewFile[]): readonly NewFile[] {
  return [
    ['.gitattributes', text('gitattributes')],
    ['.gitignore', text('gitignore')],
    ['.editorconfig', text('editorconfig')],
    ...editorFiles(schemas),
    [WORKFLOW_FILE, workflowText(text('workflow.yml'), answers.tool)],
    ...(answers.tool === undefined
      ? []
      : [['.pre-commit-config.yaml', preCommitText(text('pre-commit-config.yaml'), answers.tool)] as const]),
    ['README.md', readmeText(text('README.md'), answers)],
    planOf(answers, text('ke-hoach-155.yaml'), text('ke-hoach-trong.yaml')),
    ...answers.chapters.flatMap((chapter) => chapterFiles(chapter, answers.year)),
    associationFile(answers),
  ];
}
