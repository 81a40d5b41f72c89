export { DocumentTemplatesPage as Component } from '../../features/official-documents/components/templates-page';
