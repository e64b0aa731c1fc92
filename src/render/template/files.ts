/** Finds a template by its name. */
export type FindTemplate = (name: string) => { readonly text: string; readonly path: string } | undefined;

/** So many that no report needs them; a template that includes itself gets there at once. */
const MOST_INCLUSIONS = 500;
export const TOO_MANY_INCLUSIONS = 'too many inclusions';

/**
 * Looks like a file system to the template engine, and holds nothing but the templates that `find` knows by name. What was included
 * is noted in `read`, by name.
 */
export function templateFiles(find: FindTemplate, read: Map<string, string>) {
  let inclusions = 0;
  const exists = (name: string) => find(name) !== undefined;
  const readFile = (name: string) => {
    if (++inclusions > MOST_INCLUSIONS) throw new Error(TOO_MANY_INCLUSIONS);
    const text = find(name)?.text ?? '';
    read.set(name, text);
    return text;
  };
  return {
    exists: async (name: string) => exists(name),
    existsSync: exists,
    readFile: async (name: string) => readFile(name),
    readFileSync: readFile,
    // The folder is left out on purpose: a name leads to a template of that name or nowhere.
    resolve: (_folder: string, name: string, extension: string) => (name.endsWith(extension) ? name : `${name}${extension}`),
  };
}
