import { type LookupAddress, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Addresses of this machine, of the house and of nobody: what stands there was never meant for whoever edits a policy. */
const inside = new BlockList();
/** A list of its own: an IPv4 address would be found in an IPv6 net that holds its mapped form. */
const insideSix = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  inside.addSubnet(net, bits, "ipv4");
// Only what is routed on the internet (2000::/3) is outside; without 6to4 and documentation, which carry other addresses.
insideSix.addSubnet("::", 3, "ipv6");
insideSix.addSubnet("4000::", 2, "ipv6");
insideSix.addSubnet("8000::", 1, "ipv6");
insideSix.addSubnet("2002::", 16, "ipv6");
insideSix.addSubnet("2001::", 23, "ipv6");
insideSix.addSubnet("2001:db8::", 32, "ipv6");

/** Whether an address lies on the internet. */
export function isOutside(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, "").replace(/^::ffff:(?=\d+\.)/i, "");
  const family = isIP(plain);
  if (family === 0) return false;
  return family === 4 ? !inside.check(plain, "ipv4") : !insideSix.check(plain, "ipv6");
}

/**
 * Whether an address may be asked at all: by https on the internet, or any that whoever runs this machine has named
 * (`host` or `host:port`). Names are looked at once more when they are resolved.
 */
export function mayAsk(url: URL, named: readonly string[]): boolean {
  if (isNamed(url, named)) return true;
  if (url.protocol !== "https:" || url.username !== "" || url.password !== "") return false;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) === 0 || isOutside(host);
}

export const isNamed = (url: URL, named: readonly string[]): boolean =>
  named.includes(url.host) || named.includes(url.hostname);

/** Resolves names, and refuses one that leads inside: the connection then goes to the very address that was looked at. */
export const outsideLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return done(error, "", 0);
    if (!addresses.every(({ address }) => isOutside(address)))
      return done(new Error(`${host} leads to an address inside.`), "", 0);
    if (options.all) return done(null, addresses);
    const [first] = addresses;
    done(null, first?.address ?? "", first?.family ?? 0);
  });
};
