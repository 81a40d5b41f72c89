import { VersionRequired } from './access.errors';
import { versionOf } from './if-match';

describe('If-Match', () => {
  it('names a version, weak or strong', () => {
    expect(versionOf('"7"')).toBe(7);
    expect(versionOf('W/"12"')).toBe(12);
  });

  it.each([undefined, '', '*', '7', '"x"', '"-1"', '"1.5"', '"1", "2"', '"99999999999999999999"'])(
    'is required in place of %p',
    (header) => {
      expect(() => versionOf(header)).toThrow(VersionRequired);
    },
  );
});
