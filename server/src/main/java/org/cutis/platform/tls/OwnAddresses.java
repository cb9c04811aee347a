package org.cutis.platform.tls;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names and addresses by which other devices reach this machine.
 *
 * @param names host names
 * @param addresses of its interfaces, the likeliest first; without loopback and link-local ones
 */
record OwnAddresses(List<String> names, List<String> addresses) {
    /** Bridges of containers and virtual machines: reached by nobody else in the network. */
    private static final Pattern VIRTUAL = Pattern.compile("^(docker|br-|veth|virbr|lxc|podman|cni).*");

    private static final List<String> NAMES = hostNames();

    static OwnAddresses now() {
        try {
            var addresses = NetworkInterface.networkInterfaces()
                    .sorted(Comparator.comparing(
                            card -> VIRTUAL.matcher(card.getName()).matches()))
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress()
                            && !address.isLinkLocalAddress()
                            && !address.isMulticastAddress())
                    .toList();
            return new OwnAddresses(
                    NAMES,
                    addresses.stream()
                            .sorted(Comparator.comparing(address -> !(address instanceof Inet4Address)))
                            .map(OwnAddresses::text)
                            .toList());
        } catch (SocketException e) {
            return new OwnAddresses(NAMES, List.of());
        }
    }

    /** All that the server's certificate shall hold for. */
    Set<String> forCertificate() {
        var all = new LinkedHashSet<String>();
        all.add("localhost");
        all.add("127.0.0.1");
        all.add("0:0:0:0:0:0:0:1");
        all.addAll(names);
        all.addAll(addresses);
        return all;
    }

    /** What to type on another device; only this machine itself when it has no network. */
    String best() {
        return addresses.isEmpty() ? "localhost" : inUrl(addresses.getFirst());
    }

    /** Whether a request that names this host means us. */
    boolean isOurs(String host) {
        var bare = host.replaceAll("[\\[\\]]", "");
        return forCertificate().stream().anyMatch(own -> own.equalsIgnoreCase(bare) || same(own, bare));
    }

    private static boolean same(String address, String other) {
        return address.contains(":")
                && other.matches("[0-9a-fA-F:.]+")
                && other.contains(":")
                && InetAddress.ofLiteral(address).equals(InetAddress.ofLiteral(other));
    }

    private static String inUrl(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }

    private static String text(InetAddress address) {
        var text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    private static List<String> hostNames() {
        try {
            var name = InetAddress.getLocalHost().getHostName();
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]*") || name.matches("[0-9.]+") || name.equals("localhost")) {
                return List.of();
            }
            // Under the second name mDNS finds it.
            return name.contains(".") ? List.of(name) : List.of(name, name + ".local");
        } catch (UnknownHostException e) {
            return List.of();
        }
    }
}
