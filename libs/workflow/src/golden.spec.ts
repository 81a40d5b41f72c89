import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promptRectificationV1 } from './definitions/prompt-rectification.v1';
import { rectificationV1 } from './definitions/rectification.v1';
import { undertakingV1 } from './definitions/undertaking.v1';

/** As they were when the first cases were pinned to them. A difference here is mended in the definition, never in the file. */
const golden = (name: string): string =>
  readFileSync(path.join(__dirname, 'testing', 'golden', `${name}.json`), 'utf8');

describe('an old definition is what it was when it was published', () => {
  it.each([rectificationV1, promptRectificationV1, undertakingV1])('$id v$version', (definition) => {
    const published: unknown = JSON.parse(golden(`${definition.id}.v${definition.version}`));
    // as text: the order of events is the order of buttons
    expect(JSON.stringify(definition, null, 2)).toBe(JSON.stringify(published, null, 2));
  });
});
