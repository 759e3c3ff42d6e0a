import { readFileSync } from 'node:fs';
import { totalmem } from 'node:os';

const SHARED = new URL('../../postgres/stadtlive.conf', import.meta.url);
const MEGABYTE = 1024 * 1024;

const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/** For tests and benches: nothing in it is worth a wait for the disk. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  checkpoint_timeout: '30min',
};

/**
 * The cluster's whole configuration file.
 * @param {{ profile: 'durable' | 'fast', socketFolder: string }} of
 */
export function clusterSettings({ profile, socketFolder }) {
  const megabytes = Math.round(totalmem() / MEGABYTE / 16);
  const own = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    shared_buffers: `${Math.min(512, Math.max(64, megabytes))}MB`,
    effective_cache_size: `${Math.max(256, megabytes * 8)}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    logging_collector: 'off',
    log_destination: 'stderr',
    ...(profile === 'fast' ? FAST : DURABLE),
  };
  const lines = Object.entries(own).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`,
  );
  return `${readFileSync(SHARED, 'utf8')}\n# This cluster: ${profile}\n${lines.join('\n')}\n`;
}

/** Passwords for everybody, the socket included: a city is a login, also for local processes. */
export const HOST_RULES = 'local all all scram-sha-256\n';
