import { SaxesParser } from 'saxes';

/** What is told of the elements of an XML text, by their names without prefix. */
export type XmlListener = {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
};

/** The text is no XML, or holds a document type: none is needed, and entities defined in one could grow without bound. */
export class XmlFault extends Error {}

const localName = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

function parserFor(listener: XmlListener): SaxesParser<{ position: false; xmlns: false }> {
  const parser = new SaxesParser({ position: false, xmlns: false } as const);
  parser.on('error', (cause) => {
    throw new XmlFault('not well-formed', { cause });
  });
  parser.on('doctype', () => {
    throw new XmlFault('a document type is not allowed');
  });
  parser.on('opentag', (tag) => listener.open(localName(tag.name), tag.attributes));
  parser.on('closetag', (tag) => listener.close(localName(tag.name)));
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  return parser;
}

/** Reads a whole XML text. */
export function readXml(xml: string, listener: XmlListener): void {
  if (xml !== '') parserFor(listener).write(xml).close();
}

/** Reads XML piece by piece; pauses after each piece, so that what was read so far can be handed on. */
export async function* readXmlChunks(chunks: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<void> {
  const parser = parserFor(listener);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) {
    parser.write(decoded(decoder, chunk));
    yield;
  }
  parser.write(decoder.decode());
  parser.close();
  yield;
}

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new XmlFault('not UTF-8', { cause });
  }
}

/** The attribute of this name whatever its prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
}
