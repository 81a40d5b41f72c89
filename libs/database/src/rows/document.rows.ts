import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The PDF of a Word file, kept because making one takes seconds. It can be made again at any time: rows may be deleted. */
@Entity('pdf_copy')
export class PdfCopyRow {
  @PrimaryColumn('text') docxSha256: string;
  @Column('bytea', { select: false }) pdf: Buffer;
  @Index() @Column('timestamptz') madeAt: Date;
}
