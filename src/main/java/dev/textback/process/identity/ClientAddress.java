package dev.textback.process.identity;

import java.util.List;

/** The network that an address belongs to: an IPv4 address for itself, of an IPv6 address the half that one customer is given. */
final class ClientAddress {

    private static final int GROUPS_OF_A_CUSTOMER = 4;

    private ClientAddress() {}

    static String network(String address) {
        if (address.indexOf(':') < 0 || address.indexOf('.') >= 0) {
            return address;
        }
        List<String> groups = List.of(expanded(address).split(":", -1));
        return String.join(":", groups.subList(0, Math.min(GROUPS_OF_A_CUSTOMER, groups.size())));
    }

    private static String expanded(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return address;
        }
        String before = address.substring(0, gap);
        String after = address.substring(gap + 2);
        int missing = 8 - count(before) - count(after);
        return (before.isEmpty() ? "" : before + ":") + "0:".repeat(Math.max(0, missing)) + after;
    }

    private static int count(String groups) {
        return groups.isEmpty() ? 0 : groups.split(":").length;
    }
}
