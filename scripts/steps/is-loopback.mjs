/**
 * Whether a name or address is this machine itself.
 *
 * @param {string} hostname as URL gives it
 */
export function isLoopback(hostname) {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}
