/** Some letters of a page with their place, in points from the lower left corner. */
export type PdfPiece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};
export type PdfPage = { readonly width: number; readonly height: number; readonly pieces: readonly PdfPiece[] };
/** A printed line with its place on the page. */
export type PdfLine = { readonly text: string; readonly x: number; readonly y: number; readonly size: number };
