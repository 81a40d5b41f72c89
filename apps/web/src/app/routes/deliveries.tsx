export { DeliveriesPage as Component } from '../../features/channels/components/deliveries-page';
