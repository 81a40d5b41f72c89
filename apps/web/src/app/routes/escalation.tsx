export { EscalationPage as Component } from '../../features/escalation/components/escalation-page';
