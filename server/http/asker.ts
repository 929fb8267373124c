import type { IncomingMessage } from "node:http";
import proxyAddr from "@fastify/proxy-addr";
import ipaddr from "ipaddr.js";

/** Says from which address a request comes, in the form in which askers are counted. */
export type AskerAddress = (request: IncomingMessage) => string;

/**
 * Whether an address is one of our proxies, of which alone X-Forwarded-For is believed.
 * @throws TypeError for what is neither an address, nor a range, nor `loopback`, `linklocal` or `uniquelocal`
 */
export function trustIn(proxies: readonly string[]): (address: string, distance: number) => boolean {
  return proxyAddr.compile([...proxies]);
}

/**
 * The asker's address: the direct peer, or what the nearest proxies say as far as each of them is trusted. The same for
 * HTTP and for the websocket door.
 */
export function askerAddressBehind(proxies: readonly string[]): AskerAddress {
  const trust = trustIn(proxies);
  return (request) => {
    const addresses = proxyAddr.all(request, trust);
    // A trusted proxy that says no address is itself who asks.
    return addresses.map(networkOf).findLast((network) => network !== undefined) ?? "unknown";
  };
}

/** An IPv4 address as it is, of IPv6 the /64: who has one address there has all of them. */
function networkOf(address: string | undefined): string | undefined {
  if (address === undefined || !ipaddr.isValid(address)) return undefined;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toNormalizedString().split("%")[0]}/64`).toString()}/64`;
}
