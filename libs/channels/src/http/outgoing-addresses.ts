import { BlockList, isIP } from 'node:net';

/**
 * Where messages may be sent: `https` (private networks included, for government systems live in them), `http` as well
 * without encryption, `any` this machine too. Administrators type the addresses, and the answers come back into the log:
 * without this, the log would show what only this machine can reach.
 */
export type OutgoingAddresses = 'https' | 'http' | 'any';

const refused = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8], // this host
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, where clouds keep their metadata
  ['100.100.100.200', 32], // the metadata of one cloud
  ['192.0.0.192', 32], // and of another
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  refused.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of [
  ['::', 127], // unspecified, and this host
  ['fe80::', 10],
  ['ff00::', 8],
  ['fd00:ec2::254', 128],
] as const) {
  refused.addSubnet(net, prefix, 'ipv6');
}
/** Notations that carry an IPv4 address in their last four bytes. */
const carriers = ['::ffff:', '64:ff9b::'];

/** Whether a message may go to an IP address. */
export function isAllowedHost(address: string, rule: OutgoingAddresses): boolean {
  if (rule === 'any') return true;
  const family = isIP(address);
  if (family === 0) return false;
  if (refused.check(address, family === 4 ? 'ipv4' : 'ipv6')) return false;
  const carried = carriedIpv4(address);
  return carried === null || isAllowedHost(carried, rule);
}

/** Whether an address may be kept: its scheme, and its host where that is a number. Names are judged when they are looked up. */
export function isAllowedAddress(address: string, rule: OutgoingAddresses): boolean {
  const { protocol, hostname, username, password } = new URL(address);
  if (protocol !== 'https:' && !(protocol === 'http:' && rule !== 'https')) return false;
  if (username !== '' || password !== '') return false; // would travel in the clear into logs of proxies
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isAllowedHost(host, rule);
  return rule === 'any' || !/(^|\.)localhost\.?$/i.test(host);
}

/** The IPv4 address inside an IPv6 one, as `URL` writes it: `::ffff:7f00:1`. */
function carriedIpv4(address: string): string | null {
  const carrier = carriers.find((prefix) => address.toLowerCase().startsWith(prefix));
  if (!carrier) return null;
  const rest = address.slice(carrier.length);
  if (isIP(rest) === 4) return rest;
  const [high = 0, low = 0] = rest.split(':').map((part) => Number.parseInt(part || '0', 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
