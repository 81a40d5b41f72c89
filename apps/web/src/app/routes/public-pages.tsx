export { PublicPagesPage as Component } from '../../features/year/components/public-pages/public-pages-page';
