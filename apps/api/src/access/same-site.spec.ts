import { changesSomething, isFromOwnPages, isSameToken } from './same-site';

const hosts = ['bihuan.example', '10.1.2.3:3000'];
const from = (secFetchSite?: string, origin?: string) => isFromOwnPages({ secFetchSite, origin }, hosts);

describe('a request without a session', () => {
  it('is taken from our own pages and from clients that are no browsers', () => {
    expect(from('same-origin')).toBe(true);
    expect(from('none')).toBe(true);
    expect(from(undefined, 'https://bihuan.example')).toBe(true);
    expect(from(undefined, 'http://10.1.2.3:3000')).toBe(true);
    expect(from()).toBe(true);
  });

  it('is refused from any other page', () => {
    expect(from('cross-site')).toBe(false);
    expect(from('same-site', 'https://bihuan.example')).toBe(false);
    expect(from(undefined, 'https://evil.example')).toBe(false);
    expect(from(undefined, 'https://bihuan.example.evil.example')).toBe(false);
    expect(from(undefined, 'http://10.1.2.3:3001')).toBe(false);
    expect(from(undefined, 'null')).toBe(false);
    expect(from('', 'https://bihuan.example')).toBe(false);
  });
});

describe('the CSRF token', () => {
  it('must be the very same text', () => {
    expect(isSameToken('abc', 'abc')).toBe(true);
    expect(isSameToken('abd', 'abc')).toBe(false);
    expect(isSameToken('ab', 'abc')).toBe(false);
    expect(isSameToken('', 'abc')).toBe(false);
    expect(isSameToken(undefined, 'abc')).toBe(false);
    expect(isSameToken(['abc'], 'abc')).toBe(false);
  });

  it('is asked for by every method that is not known to read', () => {
    expect(['GET', 'HEAD', 'OPTIONS'].some(changesSomething)).toBe(false);
    expect(['POST', 'PUT', 'PATCH', 'DELETE', 'QUERY'].every(changesSomething)).toBe(true);
  });
});
