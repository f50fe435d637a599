import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = import.meta.dirname;
const JARS = path.resolve(here, '../../../node_modules/.cache/opensearch-2.19.6');
/** Milliseconds: jars come over the network; a node starts in ten seconds on a machine to itself. */
const [DOWNLOAD, START] = [300_000, 180_000];

/** A cluster that tests started. */
export interface TestCluster {
  /** Addresses of the nodes, as OPENSEARCH_URL takes them. */
  readonly urls: readonly string[];
  /** Ends one node as a power cut does. */
  kill(node: number): Promise<void>;
  /** Starts a node again that was killed, with what it had on its disk. */
  restart(node: number): Promise<void>;
  stop(): Promise<void>;
}

/** Why no cluster can be started here; null where one can. */
export async function whyNoCluster(): Promise<string | null> {
  for (const program of ['java', 'javac', 'mvn'])
    if (
      await run(program, ['--version']).then(
        () => false,
        () => true,
      )
    )
      return `${program} is not installed`;
  return prepare().then(
    () => null,
    () => 'its jars can’t be fetched',
  );
}

/** Fetches the jars and compiles the node, once a checkout. */
async function prepare(): Promise<void> {
  const ready = path.join(JARS, 'ready');
  if (existsSync(ready)) return;
  await mkdir(JARS, { recursive: true });
  const copying = ['-q', '-B', '-ntp', '-f', path.join(here, 'pom.xml')];
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime'];
  const to = `-DoutputDirectory=${path.join(JARS, 'lib')}`;
  await run('mvn', [...copying, ...goal, to], { timeout: DOWNLOAD });
  const classes = path.join(JARS, 'classes');
  const from = ['-nowarn', '-cp', path.join(JARS, 'lib', '*'), '-d', classes];
  await run('javac', [...from, path.join(here, 'TestNode.java')], { timeout: DOWNLOAD });
  await writeFile(ready, '');
}

interface TestNode {
  readonly name: string;
  readonly http: number;
  readonly transport: number;
  readonly home: string;
  readonly isManagerOnly: boolean;
  process: ChildProcess | null;
}

/**
 * Starts nodes as one cluster on free ports of the loopback; their data is gone when they are stopped.
 * @param managers further nodes that hold no data, so that a data node's death leaves a majority; default none
 */
export async function startCluster(data: number, managers = 0): Promise<TestCluster> {
  await prepare();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'onrecord-opensearch-'));
  const nodes: TestNode[] = [];
  for (let at = 0; at < data + managers; at++)
    nodes.push({
      ...{ name: `node-${at}`, home: path.join(folder, `node-${at}`), process: null },
      ...{ http: await freePort(), transport: await freePort(), isManagerOnly: at >= data },
    });
  for (const node of nodes) await startNode(node, nodes);
  await Promise.all(nodes.map(answers));
  await formed(nodes);
  return {
    urls: nodes.slice(0, data).map(addressOf),
    kill: (node) => end(nodes[node] as TestNode, 'SIGKILL'),
    restart: async (node) => {
      await startNode(nodes[node] as TestNode, nodes);
      await answers(nodes[node] as TestNode);
      await formed(nodes);
    },
    async stop() {
      await Promise.all(nodes.map((node) => end(node, 'SIGKILL')));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const addressOf = ({ http }: TestNode) => `http://127.0.0.1:${http}`;

async function startNode(node: TestNode, all: readonly TestNode[]): Promise<void> {
  await mkdir(node.home, { recursive: true });
  const log = await open(path.join(node.home, 'out.log'), 'a');
  const memory = node.isManagerOnly ? ['-Xmx192m'] : ['-Xms512m', '-Xmx1g'];
  const classPath = [path.join(JARS, 'classes'), path.join(JARS, 'lib', '*')].join(path.delimiter);
  const settings = {
    'node.name': node.name,
    'path.home': node.home,
    'cluster.name': `onrecord-${all[0]?.transport}`,
    'network.host': '127.0.0.1',
    'http.port': node.http,
    'transport.port': node.transport,
    'discovery.seed_hosts': all.map(({ transport }) => `127.0.0.1:${transport}`).join(),
    'cluster.initial_cluster_manager_nodes': all.map(({ name }) => name).join(),
    'cluster.routing.allocation.disk.threshold_enabled': false,
    ...(node.isManagerOnly && { 'node.roles': 'cluster_manager' }),
  };
  const given = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  const java = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.awt.headless=true'];
  node.process = spawn('java', [...memory, ...java, '-cp', classPath, 'TestNode', ...given], {
    stdio: ['ignore', log.fd, log.fd],
  });
  await log.close();
}

async function answers(node: TestNode): Promise<void> {
  const until = Date.now() + START;
  while (Date.now() < until) {
    if (node.process === null || node.process.exitCode !== null) break;
    if (
      await fetch(addressOf(node)).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await pause(200);
  }
  throw new Error(`${node.name} of OpenSearch did not start: see ${node.home}/out.log`);
}

/** HTTP answers before the nodes have found one another. */
async function formed(nodes: readonly TestNode[]): Promise<void> {
  const path = `/_cluster/health?wait_for_nodes=${nodes.length}&timeout=120s`;
  const reply = await fetch(addressOf(nodes[0] as TestNode) + path);
  if (!reply.ok) throw new Error(`The cluster of OpenSearch did not form: ${await reply.text()}`);
}

async function end(node: TestNode, signal: NodeJS.Signals): Promise<void> {
  const { process } = node;
  node.process = null;
  if (process === null || process.exitCode !== null) return;
  const gone = new Promise((resolve) => process.once('exit', resolve));
  process.kill(signal);
  await gone;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
