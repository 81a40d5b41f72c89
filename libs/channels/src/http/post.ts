import { lookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Answer, Post } from '../ways/way';
import { isAllowedAddress, isAllowedHost, type OutgoingAddresses } from './outgoing-addresses';

export type PostRules = { readonly addresses: OutgoingAddresses; readonly timeLimitMs: number };

/** An address that must not be spoken to. Says nothing of the address: it may hold a credential. */
export class AddressRefused extends Error {
  readonly code = 'ADDRESS_REFUSED';
  constructor() {
    super('The address is not allowed');
  }
}

/** More of an answer is of no use, and would let the far side fill our memory. */
const ANSWER_BYTES = 8192;

/**
 * Posts, and resolves with the answer. Throws when there is none: no connection, no answer within the time limit, or an
 * address that is not allowed, by its number or by what its name stands for at this moment. Redirects are not followed.
 */
export async function post({ url, headers, body }: Post, { addresses, timeLimitMs }: PostRules): Promise<Answer> {
  if (!isAllowedAddress(url, addresses)) throw new AddressRefused();
  const send = url.startsWith('https:') ? httpsRequest : httpRequest;
  const bytes = Buffer.from(body, 'utf8');
  return new Promise((resolve, reject) => {
    const outgoing = send(url, {
      method: 'POST',
      headers: { ...headers, 'user-agent': 'Bihuan', 'content-length': bytes.length, connection: 'close' },
      agent: false,
      lookup: lookupAllowed(addresses),
      signal: AbortSignal.timeout(timeLimitMs),
    });
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      answerOf(incoming).then(resolve, reject);
    });
    outgoing.end(bytes);
  });
}

/** Judges every address that a name stands for, in the same look-up that the connection uses: there is no second one to trick. */
export function lookupAllowed(rule: OutgoingAddresses): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      if (found.some(({ address }) => !isAllowedHost(address, rule))) return callback(new AddressRefused(), []);
      return callback(null, found);
    });
  };
}

async function answerOf(incoming: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    chunks.push(chunk.subarray(0, ANSWER_BYTES - length));
    length += chunk.length;
    if (length >= ANSWER_BYTES) break; // leaving the loop closes the connection
  }
  return {
    status: incoming.statusCode ?? 0,
    body: Buffer.concat(chunks).toString('utf8'),
    retryAfter: incoming.headers['retry-after'] ?? null,
  };
}
