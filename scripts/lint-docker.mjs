// Checks docker/: the Dockerfile with dockerfile-utils and a few rules of our own, compose.yaml against the rules that
// keep an installation safe and startable. Any finding fails: a warning that may stay is a warning nobody reads.
//   node scripts/lint-docker.mjs [folder]
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { validate, ValidationSeverity } from 'dockerfile-utils';
import { LineCounter, parseDocument } from 'yaml';

const folder = path.resolve(process.argv[2] ?? fileURLToPath(new URL('../docker', import.meta.url)));
const DATABASES = /^(postgres|redis)([:@]|$)/;
const ONE_SHOT = 'service_completed_successfully';

/** The words of a file below the folder, or null when it is missing. */
function read(name) {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** A list or a mapping as pairs; compose allows both forms almost everywhere. */
function entries(value, separator = '=') {
  if (!Array.isArray(value)) return Object.entries(value ?? {});
  return value.map((item) => {
    const [key, ...rest] = String(item).split(separator);
    return [key, rest.length > 0 ? rest.join(separator) : null];
  });
}

function isPinned(image) {
  return image.includes('@sha256:') || /:[^/]+$/.test(image.replace(/:latest$/, ''));
}

const everything = {
  deprecatedMaintainer: ValidationSeverity.ERROR,
  directiveCasing: ValidationSeverity.ERROR,
  emptyContinuationLine: ValidationSeverity.ERROR,
  instructionCasing: ValidationSeverity.ERROR,
  instructionCmdMultiple: ValidationSeverity.ERROR,
  instructionEntrypointMultiple: ValidationSeverity.ERROR,
  instructionHealthcheckMultiple: ValidationSeverity.ERROR,
  instructionJSONInSingleQuotes: ValidationSeverity.ERROR,
  instructionWorkdirRelative: ValidationSeverity.ERROR,
};

/** Findings on a Dockerfile: its syntax, and whether the image is pinned, unprivileged, watched and free of secrets. */
function lintDockerfile(text) {
  const syntax = validate(text, everything).map(
    ({ range, message }) => `line ${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
  );
  const instructions = text.replace(/^\s*#.*$/gm, '').replaceAll(/\\\r?\n/g, ' ');
  const words = (name) =>
    [...instructions.matchAll(new RegExp(`^\\s*${name}\\s+(.+)$`, 'gim'))].map(([, rest]) => rest);
  const stages = words('FROM').map((rest) => rest.replace(/^--\S+\s+/, '').split(/\s+as\s+/i));
  const names = new Set(stages.map(([, name]) => name?.trim()));
  const unpinned = stages.map(([image]) => image.trim()).filter((image) => !names.has(image) && !isPinned(image));
  const lastStage = instructions.slice(instructions.toUpperCase().lastIndexOf('\nFROM'));
  const user = [...lastStage.matchAll(/^\s*USER\s+(\S+)/gim)].at(-1)?.[1];
  return [
    ...syntax,
    ...unpinned.map((image) => `base image ${image} has no fixed version`),
    ...(user && !/^(root|0)(:|$)/.test(user) ? [] : ['the last stage runs as root: add USER']),
    ...(/^\s*HEALTHCHECK\s/im.test(lastStage) ? [] : ['the last stage has no HEALTHCHECK']),
    ...(words('ADD').length > 0 ? ['use COPY instead of ADD'] : []),
    ...words('(?:ENV|ARG)')
      .filter((rest) => /(PASSWORD|SECRET|TOKEN|PRIVATE_KEY)\w*=\S/i.test(rest))
      .map((rest) => `a secret is baked into the image: ${rest}`),
  ];
}

/** Services that others await to the end: they run once, so health means nothing for them. */
function oneShots(services) {
  const awaited = Object.values(services).flatMap(({ depends_on: needs }) => entries(needs));
  return new Set(awaited.filter(([, how]) => how?.condition === ONE_SHOT).map(([name]) => name));
}

function hasHealthcheck(service) {
  const { test, disable } = service?.healthcheck ?? {};
  return !disable && test !== undefined && String(test) !== 'NONE';
}

const serviceRules = [
  ({ service, isOneShot }) =>
    hasHealthcheck(service) || isOneShot ? [] : ['has no healthcheck and is not awaited as a one-shot service'],
  ({ service, isOneShot }) =>
    isOneShot && service.restart !== 'no' ? ["is a one-shot service: say restart: 'no', or it never completes"] : [],
  ({ service, isOneShot }) =>
    !isOneShot && !['unless-stopped', 'always'].includes(service.restart) ? ['does not restart after a crash'] : [],
  ({ service }) => (service.image || service.build ? [] : ['has neither image nor build']),
  ({ service }) =>
    !service.image || isPinned(service.image) ? [] : [`image ${service.image} has no fixed version (or is latest)`],
  ({ service }) => (service.privileged ? ['is privileged'] : []),
  ({ service }) =>
    ['network_mode', 'pid', 'ipc', 'userns_mode']
      .filter((key) => service[key] === 'host')
      .map((key) => `shares the ${key} of the host`),
  ({ service }) =>
    (service.security_opt ?? []).includes('no-new-privileges:true')
      ? []
      : ['may gain privileges: add no-new-privileges'],
  ({ service }) => (DATABASES.test(service.image ?? '') && service.ports ? ['publishes a database: remove ports'] : []),
  ({ service }) => (service.container_name && service.deploy?.replicas > 1 ? ['cannot be replicated by name'] : []),
];

/** Each dependency exists, and is awaited in a way that it can answer. */
function lintDependencies({ service, services, once }) {
  return entries(service.depends_on).flatMap(([target, how]) => {
    if (!services[target]) return [`depends on ${target}, which does not exist`];
    if (how?.condition === 'service_healthy' && !hasHealthcheck(services[target])) {
      return [`waits for ${target} to be healthy, which it never tells`];
    }
    return how?.condition || once.has(target) ? [] : [`starts before ${target} is ready: add a condition`];
  });
}

/** Every file that a service mounts, builds from or reads settings from is there; `.env` by its example. */
function lintFiles({ service }) {
  const mounts = (service.volumes ?? []).map((volume) =>
    typeof volume === 'string' ? volume.split(':')[0] : volume.source,
  );
  const bound = mounts.filter((source) => /^[./~]/.test(source ?? ''));
  const dockerfile =
    service.build && path.join(service.build.context ?? service.build, service.build.dockerfile ?? 'Dockerfile');
  const envFiles = [service.env_file ?? []].flat().map((file) => `${file.path ?? file}.example`);
  return [
    ...bound
      .filter((source) => source.includes('docker.sock'))
      .map(() => 'mounts the socket of the host: that is root'),
    ...[...bound, dockerfile, ...envFiles]
      .filter((file) => file && !file.includes('docker.sock') && !existsSync(path.join(folder, file)))
      .map((file) => `needs ${file}, which does not exist`),
  ];
}

/** No password stands in the file itself, neither by itself nor inside an address. */
function lintSecrets({ service }) {
  return entries(service.environment)
    .filter(([key, value]) => /(PASSWORD|SECRET|TOKEN|AUTH)/.test(key) || /:\/\/[^/]*:[^/]*@/.test(value ?? ''))
    .filter(([, value]) => value && !/\$\{/.test(value))
    .map(([key]) => `writes the secret ${key} in plain words: take it from the environment`);
}

/** Top-level networks or volumes: each one used is declared, each one declared is used. */
function lintDeclared(kind, services, declared) {
  const used = new Map();
  for (const [name, service] of Object.entries(services)) {
    const wanted = kind === 'networks' ? entries(service.networks).map(([key]) => key) : namedVolumes(service);
    for (const key of wanted) used.set(key, name);
  }
  const unknown = [...used].filter(([key]) => !(key in declared));
  const idle = Object.keys(declared).filter((key) => !used.has(key));
  return [
    ...unknown.map(([key, name]) => `${name}: ${kind} ${key} is not declared`),
    ...idle.map((key) => `${kind} ${key} is declared but not used`),
  ];
}

function namedVolumes(service) {
  return (service.volumes ?? [])
    .map((volume) => (typeof volume === 'string' ? volume.split(':') : [volume.source, volume.target]))
    .filter(([source, target]) => target !== undefined && source && !/^[./~]/.test(source))
    .map(([source]) => source);
}

/** Every variable of compose.yaml is explained in .env.example, so that a first start fails for no hidden reason. */
function lintVariables(text, example) {
  const used = new Set([...text.matchAll(/(?<!\$)\$\{(\w+)/g)].map(([, name]) => name));
  const known = new Set([...example.matchAll(/^#?\s*([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name));
  return [...used].filter((name) => !known.has(name)).map((name) => `\${${name}} is missing in .env.example`);
}

/** Findings on a compose file, each with the service it concerns. */
function lintCompose(text, example) {
  const lines = new LineCounter();
  const document = parseDocument(text, { merge: true, lineCounter: lines });
  const broken = [...document.errors, ...document.warnings].map(
    ({ pos, message }) => `line ${lines.linePos(pos[0]).line}: ${message.split('\n')[0]}`,
  );
  if (broken.length > 0) return broken;
  const { services = {}, networks, volumes } = document.toJS() ?? {};
  const once = oneShots(services);
  const perService = Object.entries(services).flatMap(([name, service]) => {
    const facts = { service, services, once, isOneShot: once.has(name) };
    const rules = [...serviceRules, lintDependencies, lintFiles, lintSecrets];
    return rules.flatMap((rule) => rule(facts)).map((finding) => `${name}: ${finding}`);
  });
  return [
    ...(Object.keys(services).length > 0 ? [] : ['has no services']),
    ...perService,
    ...lintDeclared('networks', services, networks ?? {}),
    ...lintDeclared('volumes', services, volumes ?? {}),
    ...lintVariables(text, example),
  ];
}

function lint(name, check) {
  const text = read(name);
  return (text === null ? ['is missing'] : check(text)).map((finding) => `${name}: ${finding}`);
}

const findings = [
  ...lint('Dockerfile', lintDockerfile),
  ...lint('compose.yaml', (text) => lintCompose(text, read('.env.example') ?? '')),
  ...lint('.env.example', () => []),
];
for (const finding of findings) console.error(finding);
console.log(`docker: ${findings.length} finding${findings.length === 1 ? '' : 's'}`);
process.exitCode = findings.length > 0 ? 1 : 0;
