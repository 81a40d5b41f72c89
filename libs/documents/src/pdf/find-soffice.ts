import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where LibreOffice is installed when nobody moved it. */
const FOLDERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS'],
  win32: ['C:\\Program Files\\LibreOffice\\program', 'C:\\Program Files (x86)\\LibreOffice\\program'],
};
const UNIX = ['/usr/local/bin', '/usr/bin', '/bin', '/snap/bin', '/opt/libreoffice/program'];
const NAMES = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];

/**
 * The path of LibreOffice, or null where there is none. `configured` goes before everything: a path that is set and wrong
 * finds nothing, rather than another version that happens to be installed.
 */
export function findSoffice(configured: string | null, searchPath: string): string | null {
  if (configured !== null) return existsSync(configured) ? configured : null;
  const folders = [...searchPath.split(delimiter), ...(FOLDERS[process.platform] ?? UNIX)];
  const places = folders.filter((folder) => folder !== '').flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}
