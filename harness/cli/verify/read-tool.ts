import { memberOf, parseJson } from '../../member-of.ts';
import { readPackageFile } from '../../run/read-package-file.ts';

/** Name and version of this program, as its documents show them. */
export async function readTool(): Promise<{ name: string; version: string }> {
  const description = parseJson(await readPackageFile('package.json'));
  return { name: String(memberOf(description, 'name')), version: String(memberOf(description, 'version')) };
}
