import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const DIAGRAMS = join(ROOT, 'bpmn');
export const TEMPLATES = join(DIAGRAMS, '.camunda', 'element-templates');
export const FORMS = join(ROOT, 'forms');

/** The files of a folder with that ending, in order of their names. */
export async function filesOf(folder, ending) {
  const names = (await readdir(folder)).filter(name => name.endsWith(ending)).sort();
  return names.map(name => ({ name, stem: basename(name, ending), path: join(folder, name) }));
}
