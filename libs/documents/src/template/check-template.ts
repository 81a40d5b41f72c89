import {
  ANNEX_PLACEHOLDER,
  BODY_PLACEHOLDER,
  fieldsOfDocument,
  type DocumentField,
  type OfficialDocumentKind,
} from '@bihuan/contracts';
import { TemplateRefused } from '../documents.errors';
import { openTemplate, type OpenTemplate } from './open-template';
import { placeholdersIn, textOfParagraph } from './placeholders';
import { descendants } from './xml';

/** What a template holds, measured against the documents it is for. */
export type TemplateCheck = {
  readonly placeholders: readonly string[];
  /** Nothing would ever fill these: they would go out with their braces. */
  readonly unknown: readonly string[];
  /** The documents would go out without these. */
  readonly missing: readonly DocumentField[];
};

const namesOf = ({ written }: OpenTemplate): readonly string[] => [
  ...new Set([...written.values()].flatMap((root) => placeholdersIn(root))),
];

/** The names of the placeholders of a template, each once, in the order of its parts. */
export function placeholdersOf(template: Buffer): Promise<readonly string[]> {
  return Promise.resolve().then(() => namesOf(openTemplate(template)));
}

/** What is written beside the placeholder of a text would be lost with it. */
function refuseMixedText({ written }: OpenTemplate): void {
  const paragraphs = [...written.values()].flatMap((root) => descendants(root, 'w:p'));
  for (const name of [BODY_PLACEHOLDER, ANNEX_PLACEHOLDER]) {
    const mixed = paragraphs
      .map((paragraph) => textOfParagraph(paragraph).trim())
      .find((text) => text.includes(`{{${name}}}`) && text !== `{{${name}}}`);
    if (mixed === undefined) continue;
    throw new TemplateRefused({
      zh: `“{{${name}}}”须单独成段，请把同一段里的其他文字移到别处：${mixed.slice(0, 60)}`,
      en: `“{{${name}}}” must stand in a paragraph of its own; move the other words of it: ${mixed.slice(0, 60)}`,
    });
  }
}

/** Whether an office's own file may be the template of a kind of document. Hostile and damaged files are refused with the reason. */
export function checkTemplate(template: Buffer, kind: OfficialDocumentKind): TemplateCheck {
  const open = openTemplate(template);
  refuseMixedText(open);
  const placeholders = namesOf(open);
  const fields = fieldsOfDocument(kind);
  return {
    placeholders,
    unknown: placeholders.filter((name) => !fields.some((field) => field.name === name)),
    missing: fields.filter(({ name, required }) => required && !placeholders.includes(name)),
  };
}
