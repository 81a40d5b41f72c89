export { EmbeddedPostgresError, freePort, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';
