import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { envSchema, InvalidSettings, loadConfig } from './index';

const DATABASE_URL = 'postgres://office:secret@127.0.0.1:5432/bihuan';

describe('settings', () => {
  it('need nothing but a database', () => {
    const config = loadConfig({ DATABASE_URL });
    expect(config.http).toMatchObject({ port: 3000, publicUrl: 'http://127.0.0.1:3000', secureCookies: false });
    expect(config.timeZone).toBe('Asia/Shanghai');
  });

  it('tell every fault at once', () => {
    const load = () => loadConfig({ PORT: '70000', TIME_ZONE: 'Mars/Olympus' });
    expect(load).toThrow(InvalidSettings);
    expect(load).toThrow(/DATABASE_URL[\s\S]*PORT[\s\S]*TIME_ZONE/);
  });

  it('refuse a digest at night, which would never be sent', () => {
    expect(() => loadConfig({ DATABASE_URL, DIGEST_TIME: '18:00' })).toThrow(/DIGEST_TIME/);
  });

  it('ask for secure cookies behind https', () => {
    expect(loadConfig({ DATABASE_URL, PUBLIC_URL: 'https://bihuan.example/' }).http).toMatchObject({
      publicUrl: 'https://bihuan.example',
      secureCookies: true,
    });
  });

  it('are all listed in .env.example', () => {
    const example = readFileSync(join(__dirname, '../../../.env.example'), 'utf8');
    const listed = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(new Set(listed)).toEqual(new Set(['BIHUAN_DATA', ...Object.keys(envSchema.shape)]));
  });
});
