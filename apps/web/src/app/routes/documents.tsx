export { DocumentsPage as Component } from '../../features/official-documents/components/documents-page';
