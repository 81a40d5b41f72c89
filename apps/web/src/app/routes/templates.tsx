export { TemplatesPage as Component } from '../../features/admin/components/templates-page';
