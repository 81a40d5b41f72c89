export { ChannelsPage as Component } from '../../features/channels/components/channels-page';
