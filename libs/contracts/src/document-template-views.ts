import { z } from 'zod';
import { unitRef } from './case-views';
import { draftableKind } from './document-rules';
import { officialDocumentKind } from './official-documents';
import { pageOf, pageQuery } from './paging';

/*
 * Templates of documents: data that an office replaces by its own red-head file, in versions. Version 0 of each kind ships
 * with the product.
 */

/** The largest template that is taken, in bytes: a Word file with a seal or a red head in it. */
export const TEMPLATE_LIMIT = 5 * 1024 * 1024;

/** Whose templates: an office or unit, or none for all that have no template of their own. */
export const templateScope = z.strictObject({
  kind: officialDocumentKind,
  unitId: z.uuid().nullable(),
});
export type TemplateScope = z.infer<typeof templateScope>;

/** A placeholder that no field fills, with names that are meant perhaps. */
export const unknownPlaceholder = z.strictObject({ name: z.string(), near: z.array(z.string()) });
export type UnknownPlaceholder = z.infer<typeof unknownPlaceholder>;

/** What was found in a template when it was taken. */
export const templateCheck = z.strictObject({
  placeholders: z.array(z.string()),
  unknown: z.array(unknownPlaceholder),
  missing: z.array(z.string()),
});
export type TemplateCheck = z.infer<typeof templateCheck>;

export const documentTemplateView = z.strictObject({
  /** Null for the one that ships with the product. */
  id: z.uuid().nullable(),
  kind: officialDocumentKind,
  unit: unitRef.nullable(),
  version: z.int(),
  name: z.string(),
  sha256: z.string(),
  size: z.int(),
  active: z.boolean(),
  check: templateCheck,
  uploadedAt: z.iso.datetime().nullable(),
  uploadedBy: z.string().nullable(),
  /** How many documents were made with it. */
  documents: z.int(),
});
export type DocumentTemplateView = z.infer<typeof documentTemplateView>;
export const documentTemplatePage = pageOf(documentTemplateView);

/** `own`: the templates of the reader's office; `all-units`: those of the installation. */
export const documentTemplateQuery = pageQuery.extend({
  kind: officialDocumentKind,
  unitId: z.uuid().optional(),
});
export type DocumentTemplateQuery = z.infer<typeof documentTemplateQuery>;

export const templateUploadQuery = z.object({
  kind: officialDocumentKind,
  unitId: z.uuid().optional(),
  /** Take it although it holds placeholders that nothing fills: they are printed as blanks. */
  acceptUnknown: z.stringbool().default(false),
});
export type TemplateUploadQuery = z.infer<typeof templateUploadQuery>;

/** The version that is used from now on; 0 is the one that ships with the product. */
export const templateActivationBody = templateScope.extend({ version: z.int().min(0) });
export type TemplateActivationBody = z.infer<typeof templateActivationBody>;

/** 代字: letters and Chinese characters as documents are numbered with; brackets and digits would read as part of the number. */
export const documentMark = z
  .string()
  .trim()
  .regex(/^[\p{Script=Han}A-Za-z]{1,12}$/u, { error: '代字只能是1至12个汉字或字母' });

export const documentMarkView = z.strictObject({
  kind: draftableKind,
  unit: unitRef,
  mark: z.string(),
  isOwn: z.boolean(),
  /** The number that the next document of this year will have, if nothing else is issued before. */
  next: z.string(),
});
export type DocumentMarkView = z.infer<typeof documentMarkView>;
export const documentMarkList = z.array(documentMarkView);

export const documentMarkQuery = z.object({ unitId: z.uuid().optional() });
export type DocumentMarkQuery = z.infer<typeof documentMarkQuery>;

export const documentMarkBody = z.strictObject({
  unitId: z.uuid(),
  kind: draftableKind,
  /** Null goes back to the word that ships. */
  mark: documentMark.nullable(),
});
export type DocumentMarkBody = z.infer<typeof documentMarkBody>;
