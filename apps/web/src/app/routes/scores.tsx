export { ScoresPage as Component } from '../../features/year/components/scores/scores-page';
