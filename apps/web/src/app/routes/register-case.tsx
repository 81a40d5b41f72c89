export { RegisterPage as Component } from '../../features/cases/components/register-page';
