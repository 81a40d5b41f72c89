import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemStatuses, statusOf } from './problem-statuses';

const root = join(__dirname, '../../../..');

/** The codes of all error classes, wherever they stand. */
function codesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('spec.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .filter((source) => source.includes('DomainError'))
    .flatMap((source) => [...source.matchAll(/\bcode(?::\s*[\w<>' |/-]+)?\s*=\s*'([a-z-]+\/[a-z-]+)'/g)])
    .flatMap(([, code]) => code ?? []);
}

describe('the table of problems', () => {
  const codes = [...codesIn('libs'), ...codesIn('apps/api/src')];

  it('finds the codes in the sources', () => {
    expect(codes).toEqual(expect.arrayContaining(['people/locked', 'access/csrf', 'request/invalid']));
  });

  it.each([...new Set(codes)])('knows the status of %s', (code) => {
    expect(statusOf(code)).toBeDefined();
  });

  it('has a refusal and a title in both languages for each code', () => {
    for (const [code, { status, title }] of Object.entries(problemStatuses)) {
      expect(code).toMatch(/^[a-z-]+\/[a-z-]+$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(title.zh).toMatch(/\p{Script=Han}/u);
      expect(title.en).toMatch(/^[A-Z]/);
    }
  });

  it('is the table of docs/PROBLEMS.md', () => {
    const page = readFileSync(join(root, 'docs/PROBLEMS.md'), 'utf8');
    const listed = [...page.matchAll(/^\| `([^`]+)` \| (\d+) \|/gm)].map(([, code, status]) => `${code} ${status}`);
    expect(listed).toEqual(Object.entries(problemStatuses).map(([code, { status }]) => `${code} ${status}`));
  });
});
