export { DemoRefused, loadDemo, type DemoCounts, type DemoParts } from './load-demo';
export { demoAccounts, demoPassword } from './office/people';
