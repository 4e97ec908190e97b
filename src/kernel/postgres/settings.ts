/**
 * How the embedded PostgreSQL runs, whatever its files say: everything acknowledged is on disk; sized for two cores
 * and a few hundred megabytes; reachable only through a socket inside its own closed directory.
 */
export const standardSettings: Record<string, string> = {
  listen_addresses: "",
  unix_socket_directories: ".",
  unix_socket_permissions: "0700",
  port: "5432",
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  shared_buffers: "128MB",
  effective_cache_size: "1GB",
  // Less to redo after a crash than the default gigabyte, so that a start stays within its three seconds.
  max_wal_size: "256MB",
  random_page_cost: "1.1",
  max_connections: "50",
  // Processes that would only wait: parallel plans for short queries, replication, input workers.
  io_method: "sync",
  jit: "off",
  max_parallel_workers_per_gather: "0",
  max_wal_senders: "0",
  max_logical_replication_workers: "0",
  // A query of a killed Hamdel ends instead of running on for nobody.
  client_connection_check_interval: "2s",
  timezone: "UTC",
  log_timezone: "UTC",
  // Errors of single statements go to the caller; written here as well they would put people's data in a log file.
  log_min_messages: "log",
  log_checkpoints: "off",
  logging_collector: "off",
};

/** Settings as arguments of the server's program. */
export const asArguments = (settings: Record<string, string>): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
